"""Prints every comparison as a row of a Markdown table."""

from tests.benchmarks import analyzing, keeping, printing, proving, sending, starting
from tests.benchmarks.pairs import measure


def main() -> None:
    """Measure everything, and print each row as soon as it is known."""
    print("| work | ours, ms | theirs, ms | times as fast |\n|---|---|---|---|")
    for group in (starting, keeping, analyzing, printing, proving):
        for pair in group.pairs():
            print(measure(pair), flush=True)
    print()
    for row in sending.rows():
        print(row, flush=True)


if __name__ == "__main__":
    main()

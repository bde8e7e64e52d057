"""Starting the program beside starting the smallest typer program."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.pairs import Pair

SMALLEST = """
import typer
app = typer.Typer(rich_markup_mode=None)
@app.command()
def hello(): pass
app()
"""


def pairs() -> Iterator[Pair]:
    """Help, and the list of a library."""
    program = str(Path(sys.executable).parent / "briefing")

    def run(*command: str) -> None:
        subprocess.run(command, check=True, capture_output=True)

    def smallest(*arguments: str) -> None:
        run(sys.executable, "-c", SMALLEST, *arguments)

    yield Pair(
        "briefing --help",
        lambda: run(program, "--help"),
        lambda: smallest("--help"),
        "an empty typer program",
    )
    yield Pair(
        "briefing themes",
        lambda: run(program, "themes"),
        smallest,
        "an empty typer program",
    )

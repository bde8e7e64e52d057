"""Two ways of doing the same, timed in turn, so that a slow moment hits both."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

RUNS = 5


@dataclass(frozen=True)
class Pair:
    """Our way beside another one, on the same input."""

    title: str
    ours: Callable[[], object]
    theirs: Callable[[], object]
    their_name: str
    runs: int = RUNS
    """How often each is timed; once, and not warmed up, where one takes very long."""


def measure(pair: Pair) -> str:
    """A row with the medians and the median ratio, after one warm-up of each."""
    if pair.runs > 1:
        pair.ours()
        pair.theirs()
    times = [(_seconds(pair.ours), _seconds(pair.theirs)) for _ in range(pair.runs)]
    ours = statistics.median(mine for mine, _ in times)
    theirs = statistics.median(other for _, other in times)
    ratio = statistics.median(other / mine for mine, other in times)
    return (
        f"| {pair.title} | {ours * 1e3:,.1f} | {theirs * 1e3:,.1f} ({pair.their_name})"
        f" | {ratio:,.1f} |"
    )


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start

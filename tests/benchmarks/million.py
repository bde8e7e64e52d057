"""A large library: how long a page, a search and an arrival take in it.

`python -m tests.benchmarks.million [ARTICLES [FILE]]` fills a library with articles of
invented words (a vocabulary by Zipf's law, so that common words are as common as in
news) and prints a table; a file that is full already is used as it is.
"""

import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from briefing.library.store import Library
from briefing.model.article import Article

VOCABULARY = 60_000
WORDS = 110
TITLE_WORDS = 7
SOURCES = 300
FIRST_DAY = date(2016, 1, 1)
DAYS = 3_950
BATCH = 1_000
RUNS = 15
SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
PROBES = (0, 20, 200, 2_000, 20_000)
"""Ranks of the words that are searched for, from the commonest to a rare one."""


def vocabulary() -> list[str]:
    """So many words, the shortest ones the commonest."""
    size = len(SYLLABLES)
    return [
        SYLLABLES[n % size]
        + SYLLABLES[n // size % size]
        + (SYLLABLES[n // size**2 % size] if n >= size**2 else "")
        for n in range(VOCABULARY)
    ]


def articles(count: int, seed: int = 1) -> Iterator[Article]:
    """So many articles, each with words of its own."""
    words = np.array(vocabulary())
    weights = 1 / (np.arange(VOCABULARY) + 20.0)
    edges = np.cumsum(weights / weights.sum())
    random = np.random.default_rng(seed)
    for start in range(0, count, BATCH):
        some = min(BATCH, count - start)
        drawn = np.searchsorted(edges, random.random((some, WORDS))).clip(
            max=VOCABULARY - 1
        )
        days = random.integers(0, DAYS, some)
        for n in range(some):
            text = " ".join(words[drawn[n]])
            yield Article(
                id=f"m{seed}-{start + n}",
                title=" ".join(words[drawn[n, -TITLE_WORDS:]]),
                text=text,
                date=(FIRST_DAY + timedelta(int(days[n]))).isoformat(),
                source=f"Source {drawn[n, 0] % SOURCES}",
                language="en",
            )


def fill(library: Library, count: int) -> float:
    """Bring the library to so many articles; the rate of arrivals a second."""
    lacking = count - library.upkeep.stats()["articles"]
    batch: list[Article] = []
    start = time.perf_counter()
    for article in articles(max(0, lacking)):
        batch.append(article)
        if len(batch) == BATCH:
            library.articles.keep(batch)
            batch = []
    library.articles.keep(batch)
    return max(lacking, 0) / (time.perf_counter() - start)


def timed(work: Callable[[], object]) -> tuple[float, float, float]:
    """Median and longest of several runs and the median on the processor, in ms."""
    work()
    times, busy = [], []
    for _ in range(RUNS):
        start, start_busy = time.perf_counter(), time.process_time()
        work()
        busy.append(1e3 * (time.process_time() - start_busy))
        times.append(1e3 * (time.perf_counter() - start))
    return statistics.median(times), max(times), statistics.median(busy)


def works(library: Library) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is measured."""
    listing = library.listing
    middle = listing.page(f"before:{FIRST_DAY + timedelta(DAYS // 2)}", None, 1).next
    words = vocabulary()
    yield "first page", listing.page
    yield "a page in the middle", lambda: listing.page("", middle)
    yield "first page of `is:unread`", lambda: listing.page("is:unread")
    yield "first page of `is:starred`", lambda: listing.page("is:starred")
    yield "total of all, of `is:unread`", lambda: listing.total("is:unread")
    for rank in PROBES:
        word = words[rank]
        number = listing.count(word)
        title = f"search for a word in {number:,} articles"
        yield title, lambda word=word: listing.page(word + " ")  # type: ignore[misc]
    for letters in (3, 4):
        begun = words[0][:letters]
        number = listing.count(begun)
        title = f"a word that begins with `{begun}`, in {number:,} articles"
        yield title, lambda begun=begun: listing.page(begun)  # type: ignore[misc]
    common, rare = words[20], words[2_000]
    for query in (
        f"{common} {words[200]} ",
        f'"{words[3]} {words[5]}" ',
        f"{common} is:unread after:2026-01-01",
        f"{common} is:starred ",
        f"{common} -{rare} ",
        f"{rare} OR {words[3_000]} ",
        "source:7 after:2026-06-01",
    ):
        yield f"search `{query.strip()}`", lambda query=query: listing.page(query)  # type: ignore[misc]
    yield f"total of `{common}`", lambda: listing.total(common + " ")
    one = [f"m1-{n}" for n in range(100)]
    yield "star 100 articles and undo", lambda: star(library, one)


def star(library: Library, ids: list[str]) -> None:
    """Star some articles, and take it back."""
    library.marks.set(ids, "starred")
    library.history.undo()


def bare(path: Path, word: str) -> Iterator[tuple[str, Callable[[], object]]]:
    """The same asked of SQLite and FTS5 themselves."""
    connection = sqlite3.connect(path)
    page = "SELECT id, title, source, date FROM article ORDER BY date DESC LIMIT 50"
    match = (
        "SELECT a.id, a.title, a.date FROM article_words AS w JOIN article AS a"
        " ON a.number = w.rowid WHERE article_words MATCH ? ORDER BY w.rank LIMIT 50"
    )
    yield "bare SQL: first page", lambda: connection.execute(page).fetchall()
    yield (
        f"bare FTS5: best 50 of `{word}`",
        lambda: connection.execute(match, (word,)).fetchall(),
    )


def main(count: int, path: Path) -> None:
    """Fill the library, and print what takes how long."""
    with closing(Library(path)) as library:
        rate = fill(library, count)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{count:,} articles, {path.stat().st_size / 1e9:.2f} GB;")
        if rate:
            print(f"{rate:,.0f} arrivals a second, {peak:,.0f} MB of memory at most")
        print(
            "\n| work | median, ms | longest, ms | processor, ms |\n|---|---|---|---|"
        )
        library.marks.set([f"m1-{n}" for n in range(0, count, count // 50)], "starred")
        measured = [*works(library), *bare(path, vocabulary()[20])]
        for title, work in measured:
            median, longest, busy = timed(work)
            row = f"| {title} | {median:,.1f} | {longest:,.1f} | {busy:,.1f} |"
            print(row, flush=True)


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        named = sys.argv[2] if len(sys.argv) > 2 else f"{folder}/library.sqlite3"
        main(wanted, Path(named))

"""Desks to compare: ours on a large library, and other readers with the same articles.

The text of each article is new: what is read is drawn word by word as the samples
follow each other, as what is read again and again would compress far better than news
does; and articles with the same words are kept only once.
"""

import html
import mailbox
import random
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from email.message import EmailMessage
from functools import cache
from itertools import chain, count, islice, pairwise
from pathlib import Path

from briefing.analysis.pipeline import Pipeline
from briefing.config import Settings
from briefing.model.article import Article
from briefing.services.newsdesk import Newsdesk
from tests.benchmarks.material import samples
from tests.benchmarks.million import articles

SEEN = 120
"""The newest articles, which are read."""
NEWEST = "2026-11-21"
"""Their date, as of one date those that came last are listed first."""
WORDS = 350
PARAGRAPH = 60
"""Words after which the next sentence begins another paragraph."""
BATCH = 1_000
OURS = [sys.executable, "-m", "briefing"]


@dataclass(frozen=True)
class Desk:
    """A program that shows articles, and how one gets from one to the next."""

    title: str
    command: list[str]
    key: str
    opening: str = ""
    """The keys that lead to the first article."""
    environment: Mapping[str, str] = field(default_factory=dict)


def ours(folder: Path, size: int, *, waiting: int = 0) -> Desk:
    """Ours with so many articles, the last ones of them still to be analysed."""
    library = folder / f"library-{size}-{waiting}.sqlite3"
    _fill(library, size, size - waiting)
    environment = {
        "BRIEFING_LIBRARY": str(library),
        "BRIEFING_MODEL": "rules",
        "XDG_CONFIG_HOME": str(folder),
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
    }
    return Desk("ours", OURS, "j", environment=environment)


def others(folder: Path, desk: Desk) -> Iterator[Desk]:
    """The same drawn by Textual itself, and those readers that are installed."""
    whole = {**desk.environment, "BRIEFING_CHANGED_CELLS": "false"}
    yield replace(desk, title="Textual's own drawing", environment=whole)
    if newsboat := shutil.which("newsboat"):
        yield Desk("newsboat", [newsboat, *_feed(folder)], "n", "\r\r")
    if neomutt := shutil.which("neomutt"):
        yield Desk("neomutt", [neomutt, *_mailbox(folder)], "j", "\r")


@cache
def seen() -> tuple[Article, ...]:
    """The articles that are read, the newest first."""
    return tuple(islice(_written(), SEEN))


def _written(seed: int = 1) -> Iterator[Article]:
    """Articles without end, written like the samples."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    following = defaultdict(list)
    for sample in samples():
        words = ["", *sample.text.split(), ""]
        for word, after in pairwise(words):
            following[word].append(after)
    for number in count():
        yield _article(number, following, chance)


def _article(
    number: int, following: Mapping[str, list[str]], chance: random.Random
) -> Article:
    word, words, start = "", list[str](), 0
    while len(words) < WORDS or not words[-1].endswith("."):
        word = chance.choice(following[word])
        if not word:
            continue
        if len(words) - start > PARAGRAPH and words[-1].endswith("."):
            word, start = f"\n\n{word}", len(words)
        words.append(word)
        word = word.strip()
    text = " ".join(words).replace(" \n", "\n")
    title = f"{number:05} {' '.join(words[:9]).strip('.,')}"
    return Article(id=f"seen-{number:05}", title=title, text=text, language="en")


def _fill(path: Path, size: int, analysed: int) -> None:
    """A library of so many articles, as many of them analysed.

    Those that are read or analysed are written; the others have invented words.
    """
    analyze = Pipeline(model="rules").analyze
    known = {one.title: analyze(replace(one, date=NEWEST)) for one in seen()}
    small = analyze(next(articles(1)))
    written, invented = chain(seen(), _written(seed=2)), articles(size)
    desk = Newsdesk.open(Settings(library=path, model="rules"))
    for start in range(0, size, BATCH):
        numbers = range(start, min(size, start + BATCH))
        some = [
            replace(
                next(invented if SEEN <= n < analysed else written),
                id=f"a{n:07}",
                date=NEWEST if n < SEEN else f"{2026 - n // 5000:04}-11-20",
            )
            for n in numbers
        ]
        desk.keep(some)
        desk.library.analyses.keep(
            replace(known.get(one.title, small), id=one.id)
            for n, one in zip(numbers, some, strict=True)
            if n < analysed
        )
    kept = desk.total().number
    desk.close()
    if kept != size:
        raise RuntimeError(f"{kept} articles were kept of {size}")


def _feed(folder: Path) -> list[str]:
    """The arguments with which newsboat has the articles as a feed."""
    items = "".join(
        f"<item><title>{html.escape(a.title)}</title><guid>{a.id}</guid>"
        f"<description>{html.escape(_paragraphs(a.text))}</description></item>"
        for a in seen()
    )
    feed = f'<rss version="2.0"><channel><title>all</title>{items}</channel></rss>'
    (folder / "feed.xml").write_text(feed, encoding="utf-8")
    (folder / "urls").write_text(f'"exec:cat {folder / "feed.xml"}"\n')
    (folder / "config").touch()
    files = {"-u": "urls", "-c": "cache.db", "-C": "config"}
    named = [part for flag, f in files.items() for part in (flag, str(folder / f))]
    subprocess.run(
        ["newsboat", *named, "-x", "reload"], check=True, capture_output=True
    )
    return named


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n\n"))


def _mailbox(folder: Path) -> list[str]:
    """The arguments with which neomutt has the articles as messages."""
    box = mailbox.mbox(folder / "box")
    for article in seen():
        message = EmailMessage()
        message["From"], message["Subject"] = "desk@example.org", article.title
        message.set_content(article.text)
        box.add(message)
    box.flush()
    (folder / "muttrc").write_text("set mark_old=no\nset pager_index_lines=0\n")
    return ["-F", str(folder / "muttrc"), "-f", str(folder / "box")]

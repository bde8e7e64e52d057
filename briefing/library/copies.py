"""Articles that share their words: an edited re-issue, or a copy of what another wrote.

Wire copies are told apart from independent reports by the words themselves: articles
that share most runs of words have one origin, and its number stands in the row of each.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.library.texts import article_from, day_of
from briefing.model.article import Article
from briefing.text.copies import is_copy
from briefing.text.minhash import Shingles, containment, likeness, shingles, slices

MOST_IN_A_SLICE = 40
MOST_CANDIDATES = 8
REISSUE_LIKENESS = 0.8
"""Of one source, one title and about one day, so alike is the same article edited."""
REISSUE_ANYHOW = 0.9
"""The same where the title was edited, too."""
REISSUE_DAYS = 3
IN_SLICE = """
SELECT article FROM (SELECT article FROM slice WHERE hash = ?
                     ORDER BY article DESC LIMIT ?)
"""
ROW = """
SELECT a.number, a.source, a.title, a.day, a.origin, v.json FROM article AS a
JOIN version AS v ON v.article = a.number AND v.edition = a.versions
WHERE a.number = ?
"""


@dataclass(frozen=True, slots=True)
class Alike:
    """An article in the library that shares words with one that comes."""

    number: int
    origin: int
    likeness: float
    containment: float
    is_reissued: bool
    """Whether the one that comes is an edited re-issue of it."""

    @property
    def is_copied(self) -> bool:
        """Whether one of the two has its words from where the other has them."""
        return is_copy(self.likeness, self.containment)


def alike(
    connection: sqlite3.Connection, article: Article, words: Shingles
) -> list[Alike]:
    """The articles that share words with one that comes, the most alike first."""
    if not len(words):
        return []
    compared = [
        _compared(row, article, words) for row in _candidates(connection, words)
    ]
    return sorted(compared, key=lambda each: (-each.likeness, each.number))


def remember(connection: sqlite3.Connection, number: int, words: Shingles) -> None:
    """Let an article be found by the words it shares, by those of now alone."""
    connection.execute("DELETE FROM slice WHERE article = ?", (number,))
    if len(words):
        connection.executemany(
            "INSERT OR IGNORE INTO slice (hash, article) VALUES (?, ?)",
            [(each, number) for each in slices(words)],
        )


def join_origin(
    connection: sqlite3.Connection, number: int, found: list[Alike]
) -> None:
    """Give an article the origin of those that it copies, or that copy it."""
    origins = sorted({each.origin for each in found if each.is_copied} | {number})
    own = origins[0]
    connection.executemany(
        "UPDATE article SET origin = ? WHERE origin = ?",
        [(own, other) for other in origins[1:]],
    )


def _candidates(
    connection: sqlite3.Connection, words: Shingles
) -> Iterator[sqlite3.Row]:
    wanted = slices(words)
    sql = " UNION ALL ".join([IN_SLICE] * len(wanted))
    values = [each for hash_ in wanted for each in (hash_, MOST_IN_A_SLICE)]
    ranked = connection.execute(
        f"SELECT article FROM ({sql}) GROUP BY article"  # noqa: S608 - stands above
        " ORDER BY count(*) DESC, article LIMIT ?",
        (*values, MOST_CANDIDATES),
    )
    for each in ranked.fetchall():
        if row := connection.execute(ROW, (each["article"],)).fetchone():
            yield row


def _compared(row: sqlite3.Row, article: Article, words: Shingles) -> Alike:
    other = article_from(row["json"])
    theirs = shingles(other.text)
    close = likeness(words, theirs)
    same_title = str(row["title"]).casefold() == article.title.casefold()
    return Alike(
        row["number"],
        row["origin"],
        close,
        containment(words, theirs),
        _may_be_reissued(row, other, article)
        and close >= (REISSUE_LIKENESS if same_title else REISSUE_ANYHOW),
    )


def _may_be_reissued(row: sqlite3.Row, other: Article, article: Article) -> bool:
    """Whether source, date and handling label let the one be the other edited."""
    labels = (other.marking, other.portion) == (article.marking, article.portion)
    return labels and _is_near(row, article) and _is_same_publisher(other, article)


def _is_near(row: sqlite3.Row, article: Article) -> bool:
    """Whether the dates, as far as known, are of about one day."""
    day = day_of(article.date)
    return day is None or row["day"] is None or abs(day - row["day"]) <= REISSUE_DAYS


def _is_same_publisher(other: Article, article: Article) -> bool:
    """Whether one source names both; without any, the place they were read from."""
    if other.source or article.source:
        return other.source == article.source
    if other.origin is None or article.origin is None:
        return False
    return other.origin.uri == article.origin.uri != "-"

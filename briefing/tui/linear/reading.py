"""What is read at the linear desk: lists, texts, facts."""

from collections.abc import Iterable, Iterator

from briefing.tui.linear.desk import LinearDesk
from briefing.tui.linear.spoken import (
    around,
    article_lines,
    flat,
    panel_lines,
    row_line,
)
from briefing.tui.panels import paged, panels, whys

PAGE = 10
Lines = Iterable[str]


def list_articles(desk: LinearDesk, rest: str) -> Iterator[str]:
    """A page of the list, from the article in hand or from a number on."""
    if rest.isdecimal():
        desk.go_to(int(rest) - 1)
    rows = desk.rows(PAGE)
    yield from (row_line(row, n) for n, row in enumerate(rows, desk.place + 1))
    yield f"{desk.count - desk.place - len(rows)} more." if rows else "No articles."


def go_on(desk: LinearDesk, _: str) -> Lines:
    """The next article."""
    return _step(desk, 1)


def go_back(desk: LinearDesk, _: str) -> Lines:
    """The article before."""
    return _step(desk, -1)


def _step(desk: LinearDesk, places: int) -> Lines:
    before = desk.place
    desk.go_to(before + places)
    if desk.place == before and desk.count:
        return ["There is no other in this direction."]
    return [row_line(desk.row, desk.place + 1)]


def open_article(desk: LinearDesk, rest: str) -> Iterator[str]:
    """An article by its number, with its summary."""
    if rest.isdecimal():
        desk.go_to(int(rest) - 1)
    yield row_line(desk.row, desk.place + 1)
    yield from say_summary(desk, "")


def read_article(desk: LinearDesk, _: str) -> Lines:
    """The whole text."""
    return article_lines(desk.article)


def say_summary(desk: LinearDesk, _: str) -> Lines:
    """The sentences of the summary."""
    found = desk.analysis.summary
    return [flat(sentence.text) for sentence in found] or ["No summary."]


def say_facts(desk: LinearDesk, _: str) -> Lines:
    """The fact panels, and what one should know of them."""
    analysis = desk.analysis
    desk.told = ()
    lines = [
        *panel_lines(paged(panels(analysis), lambda _: desk.article)),
        *map(flat, analysis.warnings),
    ]
    return lines or ["No facts found."]


def jump(desk: LinearDesk, rest: str) -> Lines:
    """A fact's words with those around them."""
    entry = desk.fact(rest)
    article = desk.shelf.article(entry.article) if entry.article else desk.article
    return [around(article, entry.span)]


def say_why(desk: LinearDesk, _: str) -> Lines:
    """Why the summary has the sentences that it has."""
    return panel_lines(paged(whys(desk.analysis), lambda _: desk.article))


def find(desk: LinearDesk, rest: str) -> Lines:
    """The articles with some words."""
    desk.query, desk.place, desk.by_story = rest, 0, False
    return list_articles(desk, "")

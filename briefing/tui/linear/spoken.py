"""Articles, facts and points as lines to be heard: words, no symbols, no wrapping."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.library.rows import ArticleRow
from briefing.model.article import Article, Span
from briefing.model.draft import Draft
from briefing.services.panels import Entry, Panel
from briefing.text.wrapping import printable

AROUND = 200
"""Characters said on either side of a passage."""


def flat(text: str) -> str:
    """The text as one line."""
    return printable(" ".join(text.split()))


def row_line(row: ArticleRow, number: int) -> str:
    """An article of the list: number, title, source, date, and what was said of it."""
    said = {"met a watch": row.flagged, "starred": row.starred, "marked": row.chosen}
    states = (words for words, holds in said.items() if holds)
    known = [row.source, row.date[:10], *states]
    return flat(
        ", ".join([f"{number}. {row.title or 'no title'}", *filter(None, known)])
    )


def article_lines(article: Article) -> Iterator[str]:
    """Title, byline, lead, and the text, a paragraph a line."""
    yield flat(article.title)
    byline = ", ".join(filter(None, (article.date, article.source, article.author)))
    yield from (flat(part) for part in (byline, article.lead) if part)
    for paragraph in article.text.splitlines():
        if paragraph.strip():
            yield flat(paragraph)


def panel_lines(panels: Iterable[Panel]) -> Iterator[str]:
    """Each panel's title and its entries, numbered through."""
    number = 0
    for panel in panels:
        title = f"{panel.title}, {panel.story}" if panel.story else panel.title
        yield f"{flat(title)}:".replace("≠ ", "disputed, ")
        for entry in panel.entries:
            number += 1
            yield f"{number}. {entry_line(entry)}"


def entry_line(entry: Entry) -> str:
    """A fact or a point, with what is known of it."""
    detail = entry.detail.lstrip("–— ")  # noqa: RUF001
    return flat(f"{entry.text}; {detail}" if detail else entry.text)


def around(article: Article, span: Span) -> str:
    """A passage with what stands around it; the passage is named, not coloured."""
    text = article.value(span.field)
    before = text[max(0, span.start - AROUND) : span.start]
    after = text[span.end : span.end + AROUND]
    return flat(f"{before}[here: {span.text}]{after}")


def draft_lines(draft: Draft, rows: Sequence[ArticleRow]) -> Iterator[str]:
    """The marked articles in order, with heading and comment."""
    for number, row in enumerate(rows, 1):
        item = draft.item(row.id)
        yield row_line(row, number).removesuffix(", marked")
        if item and item.section:
            yield f"   under the heading: {flat(item.section)}"
        if item and item.comment:
            yield f"   analyst comment: {flat(item.comment)}"

"""The brief as plain text of a fixed width, for mail and terminals."""

from collections.abc import Callable, Iterator

from briefing.model.brief import Brief
from briefing.render.blocks import (
    Coverage,
    Disagreement,
    FactRow,
    Item,
    KeyNumber,
    Quotation,
)
from briefing.render.contents import Evidence, Outline, SourceEntry
from briefing.render.options import DEFAULTS, Options
from briefing.render.outline import outline
from briefing.render.statements import Statement
from briefing.text.wrapping import printable, wrap
from briefing.theme import Theme

WIDTH = 72
"""Columns; short enough to be quoted in a mail (RFC 3676, 4.2)."""
INDENT = 4
LABEL = 9
"""Columns for the label of a fact."""
DATE = 11
"""Columns for a date."""
BAR = 24
"""Columns for the longest bar of a chart."""
BLOCK = "█"
QUOTED = "    |"


def render_text(
    brief: Brief,
    theme: Theme,
    progress: Callable[[int, int], None] | None = None,
    options: Options = DEFAULTS,
) -> bytes:
    """The brief as UTF-8 text, no line wider than `WIDTH` cells but for long words."""
    contents = outline(brief, options.extent)
    document = _document(contents, theme.masthead.text)
    lines = "\n".join(line.rstrip() for line in document)
    if progress is not None:
        progress(1, 1)
    return f"{lines}\n".encode()


def paragraph(
    text: str, indent: int = 0, first: str = "", other: str = ""
) -> Iterator[str]:
    """A text cut into lines.

    Args:
        text: The words, in any number of lines.
        indent: Columns before each line.
        first: What stands in these columns on the first line; it may be wider.
        other: What stands in these columns on the other lines.
    """
    line = " ".join(printable(text).split())
    lead = f"{first:<{indent}}"
    for start, end in wrap(line, WIDTH - max(indent, len(lead))):
        yield lead + line[start:end]
        lead = f"{other:<{indent}}"


def _document(contents: Outline, publisher: str) -> Iterator[str]:
    yield from _head(contents, publisher)
    yield from _front(contents)
    for group in contents.groups:
        if group.title:
            yield from ("", *paragraph(group.title), "=" * WIDTH)
        for item in group.items:
            yield from _item(item)
    yield from _back_matter(contents)
    yield from ("", "=" * WIDTH, *paragraph(contents.note), *_marking(contents))


def _head(contents: Outline, publisher: str) -> Iterator[str]:
    masthead = contents.masthead
    yield from _marking(contents)
    yield from paragraph(publisher)
    yield from paragraph(masthead.title)
    yield from paragraph(" · ".join(masthead.facts))
    yield "=" * WIDTH


def _marking(contents: Outline) -> Iterator[str]:
    """The handling line in the middle, the label at the right."""
    if contents.handling:
        yield printable(contents.handling).center(WIDTH)
    if contents.marking:
        yield f"{contents.marking:>{WIDTH}}"


def _item(item: Item) -> Iterator[str]:
    yield ""
    yield from paragraph(item.headline.text, INDENT, f"{item.number}.")
    yield from paragraph(" · ".join(item.kicker), INDENT)
    yield "-" * WIDTH
    if item.bottom_line is not None:
        yield from ("BOTTOM LINE", *_marked(item.bottom_line), "")
    for number, point in enumerate(item.points, 1):
        yield from (*_marked(point, f" {number})"), "")
    yield from _disagreements(item)
    if item.comment:
        comment = f"{item.comment_portion.before}{item.comment}"
        yield from ("ANALYST COMMENT", *paragraph(comment, INDENT), "")
    yield from _facts(item)
    for quote in item.quotes:
        yield from _quote(quote)
    yield from _timeline(item)
    if item.coverage:
        yield from _coverage(item.coverage)


def _disagreements(item: Item) -> Iterator[str]:
    if item.disagreements:
        yield "FIGURES THAT DISAGREE"
        for entry in item.disagreements:
            yield from _disagreement(entry)
        yield ""


def _disagreement(entry: Disagreement) -> Iterator[str]:
    """The figures on one line, or under each other, each after its bar."""
    if not entry.shares:
        figures = " ≠ ".join(map(_with_mark, entry.figures))
        yield from paragraph(f"{entry.counted}: {figures}", INDENT)
        return
    yield from paragraph(f"{entry.counted}:", INDENT)
    for place, (figure, share) in enumerate(zip(entry.figures, entry.shares)):  # noqa: B905
        lead = f"{bar(share):<{INDENT + BAR}} {'≠' if place else ' '} "
        yield from paragraph(_with_mark(figure), INDENT + BAR + 3, lead)


def bar(share: float) -> str:
    """A bar of characters, at least one for what is there at all."""
    length = max(round(share * BAR), 1) if share > 0 else 0
    return " " * INDENT + BLOCK * length


def _coverage(chart: Coverage) -> Iterator[str]:
    yield chart.title.upper()
    for entry in chart.bars:
        yield f"    {entry.when:<{DATE}}{bar(entry.share).strip()} {entry.count}"
    if chart.note:
        yield from paragraph(chart.note, INDENT)
    yield ""


def _timeline(item: Item) -> Iterator[str]:
    if item.timeline:
        yield "TIMELINE"
        for entry in item.timeline:
            words = _with_mark(entry.words)
            yield from paragraph(words, INDENT + DATE, f"    {entry.when} ")
        yield ""


def _marked(statement: Statement, first: str = "") -> Iterator[str]:
    return paragraph(_with_mark(statement), INDENT, first)


def _with_mark(statement: Statement) -> str:
    edited = ", edited" if statement.edited else ""
    return f"{statement.portion.before}{statement.text} [{statement.mark}{edited}]"


def _facts(item: Item) -> Iterator[str]:
    if item.panel_portion.before:
        yield f"FACTS {item.panel_portion.before}"
    for row in item.facts:
        yield from _fact_row(row)
    for place, number in enumerate(item.numbers):
        label = "" if place else "Numbers"
        yield from paragraph(_number(number), INDENT + LABEL, f"    {label}")
    if item.facts or item.numbers:
        yield ""


def _fact_row(row: FactRow) -> Iterator[str]:
    for place, line in enumerate(row.lines):
        label = "" if place else row.label
        yield from paragraph(line.text, INDENT + LABEL, f"    {label}")


def _number(number: KeyNumber) -> str:
    figure = number.figure
    return f"{number.before}{figure.text}{number.after} [{figure.mark}]"


def _quote(quote: Quotation) -> Iterator[str]:
    credit = f"{quote.credit} [{quote.words.mark}]"
    for words in (f"{quote.portion.before}{quote.text}", credit):
        yield from paragraph(words, INDENT + 2, QUOTED, QUOTED)
    yield ""


def _front(contents: Outline) -> Iterator[str]:
    if contents.highlights:
        yield from ("", "HIGHLIGHTS")
        for highlight in contents.highlights:
            yield from _marked(highlight.words, f"{highlight.item}.")
    if contents.figures:
        yield from ("", "KEY FIGURES")
        for figure in contents.figures:
            words = f"{_number(figure.number)}: {figure.headline.marked}"
            yield from paragraph(words, INDENT, f"{figure.item}.")
    if contents.index:
        yield from ("", "IN THIS BRIEF")
        for number, title in enumerate(contents.index, 1):
            yield from paragraph(title.marked, INDENT, f"{number}.")
    if contents.highlights or contents.figures or contents.index:
        yield "=" * WIDTH


def _left_out(contents: Outline) -> Iterator[str]:
    if contents.left_out or contents.unnamed:
        yield from _part("LEFT OUT")
        for entry in contents.left_out:
            yield from paragraph(f"{entry.headline.marked}{entry.origin}", INDENT)
        yield from _more(contents.more_left_out)


def _more(words: str) -> Iterator[str]:
    """The end of a list that is cut."""
    if words:
        yield from paragraph(words, INDENT)


def _back_matter(contents: Outline) -> Iterator[str]:
    yield from _left_out(contents)
    if contents.evidence:
        yield from _part("EVIDENCE")
        for evidence in contents.evidence:
            yield from _evidence(evidence)
    yield from _terms(contents)
    if contents.coverage:
        yield from ("", "=" * WIDTH)
        yield from _coverage(contents.coverage)
    if contents.sources:
        yield from _part("SOURCES")
        for entry in contents.sources:
            yield from _source(entry)
        yield from _more(contents.more_sources)
    if contents.legend:
        yield from ("", *paragraph(contents.legend))


def _terms(contents: Outline) -> Iterator[str]:
    if contents.terms:
        yield from _part("TERMS")
        for term in contents.terms:
            yield from paragraph(f"{term.short.text}  {_with_mark(term.long)}", INDENT)


def _part(label: str) -> Iterator[str]:
    yield from ("", "=" * WIDTH, label, "")


def _evidence(evidence: Evidence) -> Iterator[str]:
    yield from paragraph(evidence.headline.marked, INDENT, f"{evidence.item}.")
    for row in evidence.rows:
        words = " ".join(part.text for part in row.parts)
        yield from paragraph(
            f"[{row.mark}] {row.portion.before}{words} {row.page}", INDENT
        )
    yield ""


def _source(entry: SourceEntry) -> Iterator[str]:
    details = ", ".join(entry.details)
    title = f"{entry.name.portion.before}{entry.title}"
    yield from paragraph(f"{title}. {details}.", INDENT + 2, f"[{entry.number}]")
    if entry.address:
        yield " " * (INDENT + 2) + printable(entry.address)
    if entry.sha256:
        yield from paragraph(f"SHA-256 {entry.sha256}", INDENT + 2)

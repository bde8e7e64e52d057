"""The brief as Markdown (CommonMark), for mail, wikis and version control."""

import re
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
from briefing.text.characters import printable
from briefing.theme import Theme

SPECIAL = re.compile(r"([\\`*_\[\]<>|~]|&(?=#?\w+;)|(?<!\S)#)")
"""What has a meaning anywhere in a line."""
LINE_START = re.compile(r"^(\s*)([-+=](?=\s|$|[-=])|\d+(?=[.)](?:\s|$)))")
"""What has a meaning only at the start of one."""
PLAIN_URL = re.compile(r"https?://[^\s<>\\\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


def render_markdown(
    brief: Brief,
    theme: Theme,
    progress: Callable[[int, int], None] | None = None,
    options: Options = DEFAULTS,
) -> bytes:
    """The brief as UTF-8 Markdown."""
    contents = outline(brief, options.extent)
    text = "\n".join(_document(contents, theme.masthead.text))
    if progress is not None:
        progress(1, 1)
    return text.encode("utf-8")


def escape(text: str) -> str:
    """A text that Markdown shows as it is, on one line."""
    line = " ".join(printable(text).split())
    escaped = SPECIAL.sub(r"\\\1", line)
    return LINE_START.sub(_escape_start, escaped)


def _escape_start(match: re.Match[str]) -> str:
    space, sign = match.groups()
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"


def _document(contents: Outline, publisher: str) -> Iterator[str]:
    yield from _masthead(contents, publisher)
    yield from _front(contents)
    for group in contents.groups:
        if group.title:
            yield from (f"## {escape(group.title)}", "")
        for item in group.items:
            yield from _item(item, "###" if group.title else "##")
    yield from _back_matter(contents)


def _front(contents: Outline) -> Iterator[str]:
    if contents.highlights:
        yield from ("## Highlights", "")
        for highlight in contents.highlights:
            yield f"{highlight.item}. {_marked(highlight.words)}"
        yield ""
    if contents.figures:
        yield from ("## Key figures", "")
        for figure in contents.figures:
            story = escape(f"{figure.item}. {figure.headline.marked}")
            yield f"- {_number(figure.number)}: {story}"
        yield ""
    if contents.index:
        yield from ("## In this brief", "")
        for number, title in enumerate(contents.index, 1):
            yield f"{number}. {escape(title.marked)}"
        yield ""


def _left_out(contents: Outline) -> Iterator[str]:
    if contents.left_out or contents.unnamed:
        yield from ("## Left out", "")
        for entry in contents.left_out:
            yield f"- {escape(f'{entry.headline.marked}{entry.origin}')}"
        yield from [f"- {contents.more_left_out}"] * bool(contents.more_left_out)
        yield ""


def _back_matter(contents: Outline) -> Iterator[str]:
    yield from _left_out(contents)
    if contents.evidence:
        yield from ("## Evidence", "")
        for evidence in contents.evidence:
            yield from _evidence(evidence)
    yield from _terms(contents)
    if contents.coverage:
        yield from (f"## {contents.coverage.title}", "")
        yield from _coverage(contents.coverage)
    if contents.sources:
        yield from ("## Sources", "")
        for entry in contents.sources:
            yield from _source(entry)
        yield from [f"- {contents.more_sources}"] * bool(contents.more_sources)
    if contents.legend:
        yield from ("", escape(contents.legend))


def _terms(contents: Outline) -> Iterator[str]:
    if contents.terms:
        yield from ("## Terms", "")
        for term in contents.terms:
            yield f"- **{escape(term.short.text)}** {_marked(term.long)}"
        yield ""


def _masthead(contents: Outline, publisher: str) -> Iterator[str]:
    masthead = contents.masthead
    lines = (publisher, contents.handling, contents.marking, *masthead.facts)
    yield from (f"# {escape(masthead.title)}", "")
    yield from (" · ".join(escape(line) for line in lines if line), "")


def _item(item: Item, level: str) -> Iterator[str]:
    yield from (f"{level} {escape(item.headline.text)}", "")
    yield from (f"*{escape(' · '.join(item.kicker))}*", "")
    if item.bottom_line is not None:
        yield from (f"**Bottom line** {_marked(item.bottom_line)}", "")
    for number, point in enumerate(item.points, 1):
        yield f"{number}. {_marked(point)}"
    yield from [""] * bool(item.points)
    yield from _disagreements(item.disagreements)
    if item.comment:
        comment = escape(f"{item.comment_portion.before}{item.comment}")
        yield from (f"> **Analyst comment** {comment}", "")
    yield from _facts(item)
    for quote in item.quotes:
        yield from _quote(quote)
    if item.timeline:
        yield from ("**Timeline**", "")
        for entry in item.timeline:
            yield f"- **{entry.when}** {_marked(entry.words)}"
        yield ""
    if item.coverage:
        yield from (f"**{item.coverage.title}**", "")
        yield from _coverage(item.coverage)


def _coverage(chart: Coverage) -> Iterator[str]:
    """The numbers behind the bars, those that are not nothing."""
    for bar in chart.bars:
        if bar.count:
            yield f"- **{bar.when}** {bar.count}"
    yield from [f"- {chart.note}"] * bool(chart.note)
    yield ""


def _disagreements(entries: tuple[Disagreement, ...]) -> Iterator[str]:
    if entries:
        yield from ("**Figures that disagree**", "")
        for entry in entries:
            figures = " ≠ ".join(_marked(figure) for figure in entry.figures)
            yield f"- {escape(entry.counted)}: {figures}"
        yield ""


def _facts(item: Item) -> Iterator[str]:
    if item.panel_portion.before:
        yield from (f"**Facts** {escape(item.panel_portion.before)}", "")
    for row in item.facts:
        yield f"- **{row.label}** {_joined(row)}"
    if item.numbers:
        yield f"- **Numbers** {'; '.join(map(_number, item.numbers))}"
    if item.facts or item.numbers:
        yield ""


def _joined(row: FactRow) -> str:
    return "; ".join(escape(line.text) for line in row.lines)


def _number(number: KeyNumber) -> str:
    figure = f"**{escape(number.figure.text)}**"
    mark = escape(f"[{number.figure.mark}]")
    parts = (escape(number.before), figure, escape(number.after), mark)
    return " ".join(part for part in parts if part)


def _quote(quote: Quotation) -> Iterator[str]:
    mark = escape(f"[{quote.words.mark}]")
    yield f"> {escape(f'{quote.portion.before}{quote.text}')}"
    yield f"> {escape(quote.credit)} {mark}"
    yield ""


def _marked(statement: Statement) -> str:
    """A statement with its passage mark."""
    edited = ", edited" if statement.edited else ""
    words = f"{statement.portion.before}{statement.text}"
    return f"{escape(words)} {escape(f'[{statement.mark}{edited}]')}"


def _evidence(evidence: Evidence) -> Iterator[str]:
    yield from (f"**{escape(evidence.headline.marked)}**", "")
    for row in evidence.rows:
        parts = (
            f"**{escape(part.text)}**" if part.point else escape(part.text)
            for part in row.parts
        )
        mark = escape(f"[{row.mark}] {row.portion.before}")
        words = " ".join([*parts, row.page])
        yield f"- {mark} {words}".rstrip()
    yield ""


def _source(entry: SourceEntry) -> Iterator[str]:
    details = ", ".join(entry.details)
    title = f"{entry.name.portion.before}{entry.title}"
    yield f"- {escape(f'[{entry.number}] {title}. {details}.')}"
    if entry.address:
        yield f"  {_address(entry.address)}"
    if entry.sha256:
        yield f"  SHA-256 `{entry.sha256}`"


def _address(address: str) -> str:
    """A link, if it is an address that cannot be read as anything else."""
    return f"<{address}>" if PLAIN_URL.fullmatch(address) else escape(address)

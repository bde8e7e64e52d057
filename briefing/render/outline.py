"""What a brief contains and in what order: the only place where this is decided.

The formats draw an outline; they neither add nor leave out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from briefing.model.article import Article
from briefing.model.brief import Brief, BriefItem
from briefing.render.blocks import (
    Detail,
    Disagreement,
    Evidence,
    Headline,
    Item,
    ItemGroup,
    Masthead,
    Outline,
    SourceEntry,
    Term,
)
from briefing.render.dates import date_time_group, printed_period
from briefing.render.evidence import evidence_rows
from briefing.render.facts import FactLimits, fact_rows
from briefing.render.numbering import numbered
from briefing.render.numbers import key_numbers
from briefing.render.passages import Source, Sources
from briefing.render.quotations import quotations
from briefing.render.timeline import timeline
from briefing.text.acronyms import acronyms

UNTITLED = "Untitled"
ALL_FULL = 3
"""A brief with no more items than this shows each of them in full."""
SHORT_ITEMS = 5
"""How many items after the lead story get a column of facts."""


@dataclass(frozen=True, slots=True)
class Room:
    """What an item of one detail may show."""

    points: int
    """Points beside the bottom line."""
    timeline: int
    evidence: bool
    """Whether its points are shown again in their context."""
    facts: FactLimits


ROOM = {
    Detail.FULL: Room(6, 5, True, FactLimits(6, 1, 3, 3, 1, numbers=4, quotes=2)),
    Detail.SHORT: Room(1, 0, True, FactLimits(2, 0, 1, 2, 0, numbers=2, quotes=0)),
    Detail.NOTE: Room(0, 0, False, FactLimits(1, 0, 1, 1, 0, numbers=0, quotes=0)),
}


def detail(position: int, total: int) -> Detail:
    """How much room the item at `position`, from 0, gets among `total` items."""
    if position == 0 or total <= ALL_FULL:
        return Detail.FULL
    return Detail.SHORT if position <= SHORT_ITEMS else Detail.NOTE


def outline(brief: Brief, *, attach: bool = False) -> Outline:
    """The contents of a brief, in order, its statements numbered.

    Args:
        brief: What an analyst chose.
        attach: Whether the texts of the sources go with it.
    """
    sources = Sources.of(brief)
    groups = tuple(_groups(brief, sources))
    items = [item for group in groups for item in group.items]
    contents = Outline(
        masthead=_masthead(brief),
        marking=brief.marking,
        handling=brief.handling,
        language=_language(brief),
        created=brief.as_of,
        groups=groups,
        evidence=tuple(_evidence(items, sources)),
        terms=tuple(_terms(sources)),
        sources=tuple(
            _source_entry(source, attach=attach) for source in sources.by_id.values()
        ),
    )
    return numbered(contents)


def _masthead(brief: Brief) -> Masthead:
    return Masthead(
        title=brief.title,
        number=f"No. {brief.number:03}",
        as_of=date_time_group(brief.as_of),
        desk=brief.desk,
        period=printed_period(*brief.period),
        next_issue=date_time_group(brief.next_issue),
    )


def _language(brief: Brief) -> str:
    """The language of most articles, English where none is known."""
    known = [article.language for article in brief.articles if article.language]
    return max(known, key=known.count) if known else "en"


def _groups(brief: Brief, sources: Sources) -> Iterator[ItemGroup]:
    total = len(brief.items)
    mixed = len({item.marking for item in brief.items}) > 1
    position = 0
    for section in brief.sections:
        items = []
        for item in section.items:
            level = detail(position, total)
            items.append(_item(item, sources, position, level, mixed=mixed))
            position += 1
        if items:
            yield ItemGroup(title=section.title, items=tuple(items))


def _item(
    item: BriefItem, sources: Sources, position: int, level: Detail, *, mixed: bool
) -> Item:
    room = ROOM[level]
    told_by = sources.some(item.story.articles)
    points = sources.statements(item.points)
    return Item(
        number=position + 1,
        detail=level,
        novelty=item.novelty,
        sources=tuple(source.number for source in told_by),
        marking=item.marking if mixed else "",
        headline=_headline(item, told_by),
        bottom_line=points[0] if points else None,
        points=points[1 : 1 + room.points],
        comment=item.comment,
        facts=fact_rows(told_by, item.cast, room.facts),
        numbers=key_numbers(told_by, room.facts.numbers),
        disagreements=tuple(
            Disagreement(
                counted=conflict.counted, figures=sources.statements(conflict.figures)
            )
            for conflict in item.conflicts
        ),
        quotes=quotations(
            told_by, item.cast, room.facts.quotes, item.points[: 1 + room.points]
        ),
        timeline=timeline(told_by, room.timeline) if room.timeline else (),
    )


def _headline(item: BriefItem, told_by: list[Source]) -> Headline:
    """The story's title, with its place if it is the title of one of its sources."""
    title = item.story.title
    for source in told_by:
        if source.article.title == title and title:
            span = source.article.span(0, len(title), "title")
            return Headline(
                text=title,
                statement=source.statement(span),
                made=source.article.title_made,
            )
    return Headline(text=title or UNTITLED, statement=None, made=False)


def _evidence(items: list[Item], sources: Sources) -> Iterator[Evidence]:
    for item in items:
        shown = [point for point in (item.bottom_line, *item.points) if point]
        rows = tuple(evidence_rows(sources, shown, context=ROOM[item.detail].evidence))
        if rows:
            yield Evidence(item=item.number, headline=item.headline, rows=rows)


def _terms(sources: Sources) -> Iterator[Term]:
    """The abbreviations that the sources spell out, each once, sorted."""
    terms: dict[str, Term] = {}
    for source in sources.by_id.values():
        for short, long in acronyms(source.article.text):
            term = Term(short=source.cut(*short), long=source.cut(*long))
            terms.setdefault(term.short.text, term)
    yield from (terms[name] for name in sorted(terms))


def _source_entry(source: Source, *, attach: bool) -> SourceEntry:
    article = source.article
    origin = article.origin
    return SourceEntry(
        number=source.number,
        title=_entry_title(article),
        publisher=article.source,
        author=article.author,
        date=date_time_group(article.date) if article.date else "undated",
        size=f"{origin.size:,} bytes" if origin else "",
        address=article.url or _file_name(article),
        url=article.url.startswith(("http://", "https://")),
        sha256=origin.sha256 if origin else "",
        file=f"source-{source.number:03}.txt" if attach else "",
    )


def _entry_title(article: Article) -> str:
    title = " ".join(article.title.split())
    return f"[{title}]" if article.title_made and title else title or UNTITLED


def _file_name(article: Article) -> str:
    """The last part of the path that was read: the folders before it are private."""
    if article.origin is None or article.origin.uri == "-":
        return ""
    return PurePath(article.origin.uri).name

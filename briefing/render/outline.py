"""What a brief contains and in what order: the only place where this is decided.

The formats draw an outline; they neither add nor leave out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model.brief import Brief, BriefItem
from briefing.model.rating import legend
from briefing.render.blocks import (
    Detail,
    Headline,
    Item,
    ItemGroup,
    KeyNumber,
)
from briefing.render.contents import Evidence, LeftOut, Masthead, Outline, Term
from briefing.render.coverage import coverage
from briefing.render.dates import date_time_group, printed_period
from briefing.render.disagreements import disagreements
from briefing.render.evidence import evidence_rows
from briefing.render.extent import STANDARD, Extent, Room
from briefing.render.facts import fact_rows
from briefing.render.highlights import highlights, key_figures
from briefing.render.listing import UNTITLED, Listing
from briefing.render.numbers import key_numbers
from briefing.render.passages import Source, Sources
from briefing.render.portions import labelled_once
from briefing.render.quotations import quotations
from briefing.render.statements import numbered
from briefing.render.timeline import timeline
from briefing.text.acronyms import acronyms

CANDIDATES = 8
"""Numbers of an item from which that of the band is taken."""
LONG = 20
"""Items from which a brief begins with the headlines of all."""


def outline(
    brief: Brief, extent: Extent = STANDARD, *, attach: bool = False
) -> Outline:
    """The contents of a brief, in order, its statements numbered.

    Args:
        brief: What an analyst chose.
        extent: How much of it is shown.
        attach: Whether the texts of the sources go with it.
    """
    sources = Sources.of(brief)
    rated = any(article.rating for article in brief.articles)
    listing = Listing(attach=attach, records=extent.records, rated=rated)
    groups = tuple(_groups(brief, sources, extent))
    items = [item for group in groups for item in group.items]
    shown, omitted = brief.items[: len(items)], brief.items[len(items) :]
    named = omitted[: extent.most_named]
    told_by = _told_by(brief, sources, shown, omitted)

    def numbers_of(item: Item) -> tuple[KeyNumber, ...]:
        told = sources.some(brief.items[item.number - 1].story.articles)
        return key_numbers(told, CANDIDATES)

    contents = Outline(
        masthead=_masthead(brief),
        marking=brief.marking,
        handling=brief.handling,
        language=_language(brief),
        created=brief.as_of,
        highlights=highlights(items, extent.highlights),
        figures=key_figures(items, numbers_of, extent.figures),
        index=_index(items) if extent.index else (),
        groups=tuple(map(_labelled, groups)),
        left_out=tuple(_left_out(item, sources, listing) for item in named),
        unnamed=len(omitted) - len(named),
        evidence=tuple(_evidence(items, sources)) if extent.evidence else (),
        terms=tuple(_terms(told_by)) if extent.terms else (),
        coverage=coverage(told_by) if extent.charts and len(items) > 1 else None,
        sources=(),
    )
    if not extent.all_sources:
        cited = {statement.source for statement in contents.statements()}
        told_by = [source for source in told_by if source.number in cited]
    return numbered(_with_sources(contents, listing, sources, told_by))


def _with_sources(
    contents: Outline, listing: Listing, sources: Sources, listed: Sequence[Source]
) -> Outline:
    """The contents with the list of some sources, and beside it the others."""
    entries = tuple(map(listing.entry, listed))
    numbers = {entry.number for entry in entries}
    others = (each for each in sources.by_id.values() if each.number not in numbers)
    return replace(
        contents,
        sources=entries,
        unlisted=tuple(map(replace(listing, proved=False).entry, others)),
        legend=legend(entry.rating for entry in entries),
    )


def _labelled(group: ItemGroup) -> ItemGroup:
    """A section whose items say in their kickers what holds for all of their parts."""
    return replace(
        group, items=tuple(labelled_once(item, item.portion) for item in group.items)
    )


def _index(items: Sequence[Item]) -> tuple[Headline, ...]:
    """The headlines of a brief that takes more than a glance."""
    return tuple(item.headline for item in items) if len(items) >= LONG else ()


def _told_by(
    brief: Brief,
    sources: Sources,
    shown: Sequence[BriefItem],
    omitted: Sequence[BriefItem],
) -> list[Source]:
    """The sources of the brief without those of items that are not shown."""
    hidden = {name for item in omitted for name in item.story.articles}
    hidden.difference_update(name for item in shown for name in item.story.articles)
    return sources.some([a.id for a in brief.articles if a.id not in hidden])


def _left_out(item: BriefItem, sources: Sources, listing: Listing) -> LeftOut:
    told_by = sources.some(item.story.articles)
    entries = tuple(map(replace(listing, proved=False).entry, told_by))
    return LeftOut(headline=_headline(item, sources), sources=entries)


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


def _groups(brief: Brief, sources: Sources, extent: Extent) -> Iterator[ItemGroup]:
    total = min(len(brief.items), extent.most_items or len(brief.items))
    position = 0
    for section in brief.sections:
        items = []
        for item in section.items[: total - position]:
            level = extent.detail(position, total)
            room = extent.room(level)
            items.append(_item(item, sources, position + 1, level, room))
            position += 1
        if items:
            yield ItemGroup(title=section.title, items=tuple(items))


def _item(
    item: BriefItem, sources: Sources, number: int, level: Detail, room: Room
) -> Item:
    told_by = sources.some(item.story.articles)
    points = sources.statements(item.points)
    return Item(
        number=number,
        detail=level,
        novelty=item.novelty,
        sources=tuple(source.number for source in told_by),
        portion=sources.portions.item(item),
        headline=_headline(item, sources),
        bottom_line=points[0] if points else None,
        points=sources.in_reading_order(points[1 : 1 + room.points]),
        comment=item.comment,
        facts=fact_rows(told_by, item.cast, room.facts),
        numbers=key_numbers(told_by, room.facts.numbers),
        disagreements=disagreements(item.conflicts[: room.rivals], sources),
        quotes=quotations(
            told_by, item.cast, room.facts.quotes, item.points[: 1 + room.points]
        ),
        timeline=timeline(told_by, room.timeline) if room.timeline else (),
        coverage=coverage(told_by) if room.charts else None,
        origins=item.story.origins,
    )


def _headline(item: BriefItem, sources: Sources) -> Headline:
    """The story's title, with its place if it is the title of one of its sources."""
    title, portion = item.story.title, sources.portions.item(item)
    for source in sources.some(item.story.articles):
        if source.article.title == title and title:
            span = source.article.span(0, len(title), "title")
            return Headline(
                text=title,
                statement=source.statement(span),
                made=source.article.title_made,
                portion=portion,
            )
    return Headline(text=title or UNTITLED, statement=None, made=False, portion=portion)


def _evidence(items: list[Item], sources: Sources) -> Iterator[Evidence]:
    for item in items:
        shown = [point for point in (item.bottom_line, *item.points) if point]
        context = item.detail is not Detail.NOTE
        rows = tuple(evidence_rows(sources, shown, context=context))
        if rows:
            part = Evidence(item=item.number, headline=item.headline, rows=rows)
            yield labelled_once(part, part.headline.portion)


def _terms(sources: list[Source]) -> Iterator[Term]:
    """The abbreviations that the sources spell out, each once, sorted."""
    terms: dict[str, Term] = {}
    for source in sources:
        for short, long in acronyms(source.article.text):
            term = Term(short=source.cut(*short), long=source.cut(*long))
            terms.setdefault(term.short.text, term)
    yield from (terms[name] for name in sorted(terms))

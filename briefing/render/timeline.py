"""The timeline of an item: dated clauses, in the order of their dates."""

import re
from dataclasses import dataclass

from briefing.model.analysis import DateMention
from briefing.render.blocks import TimelineEntry
from briefing.render.dates import calendar_key, printed_date
from briefing.render.passages import Source
from briefing.text.paragraphs import trim

MAX_WORDS = 18
"""Longer clauses are cut again at words that open a clause, then at a word."""
MIN_WORDS = 4
"""A clause shorter than this says too little; the longer one around it is kept."""
FEWEST_BESIDE = 2
"""A date with fewer words beside it, as `On Thursday`, says nothing."""
ATTRIBUTION = re.compile(r"\b(?:said|says|told|wrote|added)(?:\s+\w+){0,2}\s*$")
"""Words before a date that is only the date of a statement."""
MIN_ENTRIES = 2
"""One date alone is no timeline."""
PUNCTUATION = re.compile(r"[,;:—–()“”\"](?=\s)|(?<=\s)[(“\"]|\s[—–-]\s")  # noqa: RUF001
CLAUSE_OPENERS = re.compile(
    r"\s(?=(?:after|although|and|as|because|before|but|since|that|though|when|where|"
    r"which|while|who|to(?=\s[a-z]))\s)",
    re.IGNORECASE,
)
CONJUNCTION = re.compile(
    r"\s*(?:after|and|as|before|but|that|when|which|while|who)\s+", re.IGNORECASE
)
"""Words that join a clause to the one before; it reads as well without them."""
WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date mention of one source, and how well it serves."""

    source: Source
    mention: DateMention
    rank: int


def timeline(sources: list[Source], limit: int) -> tuple[TimelineEntry, ...]:
    """The clauses around the best dates, earliest first; each date and clause once."""
    best = sorted(_dated(sources).values(), key=lambda entry: entry.rank)
    entries: dict[tuple[str, tuple[int, int]], _Dated] = {}
    for entry in best:
        where = told_on(entry.source, entry.mention)
        if where is None:
            continue
        entries.setdefault((entry.source.article.id, where), entry)
        if len(entries) == limit:
            break
    if len(entries) < MIN_ENTRIES:
        return ()
    chosen = sorted(
        entries.items(), key=lambda pair: calendar_key(pair[1].mention.value)
    )
    return tuple(
        TimelineEntry(
            when=printed_date(entry.mention.value), words=entry.source.cut(*where)
        )
        for (_, where), entry in chosen
    )


def _dated(sources: list[Source]) -> dict[str, _Dated]:
    """The first mention of each calendar date; those of the when panel rank first."""
    dated: dict[str, _Dated] = {}
    for source in sources:
        ranks = {fact.value: rank for rank, fact in enumerate(source.analysis.when)}
        for mention in source.analysis.dates:
            printed = printed_date(mention.value)
            if mention.field == "text" and printed:
                rank = ranks.get(mention.value, len(ranks))
                dated.setdefault(printed, _Dated(source, mention, rank))
    return dated


def told_on(source: Source, mention: DateMention) -> tuple[int, int] | None:
    """Where the clause lies that says what a date is the date of.

    There is none where somebody only spoke on that date, where nothing is said of it,
    where it names no date of the calendar, and outside of the text.
    """
    if mention.field != "text" or not printed_date(mention.value):
        return None
    where, text = clause(source, mention), source.article.text
    spoken = ATTRIBUTION.search(text[where[0] : mention.start])
    return where if not spoken and _says_something(text, where, mention) else None


def clause(source: Source, mention: DateMention) -> tuple[int, int]:
    """Where the clause that holds a date lies in the text; the date is inside it."""
    text = source.article.text
    area = source.sentence_at(mention.start)
    area = _told(text, area, mention)
    if _count(text, area) > MAX_WORDS or _others(source, area, mention):
        part = _between(text, area, mention, CLAUSE_OPENERS)
        area = part if _count(text, part) >= MIN_WORDS else area
    if _count(text, area) > MAX_WORDS:
        area = _window(text, area, mention)
    opener = CONJUNCTION.match(text, *area)
    if opener is not None and opener.end() <= mention.start:
        area = opener.end(), area[1]
    start, end = trim(text, *area)
    while end > mention.end and text[end - 1] in ".!?":
        end -= 1
    return start, max(end, mention.end)


def _told(text: str, area: tuple[int, int], mention: DateMention) -> tuple[int, int]:
    """The part of a sentence around a date, and the next if that is just the date."""
    start, end = _between(text, area, mention, PUNCTUATION)
    if _says_something(text, (start, end), mention):
        return start, end
    stops = (match.start() for match in PUNCTUATION.finditer(text, *area))
    return start, next((stop for stop in stops if stop > end), area[1])


def _says_something(text: str, area: tuple[int, int], mention: DateMention) -> bool:
    return _count(text, area) - len(mention.text.split()) >= FEWEST_BESIDE


def _others(source: Source, area: tuple[int, int], mention: DateMention) -> bool:
    """Whether an area holds a date beside the mention."""
    start, end = area
    return any(
        date.field == "text"
        and start <= date.start < end
        and not date.overlaps(mention)
        for date in source.analysis.dates
    )


def _count(text: str, area: tuple[int, int]) -> int:
    return len(text[slice(*area)].split())


def _between(
    text: str, area: tuple[int, int], mention: DateMention, breaks: re.Pattern[str]
) -> tuple[int, int]:
    """The part of an area between the breaks nearest to the mention."""
    start, end = area
    for match in breaks.finditer(text, *area):
        if match.end() <= mention.start:
            start = match.end()
        elif match.start() >= mention.end:
            return start, match.start()
    return start, end


def _window(text: str, area: tuple[int, int], mention: DateMention) -> tuple[int, int]:
    """The words of an area nearest to the mention, at most `MAX_WORDS`."""
    words = [match.span() for match in WORD.finditer(text, *area)]
    first = next(i for i, (_, end) in enumerate(words) if end > mention.start)
    start = max(0, min(first - MAX_WORDS * 2 // 3, len(words) - MAX_WORDS))
    last = min(start + MAX_WORDS, len(words)) - 1
    return words[start][0], words[last][1]

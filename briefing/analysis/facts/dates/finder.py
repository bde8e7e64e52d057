"""Time expressions found in the three fields of an article."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from briefing.analysis.facts.dates import continental, grammar
from briefing.analysis.facts.dates.anchor import Anchor
from briefing.analysis.facts.dates.context import Context, Phrase, Tense
from briefing.analysis.facts.dates.grammar import Rule, matcher
from briefing.analysis.facts.dates.lexer import Lexeme, lexemes
from briefing.analysis.facts.dates.tense import tense_at
from briefing.analysis.facts.dates.translation import (
    LANGUAGES,
    load,
    tense_in,
    translated,
)
from briefing.analysis.facts.scanning import Piece, scanned
from briefing.analysis.reading import Reading
from briefing.model.analysis import DateMention
from briefing.model.article import Field
from briefing.model.values import dataclass
from briefing.text.segmentation import Segmentation

LOOK_AHEAD, LOOK_BACK = 4, 2
"""Lexemes around an expression that its resolver may look at."""


@dataclass(frozen=True)
class Language:
    """How the time expressions of a language are read."""

    lexemes: Callable[[list[Piece]], list[Lexeme]]
    tense: Callable[[Segmentation, int], Tense]
    rules: tuple[Rule, ...]
    pattern: re.Pattern[str]
    """The rules as one expression over kinds."""


def find_dates(reading: Reading) -> tuple[DateMention, ...]:
    """Every time expression with its TIMEX3 type and value, in text order."""
    anchor = Anchor.parse(reading.article.date)
    language = language_of(reading.language[:2])
    found: list[DateMention] = []
    for field, segmentation in reading.fields():
        if language is not None:
            found += field_dates(segmentation, field, anchor, language)
        elif segmentation.text:
            found += other_dates(segmentation, field, anchor)
    return tuple(found)


@cache
def language_of(code: str) -> Language | None:
    """The language with this ISO 639-1 code; none without a grammar of our own."""
    if code == "en":
        pattern = matcher(grammar.RULES, grammar.NO_START)
        return Language(lexemes, tense_at, grammar.RULES, pattern)
    if code not in LANGUAGES:
        return None
    table = load(code)
    return Language(
        partial(translated, table=table),
        partial(tense_in, table),
        continental.RULES,
        matcher(continental.RULES, continental.NO_START),
    )


def other_dates(
    segmentation: Segmentation, field: Field, anchor: Anchor
) -> list[DateMention]:
    """The dates of one field in a language without a grammar of our own."""
    from briefing.analysis.facts.dates.foreign import foreign_dates

    return foreign_dates(segmentation.text, field, anchor, segmentation.language)


def field_dates(
    segmentation: Segmentation, field: Field, anchor: Anchor, language: Language
) -> list[DateMention]:
    """The time expressions of one field."""
    text = segmentation.text
    context = Context(anchor, partial(language.tense, segmentation))
    found = []
    for block in segmentation.each(scanned):
        context.here = ""
        items = language.lexemes(block)
        for phrase, rule in phrases(items, language):
            resolved = rule.resolve(phrase, context)
            if resolved is None:
                continue
            kind, value = resolved
            context.remember(value, phrase)
            start, end = phrase.start, phrase.end
            found.append(
                DateMention(
                    start=start,
                    end=end,
                    text=text[start:end],
                    field=field,
                    type=kind,
                    value=value,
                )
            )
    return found


def phrases(
    items: Sequence[Lexeme], language: Language
) -> Iterator[tuple[Phrase, Rule]]:
    """The expressions among some lexemes, each with the rule that found it."""
    for match in language.pattern.finditer("".join([item.kind for item in items])):
        start, end = match.span()
        phrase = Phrase(
            items[start:end],
            items[end : end + LOOK_AHEAD],
            items[max(0, start - LOOK_BACK) : start],
        )
        yield phrase, language.rules[int((match.lastgroup or "r0")[1:])]

"""Time expressions found in the three fields of an article."""

from collections.abc import Iterator
from functools import partial

from briefing.analysis.facts.dates.anchor import Anchor
from briefing.analysis.facts.dates.context import Context, Phrase
from briefing.analysis.facts.dates.grammar import RULES, Rule, matcher
from briefing.analysis.facts.dates.lexer import Lexeme, lexemes
from briefing.analysis.facts.dates.tense import tense_at
from briefing.analysis.facts.scanning import scanned
from briefing.analysis.reading import Reading
from briefing.model.analysis import DateMention
from briefing.model.article import Field
from briefing.text.segmentation import Segmentation

LOOK_AHEAD = 4
"""Lexemes after an expression that its resolver may look at."""


def find_dates(reading: Reading) -> tuple[DateMention, ...]:
    """Every time expression with its TIMEX3 type and value, in text order."""
    anchor = Anchor.parse(reading.article.date)
    found: list[DateMention] = []
    for field, segmentation in reading.fields():
        if reading.language[:2] == "en":
            found += field_dates(segmentation, field, anchor)
        elif segmentation.text:
            found += other_dates(segmentation, field, anchor)
    return tuple(found)


def other_dates(
    segmentation: Segmentation, field: Field, anchor: Anchor
) -> list[DateMention]:
    """The dates of one field in another language than English."""
    from briefing.analysis.facts.dates.foreign import foreign_dates

    return foreign_dates(segmentation.text, field, anchor, segmentation.language)


def field_dates(
    segmentation: Segmentation, field: Field, anchor: Anchor
) -> list[DateMention]:
    """The time expressions of one field."""
    text = segmentation.text
    context = Context(anchor, partial(tense_at, segmentation))
    found = []
    for items in segmentation.each(scanned):
        context.here = ""
        for phrase, rule in phrases(lexemes(items)):
            resolved = rule.resolve(phrase, context)
            if resolved is None:
                continue
            kind, value = resolved
            context.remember(value)
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


def phrases(items: list[Lexeme]) -> Iterator[tuple[Phrase, Rule]]:
    """The expressions among some lexemes, each with the rule that found it."""
    for match in matcher().finditer("".join(item.kind for item in items)):
        start, end = match.span()
        before = items[start - 1].text if start else ""
        phrase = Phrase(items[start:end], items[end : end + LOOK_AHEAD], before)
        yield phrase, RULES[int((match.lastgroup or "r0")[1:])]

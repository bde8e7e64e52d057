"""Actors without a name, as mentions under their own words: `six Gulf ports`."""

from collections.abc import Iterable, Sequence

from briefing.analysis.facts.entities.ranking import Dossier
from briefing.analysis.facts.events.clauses import Range
from briefing.analysis.facts.events.places import Place
from briefing.analysis.facts.grammar import Lexeme
from briefing.analysis.facts.names.conflict import vocabulary
from briefing.analysis.facts.names.lexicon import lexicon
from briefing.analysis.reading import Reading
from briefing.model.analysis import EntityKind, Mention

GROUPS = ("counted_people", "collectives")
"""Lists of nouns for those who act together."""
PERSONS = ("role_nouns", "titles", "doers")
"""Lists of nouns in the singular for those who can act."""


def describe(reading: Reading, place: Place, phrase: Range) -> Mention:
    """The words of a phrase as a mention, named without their article."""
    items = place.items[slice(*phrase)]
    span = reading.article.span(items[0].start, items[-1].end, place.field)
    article = lexicon(reading.language).has("articles", items[0].lower)
    first = items[1] if article and len(items) > 1 else items[0]
    return Mention(
        start=span.start,
        end=span.end,
        text=span.text,
        field=span.field,
        kind=head_kind(reading.language, items),
        name=" ".join(span.text[first.start - span.start :].split()),
    )


def head_kind(language: str, items: Sequence[Lexeme]) -> EntityKind:
    """What a noun phrase stands for, told by its head; `other` for what cannot act."""
    noun = _head([item.lower for item in items])
    words, conflict = lexicon(language), vocabulary(language)
    if noun in conflict["body"] or words.has("body_nouns", noun):
        return "organization"
    if noun in conflict["people"] or any(words.has(each, noun) for each in GROUPS):
        return "group"
    if any(words.has(group, noun) for group in PERSONS):
        return "person"
    singular = noun.removesuffix("s")
    return "group" if any(words.has(group, singular) for group in PERSONS) else "other"


def described_dossiers(mentions: Iterable[Mention]) -> list[Dossier]:
    """The descriptions, those with the same head as one: `tram`, `a packed tram`."""
    grouped: dict[str, list[Mention]] = {}
    for mention in mentions:
        grouped.setdefault(_head(mention.name.lower().split()), []).append(mention)
    return [Dossier(group[0].name, tuple(group)) for group in grouped.values()]


def _head(words: Sequence[str]) -> str:
    """The noun that a phrase is about: `fans` of `fans of the band`."""
    of = words.index("of") if "of" in words else len(words)
    return words[max(0, of - 1)]

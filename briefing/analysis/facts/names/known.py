"""Names that are known before the article is read: countries, cities, bodies."""

from collections.abc import Iterator

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.phrases import WORD

SHORT = 3
"""Names in capitals up to this length are words as well: `US`, `WHO`, `IS`."""
NEAR = 24


def known_names(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """The well-known names in one text; cities count as places found by a model."""
    for start, end in lexicon.places_and_names.find(text):
        name = text[start:end]
        entry = lexicon.known_as(name)
        if name.isupper() and len(name) <= SHORT and _shouted(text, start, end):
            continue
        if entry is None:
            yield Candidate.at(text, start, end, "location", Strength.MODEL)
        else:
            yield Candidate.at(text, start, end, entry.kind, Strength.KNOWN)


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether the words around are in capitals too, so that capitals say nothing."""
    before = WORD.findall(text, max(0, start - NEAR), start)[-1:]
    after = WORD.findall(text, end, end + NEAR)[:1]
    around = [word for word in (*before, *after) if len(word) > 1]
    return bool(around) and all(word.isupper() and word.isalpha() for word in around)

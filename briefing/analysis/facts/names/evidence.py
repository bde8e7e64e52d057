"""What the words of a name, and the words around it, say of its kind."""

import re
from collections.abc import Iterator

from briefing.analysis.facts.names.candidates import Candidate
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.phrases import WORD
from briefing.model.analysis import EntityKind

WINDOW = 24
LAST_WORD = re.compile(r"(\w+)\.?\s+(?:the\s+)?$")
AGED = re.compile(r",\s\d{1,3},\s(?:from|of)\s$")
NEXT_WORD = re.compile(r"(?:,\s\d{1,2},)?\s+(\w+)")
DIGIT = re.compile(r"\d")
CODE = re.compile(
    r"(?:[A-Z]{1,3}-?\d+\w*|[^\W\d_]{1,2}|.*\d|"
    r".+ (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten))$"
)
"""Short codes and numbered things, which are seldom places or people: `F1`."""

Vote = tuple[EntityKind, float]

CITY: Vote = ("location", 2)
AFTER_PLACE_CUE: Vote = ("location", 2)
AFTER_TITLE: Vote = ("person", 2)
BEFORE_SPEECH: Vote = ("person", 1)
GIVEN_NAME: Vote = ("person", 1.5)
ORGANIZATION_WORD: Vote = ("organization", 3)
PLACE_WORD: Vote = ("location", 3)
AFTER_AGE: Vote = ("location", 2)
AFTER_AT: Vote = ("location", 1)
BEFORE_PLACE_WORD: Vote = ("location", 2)
CIVIC: Vote = ("location", 1.5)
NO_PLACE: Vote = ("other", 1.5)
NUMBERED: Vote = ("other", 3)
EVENT: Vote = ("event", 2.5)


def votes(candidate: Candidate, text: str, lexicon: Lexicon) -> Iterator[Vote]:
    """Kinds that speak from one mention, each with its weight."""
    if lexicon.is_demonym(candidate.text):
        return
    yield from _inside(candidate, lexicon)
    yield from _around(candidate, text, lexicon)


def _inside(candidate: Candidate, lexicon: Lexicon) -> Iterator[Vote]:
    words = WORD.findall(candidate.text)
    if candidate.text in lexicon.cities:
        yield CITY
    # Many such words are surnames, too: Faith Hill, Jim Church.
    given = words[0] in lexicon.given_names
    if given:
        yield GIVEN_NAME
    if len(words) > 1 + given and lexicon.has("organization_words", words[-1]):
        yield ORGANIZATION_WORD
    if len(words) > 1 + given and lexicon.has("place_words", words[-1]):
        yield PLACE_WORD
    if len(words) > 1 and lexicon.has("event_words", words[-1]):
        yield EVENT
    if candidate.kind == "person" and DIGIT.search(candidate.text):
        yield NUMBERED
    if candidate.kind in {"location", "person"} and CODE.match(candidate.text):
        yield NO_PLACE


def _around(candidate: Candidate, text: str, lexicon: Lexicon) -> Iterator[Vote]:
    start = max(0, candidate.start - WINDOW)
    before = LAST_WORD.search(text, start, candidate.start)
    word = before[1] if before else ""
    if lexicon.has("strong_place_cues", word):
        yield AFTER_PLACE_CUE
    if lexicon.has("weak_place_cues", word):
        yield AFTER_AT
    if lexicon.has("titles", word):
        yield AFTER_TITLE
    if AGED.search(text, start, candidate.start):
        yield AFTER_AGE
    after = NEXT_WORD.match(text, candidate.end)
    if after and lexicon.has("speech_verbs", after[1]):
        yield BEFORE_SPEECH
    if after and after[1].islower() and lexicon.has("place_words", after[1]):
        yield BEFORE_PLACE_WORD


def civic_place(candidate: Candidate, lexicon: Lexicon) -> str:
    """The place in the name of a town's body: `Leeds` in `Leeds City Council`."""
    words = list(WORD.finditer(candidate.text))
    at = next(
        (n for n, word in enumerate(words) if lexicon.has("civic_words", word.group())),
        0,
    )
    return candidate.text[: words[at - 1].end()] if at else ""

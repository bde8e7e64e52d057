"""What the words of a name, and the words around it, say of its kind."""

import re
from collections.abc import Iterator

from briefing.analysis.facts.names.candidates import Candidate
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.phrases import WORD
from briefing.model.analysis import EntityKind

WINDOW = 24
LAST_WORD = re.compile(r"(\w+)\.?\s+(?:the\s+)?$")
AGED = re.compile(r",\s\d{1,3},\s(?:both\s|all\s)?(?:from|of)\s$")
PHRASE_WORD = re.compile(r"of|for|from|to|and|sel[fv]")
"""In each of the phrases that are looked for before a name."""
BEFORE_OF = re.compile(r"(\w+)\s+of\s+(?:the\s+)?$")
BEFORE_FOR = re.compile(r"([a-z]+)\s+(?:for|with)\s+(?:the\s+)?$")
"""The noun of somebody who works there: `a reporter for Radio Varda`."""
PLACED = re.compile(r"\b(?:in|of|near|at|from|to)\s$")
LARGER = re.compile(r",\s([A-Z][\w.]+(?:\s[A-Z]\w+)?)")
"""The name behind a comma: `in Ciudad Real, Spain`."""
SHORT_BODY = re.compile(r"[A-Z][a-z][A-Z]$")
"""Initials with that of a small word: `TfL`, `MoD`."""
SELF_STYLED = re.compile(r"\b(?:themselves|itself)\s(?:the\s)?$")
ON_THE_WAY = re.compile(
    r"\b(?:roads?|routes?|way|railway|flights?|border)\s(?:to|from)\s$"
)
LISTED = re.compile(r"(\w+)\s+\w[\w-]*\s+and\s+$")
"""The word before two names that `and` joins: `in Narvik and Alta`."""
APPOSITION = re.compile(r",\s(?:an?|the)\s((?:[\w-]+\s?){1,3})")
NEXT_WORD = re.compile(r"(?:,\s\d{1,2},)?\s+(?:(?:air|naval|army)\s)?(\w+)")
DIGIT = re.compile(r"\d")
CODE = re.compile(
    r"(?:[A-Z]{1,3}-?\d+\w*|[^\W\d_]{1,2}|.*\d|"
    r".+ (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten))$"
)
"""Short codes and numbered things, which are seldom places or people: `F1`."""

Vote = tuple[EntityKind, float]

CITY: Vote = ("location", 2)
AFTER_PLACE_CUE: Vote = ("location", 2)
AFTER_PLACE_OF: Vote = ("location", 4)
LISTED_PLACE: Vote = ("location", 1.5)
AFTER_BODY: Vote = ("organization", 2.5)
BEFORE_ROLE: Vote = ("person", 2)
AFTER_TITLE: Vote = ("person", 2)
BEFORE_SPEECH: Vote = ("person", 1)
GIVEN_NAME: Vote = ("person", 1.5)
ORGANIZATION_WORD: Vote = ("organization", 3)
PLACE_WORD: Vote = ("location", 3)
IN_LARGER_PLACE: Vote = ("location", 3)
INITIALS: Vote = ("organization", 2.5)
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
    heads = lexicon.lists_of(words[-1]) if len(words) > 1 else ()
    if len(words) > 1 + given and "organization_words" in heads:
        yield ORGANIZATION_WORD
    if len(words) > 1 + given and "place_words" in heads:
        yield PLACE_WORD
    if "event_words" in heads:
        yield EVENT
    yield from _letters(candidate)


def _letters(candidate: Candidate) -> Iterator[Vote]:
    """What the digits and single letters of a name say."""
    if SHORT_BODY.match(candidate.text):
        yield INITIALS
    if candidate.kind == "person" and DIGIT.search(candidate.text):
        yield NUMBERED
    if candidate.kind in {"location", "person"} and CODE.match(candidate.text):
        yield NO_PLACE


def _around(candidate: Candidate, text: str, lexicon: Lexicon) -> Iterator[Vote]:
    """What the words before and behind a name say."""
    start = max(0, candidate.start - WINDOW)
    before = LAST_WORD.search(text, start, candidate.start)
    word = before[1] if before else ""
    yield from _after_word(word, lexicon)
    if PLACED.search(text, start, candidate.start) and _is_within(
        LARGER.match(text, candidate.end), lexicon
    ):
        yield IN_LARGER_PLACE
    yield from _after_phrase(text, start, candidate.start, lexicon)
    yield from _before_words(candidate, text, lexicon)


def _before_words(candidate: Candidate, text: str, lexicon: Lexicon) -> Iterator[Vote]:
    """What the words right behind a name say."""
    role = APPOSITION.match(text, candidate.end)
    if role and any(lexicon.has("role_nouns", word) for word in role[1].split()):
        yield BEFORE_ROLE
    after = NEXT_WORD.match(text, candidate.end)
    lists = lexicon.lists_of(after[1]) if after else ()
    if "speech_verbs" in lists:
        yield BEFORE_SPEECH
    if after and "place_words" in lists and after[1].islower():
        yield BEFORE_PLACE_WORD


def _is_within(larger: re.Match[str] | None, lexicon: Lexicon) -> bool:
    """Whether the name behind the comma is of a place that is known."""
    known = lexicon.known_as(larger[1]) if larger else None
    return known is not None and known.kind == "location"


def _after_word(word: str, lexicon: Lexicon) -> Iterator[Vote]:
    """What the word right before a name says."""
    lists = lexicon.lists_of(word)
    if "strong_place_cues" in lists:
        yield AFTER_PLACE_CUE
    if "weak_place_cues" in lists:
        yield AFTER_AT
    if "titles" in lists:
        yield AFTER_TITLE
    if "body_nouns" in lists and word.islower():
        yield AFTER_BODY


def _after_phrase(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Vote]:
    """What a phrase before a name says: `, 43, from`, `the port of`."""
    if PHRASE_WORD.search(text, start, end) is None:  # nearly always
        return
    if AGED.search(text, start, end):
        yield AFTER_AGE
    noun = BEFORE_OF.search(text, start, end)
    if noun and lexicon.has("place_nouns", noun[1]):
        yield AFTER_PLACE_OF
    employed = BEFORE_FOR.search(text, start, end)
    if employed and lexicon.has("role_nouns", employed[1]):
        yield AFTER_BODY
    if SELF_STYLED.search(text, start, end):
        yield AFTER_BODY
    if ON_THE_WAY.search(text, start, end):
        yield AFTER_PLACE_CUE
    listed = LISTED.search(text, start, end)
    if listed and lexicon.has("strong_place_cues", listed[1]):
        yield LISTED_PLACE


def civic_place(candidate: Candidate, lexicon: Lexicon) -> str:
    """The place in the name of a town's body: `Leeds` in `Leeds City Council`."""
    words = list(WORD.finditer(candidate.text))
    at = next(
        (n for n, word in enumerate(words) if lexicon.has("civic_words", word.group())),
        0,
    )
    return candidate.text[: words[at - 1].end()] if at else ""

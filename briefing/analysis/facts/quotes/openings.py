"""Where what was said begins after its cue: past listeners, times and places."""

from collections.abc import Sequence

from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    Lexeme,
    is_punctuation,
    word_set,
)
from briefing.analysis.facts.quotes.cues import (
    LISTENER_VERBS,
    MAX_LISTENER,
    PARTICLES,
)
from briefing.analysis.facts.quotes.frame import Frame
from briefing.analysis.facts.quotes.frames import VERBAL

MAX_ADJUNCT = 12
PERSONS = word_set("he she it we they")
OTHER_DETERMINERS = DETERMINERS - {"that"}
TIMES = TIME_WORDS | {"on"}
SAID = SUBJECT_PRONOUNS | DETERMINERS | {"to", "how", "what", "why", "not"}
"""Words with which begins what somebody is told."""
AFTER_SAYING = PREPOSITIONS - {"on", "as"}


def content_start(items: Sequence[Lexeme], frame: Frame, high: int) -> int:
    """Index of the first lexeme of what was said after a cue, up to `high`."""
    at = frame.right
    if frame.verb.kind == "stance" and at < high and items[at].lower in PARTICLES:
        return at + 1
    that = _that(items, at, high)
    if that is not None:
        return that
    if frame.verb.lemma in LISTENER_VERBS and at < high:
        about = items[at].lower in PARTICLES
        at = at + 1 if about else _after_listener(items, at, high)
    if frame.verb.lemma == "say" and items[at:high] and items[at].lower in AFTER_SAYING:
        at = _past_adjunct(items, at, high)
    while at < high and items[at].lower in TIMES:
        at += 1
    while at < high and is_punctuation(items[at]):
        at += 1
    return at


def _that(items: Sequence[Lexeme], at: int, high: int) -> int | None:
    """The `that` which opens the clause, with when, where, to whom before it."""
    if at < high and items[at].lower in OTHER_DETERMINERS:
        return None
    for i in range(at, min(high, at + MAX_ADJUNCT)):
        item = items[i]
        if item.lower == "that":
            relative = i > at and i + 1 < high and items[i + 1].lower in AUXILIARIES
            return None if relative else i
        if item.kind != "word" or item.lower in VERBAL:
            return None
    return None


def _past_adjunct(items: Sequence[Lexeme], at: int, high: int) -> int:
    """Where a clause begins after when or where: `said after the vote | he would`."""
    for i in range(at + 1, min(high, at + MAX_ADJUNCT)):
        if items[i].lower in PERSONS:
            return i
        if items[i].kind != "word" or items[i].lower in AUXILIARIES:
            break
    return at


def _after_listener(items: Sequence[Lexeme], at: int, high: int) -> int:
    """The first lexeme after the listener: `told | reporters | he would`."""
    for i in range(at + 1, min(high, at + MAX_LISTENER)):
        to_whom = (
            items[i].lower == "to" and i + 1 < high and _names_somebody(items[i + 1])
        )
        if not to_whom and (items[i].lower in SAID or items[i].kind != "word"):
            return i
    return min(at + 1, high)


def _names_somebody(item: Lexeme) -> bool:
    """Whether a word after `to` opens a noun phrase: `told stories to the children`."""
    return item.lower in DETERMINERS or item.capitalized

"""What must stand around a cue in news of harm, blame, revenge and messages."""

from collections.abc import Callable, Mapping

from briefing.analysis.facts.events.cues import Need
from briefing.analysis.facts.events.surroundings import (
    Surroundings,
    is_clause,
    is_timed,
)
from briefing.analysis.facts.grammar import PREPOSITIONS, RELATIVES, word_set

MAX_GROUND = 3
BLAME_REACH = 9
PLANNED = word_set(
    "address appear arrive attend be become begin close come complete depart deliver "
    "end enter expire face fight finish fly get give go have hold host join launch "
    "leave make marry meet move open pay play present publish receive release resume "
    "retire return run sign speak stand start step take testify travel undergo visit "
    "vote wed"
)
"""Infinitives of what is due to happen."""
GROUNDS = word_set("for against over after")
BLAMES = word_set("blame blames blamed blaming pin pins pinned")
HARM = word_set(
    "killed dead died drowned hospital hurt injured shot stabbed trapped wounded"
)
"""Words for harm; what follows `when` then tells how it came about."""
MESSAGES = word_set(
    "blog broadcast call ceremony email letter memo message note post referendum text "
    "tweet video vote"
)
"""What something is made known or decided by."""
MAX_MESSAGE = 6
ENDS_NOUN = PREPOSITIONS | RELATIVES | {"to"}


def _is_reason(around: Surroundings) -> bool:
    """Whether something is due to a thing, and not `due to be opened`."""
    return around.first.kind != "mark" and around.first.lower not in PLANNED


def _is_aimed(around: Surroundings) -> bool:
    """Whether a revenge is told with its ground: `for the raid`."""
    words = {item.lower for item in around.phrase[:MAX_GROUND]}
    return not GROUNDS.isdisjoint(words)


def _is_blamed(around: Surroundings) -> bool:
    """Whether `on` names who or what is blamed: `blames the delay on fog`."""
    return any(item.lower in BLAMES for item in around.before[-BLAME_REACH:])


def _is_harmed(around: Surroundings) -> bool:
    """Whether somebody came to harm before a clause: `killed when the ferry sank`."""
    harmed = any(item.lower in HARM for item in around.before)
    return harmed and not is_timed(around) and is_clause(around)


def _is_harmed_at_once(around: Surroundings) -> bool:
    """Whether the word right before tells of harm: `seven killed as tram derails`."""
    return around.last_before in HARM and is_clause(around)


def _is_message(around: Surroundings) -> bool:
    """Whether `in` names how something was made known: `in a letter to donors`."""
    if around.first.lower not in {"a", "an"}:
        return False
    words = [item.lower for item in around.phrase[1:MAX_MESSAGE]]
    ends = (at for at, word in enumerate(words) if word in ENDS_NOUN)
    head = next(ends, len(words))
    return head > 0 and words[head - 1] in MESSAGES


NEWS_TESTS: Mapping[Need, Callable[[Surroundings], bool]] = {
    "reason": _is_reason,
    "aimed": _is_aimed,
    "blame": _is_blamed,
    "harm": _is_harmed,
    "harm at once": _is_harmed_at_once,
    "message": _is_message,
}

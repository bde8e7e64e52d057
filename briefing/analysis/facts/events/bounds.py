"""Where a clause, or the phrase that hangs on it, ends: told by function words."""

from collections.abc import Sequence

from briefing.analysis.facts.events.commas import (
    MAX_LIST,
    aside_end,
    commas,
    ends_clause,
    is_sure,
)
from briefing.analysis.facts.events.verbs import counts, is_joint_verb, third_person
from briefing.analysis.facts.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SHORT,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    Lexeme,
    after_brackets,
    is_adverb,
    looks_finite,
    word_set,
)

COMPARES = word_set("many much well far long soon such few little part")
"""Words with which `as` compares and opens no clause."""
HALF_TOLD = word_set(
    "came come comes happened occurred was were is are look looks looked looking named"
)
"""Words that tell nothing without what follows: `it happened when`, `look after`."""
TIME_UNITS = word_set(
    "seconds moments minutes hour hours day days night nights week weeks month months "
    "year years decade decades century centuries"
)
UNBOUND = word_set("be been being")
"""Forms of an auxiliary that are no verb of a clause."""
CALLING = word_set(
    "branded called condemned criticised criticized described dismissed hailed "
    "identified labelled labeled named praised recognised recognized regarded seen"
)
"""Verbs whose object `as` goes on with: `described the law as unfit`."""
CALLING_REACH = 12
TRIBUNALS = word_set(
    "bench board commission committee congress council court inquest inquiry judge "
    "judges jury magistrate magistrates panel parliament senate subcommittee tribunal"
)
"""What one stands before in a room rather than in time."""
POINTS_IN_TIME = word_set("since until")
"""Words after which a year or a day is no clause: `lowest since 1963`."""
CLAUSE_OPENERS = word_set(
    "after amid although as because before despite during following since though "
    "unless until when while"
)
BREAKS = frozenset(";:()[]—–―")  # noqa: RUF001
PARTING = CONJUNCTIONS - {"and", "or"}
"""Conjunctions that join no words of one phrase."""
NO_VERBS = DETERMINERS | PREPOSITIONS | SUBJECT_PRONOUNS
"""Words that are no verb behind `who` or `that`."""
MIN_CLAUSE = 2
CLAUSE_REACH = 10
SHORT_ASIDE = 4
"""Lexemes of brackets that stand inside a phrase: `the army (FAV) of Varda`."""


def tells(items: Sequence[Lexeme]) -> bool:
    """Whether some words have what may be a verb of their own."""
    return any(_is_finite(items, at) for at in range(1, len(items)))


def surely_tells(items: Sequence[Lexeme]) -> bool:
    """Whether some words have a verb of their own: `At least nine people died`."""
    return any(is_sure(item) and item.lower not in UNBOUND for item in items)


def clause_end(items: Sequence[Lexeme], start: int, end: int) -> int:
    """Where the main clause ends: before `after …` or `as …`, and once it has a verb.

    Before that, commas and brackets set off asides on the subject: `Lund, 62, won`; and
    what is said of it may have circumstances: `a man who fled when it burned is held`.
    """
    verb = _main_verb(items, start, end)
    subject = range(start, verb if verb < end else start)
    relative = next((i for i in subject if items[i].lower in RELATIVES), verb)
    at = start
    while at < end:
        inside = relative < at < verb
        if (
            at >= start + MIN_CLAUSE
            and not inside
            and _ends_here(items, at, end, told=verb < at)
        ):
            return _before_aside(items, start, at)
        at = _after_aside(items, at, end)
    return _before_aside(items, start, end)


def _before_aside(items: Sequence[Lexeme], start: int, end: int) -> int:
    """Where words end before the brackets that close them: `the army (FAV)`."""
    if end <= start or items[end - 1].text != ")":
        return end
    opening = (i for i in range(end - 1, start, -1) if items[i].text == "(")
    return next(opening, end)


def _main_verb(items: Sequence[Lexeme], start: int, end: int) -> int:
    """Where the verb stands behind the subject and what is said of it; else `end`."""
    owed, at = 0, start
    while at < end:
        if at > start and items[at].lower in RELATIVES:
            verb = _relative_verb(items, at, end)
            owed += verb is None
            at = at if verb is None else _verb_end(items, verb + 1, end) - 1
        elif _is_verb(items, at, end):
            if not owed:
                return at
            owed -= 1
            at = _verb_end(items, at, end) - 1
        at = _after_aside(items, at, end)
    return end


def _relative_verb(items: Sequence[Lexeme], at: int, end: int) -> int | None:
    """Where the verb stands behind a relative that is its subject: `who often sing`."""
    at += 1
    while at < end and is_adverb(items[at].lower):
        at += 1
    plain = at < end and items[at].text.islower() and items[at].lower not in NO_VERBS
    return at if plain and items[at - 1].lower != "whose" else None


def _verb_end(items: Sequence[Lexeme], at: int, end: int) -> int:
    """Where words go on behind the verb at `at`: `has never been seen`."""
    while at < end and (is_sure(items[at]) or is_adverb(items[at].lower)):
        at += 1
    return max(at, 1)


def _after_aside(items: Sequence[Lexeme], at: int, end: int) -> int:
    """Where words go on after the brackets or the pair of commas that open at `at`."""
    if items[at].text == "(":
        return after_brackets(items, at)
    if items[at].text != ",":
        return at + 1
    return next((i + 1 for i in commas(items, at + 1, end)), at + 1)


def _is_verb(items: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether a verb stands at `at`; a form in -s before a mark is a noun."""
    marked = at + 1 < end and items[at + 1].kind == "mark"
    return is_sure(items[at]) if marked else _is_finite(items, at)


def _is_finite(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a verb stands at `at`; an unknown one in -s only behind a name."""
    item = items[at]
    if is_sure(item):
        return item.lower not in UNBOUND
    if at + 1 < len(items) and items[at + 1].lower == "to":
        return is_joint_verb(items, at)
    if not (
        item.text.islower() and item.lower.endswith("s") and len(item.text) > SHORT
    ):
        return False
    before = items[at - 1] if at else None
    if before is None or before.lower in DETERMINERS or counts(before.lower):
        return False
    if third_person(item.lower):
        return True
    return any(
        following.lower in DETERMINERS
        or counts(following.lower)
        or (before.capitalized and following.text.islower())
        for following in items[at + 1 : at + 2]
    )


def _ends_here(items: Sequence[Lexeme], at: int, end: int, *, told: bool) -> bool:
    """Whether the main clause, its verb `told` or not, ends at a lexeme."""
    item = items[at]
    if item.lower in CLAUSE_OPENERS and not _belongs(items, at):
        return True
    if item.text in BREAKS:
        return told and not _is_short_aside(items, at) if item.text in "()" else True
    return told and item.text == "," and ends_clause(items, at, end)


def _is_short_aside(items: Sequence[Lexeme], at: int) -> bool:
    """Whether brackets open at `at` that close at once: `(FAV)`."""
    return 1 < after_brackets(items, at) - at <= SHORT_ASIDE


def _belongs(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a word that may open a clause goes on with the words before it.

    As in `named as`, `as "unfit"`, `as far as Oslo`, `two days before the vote`, and
    after a verb that tells nothing without it: `it happened when …`.
    """
    if items[at - 1].lower in HALF_TOLD or _faces(items, at):
        return True
    if items[at].lower != "as":
        return _tells_when(items, at)
    if items[at - 1].lower in COMPARES or _lower(items, at + 1) in COMPARES:
        return True
    return _calls(items, at) or not any(
        map(looks_finite, items[at + 1 : at + CLAUSE_REACH])
    )


def _faces(items: Sequence[Lexeme], at: int) -> bool:
    """Whether `before` tells where: `appear before a judge`."""
    following = items[at + 1 : at + 1 + MAX_LIST] if items[at].lower == "before" else ()
    return any(item.lower in TRIBUNALS for item in following)


def _calls(items: Sequence[Lexeme], at: int) -> bool:
    """Whether `as` at `at` says what somebody is called or taken for."""
    after_verb = items[at - 1].kind == "word" and items[at - 1].lower.endswith("ed")
    before = items[max(0, at - CALLING_REACH) : at]
    return after_verb or any(item.lower in CALLING for item in before)


def _tells_when(items: Sequence[Lexeme], at: int) -> bool:
    """Whether words of time stand around `at`: `two days before`, `since 1963`."""
    word, following = items[at].lower, _lower(items, at + 1)
    if word in POINTS_IN_TIME:
        return following in TIME_WORDS or following[:1].isdigit()
    before = items[at - 2 if at > 1 and items[at - 1].lower == "left" else at - 1]
    return word in {"after", "before"} and before.lower in TIME_UNITS


def _lower(items: Sequence[Lexeme], at: int) -> str:
    return items[at].lower if at < len(items) else ""


def phrase_end(
    items: Sequence[Lexeme],
    start: int,
    longest: int,
    openers: frozenset[str] = CLAUSE_OPENERS,
) -> int:
    """Where the phrase that begins at `start` ends, at most `longest` lexemes on."""
    end = min(len(items), start + longest)
    passed = start
    for at in range(start + 1, end):
        item = items[at]
        if item.kind == "word" and not (item.lower in openers or item.lower in PARTING):
            continue  # most words
        passed = max(passed, aside_end(items, start, at, end))
        opens = at > start + 1 and item.lower in openers
        if at >= passed and (
            (opens and not _belongs(items, at)) or _ends_phrase(items, at, end)
        ):
            return at
    return end


def _ends_phrase(items: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether a mark or a conjunction at `at` ends a phrase."""
    item = items[at]
    if item.text == ",":
        relative = _lower(items, at + 1) in RELATIVES
        return relative or ends_clause(items, at, end)
    return item.text in BREAKS or item.lower in PARTING

"""The subject with which a headline or sentence opens, told without a tagger.

A noun phrase of English ends before its verb, a preposition, a relative clause or a
participle (Abney, Parsing by Chunks, 1991).
"""

from collections.abc import Iterator, Sequence

from briefing.analysis.facts.events.clauses import Range
from briefing.analysis.facts.events.verbs import COUNTS, counts, is_verb
from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    Lexeme,
    is_adverb,
    word_set,
)

MAX_SUBJECT = 10
"""Lexemes; what is longer is no phrase that a reader could use."""
STOPS = (
    (PREPOSITIONS - {"of"})
    | RELATIVES
    | AUXILIARIES
    | NEGATIONS
    | SUBORDINATORS
    | word_set("to but or nor yet dead furious angry")
)
"""Words before which a noun phrase ends."""
NO_OPENING = (
    SUBJECT_PRONOUNS
    | PREPOSITIONS
    | RELATIVES
    | AUXILIARIES
    | SUBORDINATORS
    | CONJUNCTIONS
    | word_set("it this that these those there here to not many much some all")
) - word_set("over about")
"""Words with which no subject begins that a reader would understand."""
OBJECTS = DETERMINERS | PREPOSITIONS | word_set("him them it us")
OPEN_ENDS = word_set("a an the and of")
"""Words that no phrase ends with."""
SHORT_GERUND = 5
BOUNDS = word_set(
    "at least more than up to about around nearly almost over some as many"
)
"""Words before a number that say how exact it is."""
MAX_BOUND = 3
MONTHS = word_set("march may")
"""Months that are also other words."""
SHORT_MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
APOSTROPHES = frozenset({"'", "’"})  # noqa: RUF001


def subject(items: Sequence[Lexeme], clause: Range) -> Range | None:
    """Where the subject of a clause stands that opens with it; else nothing."""
    start, end = clause
    phrase = _noun_phrase(items, start, end)
    return phrase if phrase and phrase[1] < end else None


def agents(items: Sequence[Lexeme], clause: Range) -> Iterator[Range]:
    """The phrases that `by` names as doers: `bombed by the rebels`."""
    start, end = clause
    for at in range(start + 1, end - 1):
        phrase = _noun_phrase(items, at + 1, end) if items[at].lower == "by" else None
        if phrase:
            yield phrase


def _noun_phrase(items: Sequence[Lexeme], start: int, end: int) -> Range | None:
    """The noun phrase that begins at `start`."""
    at = start + _bound(items, start)
    if at >= end or not _may_open(items, at):
        return None
    stop = min(end, start + MAX_SUBJECT)
    at += 1
    while at < stop and not _ends(items, start, at, end):
        at += 1
    last = items[at - 1]
    timed = last.lower in TIME_WORDS and (last.capitalized or last.lower not in MONTHS)
    open_ended = timed or is_adverb(last.lower) or last.lower in OPEN_ENDS
    return None if open_ended else (start, at)


def is_count(items: Sequence[Lexeme]) -> bool:
    """Whether a phrase counts without saying what: `at least seven`."""
    return counts(items[-1].lower)


def possessor(items: Sequence[Lexeme], phrase: Range) -> Range | None:
    """Whose what a phrase tells of is: `the pilots` in `the pilots' walkout`."""
    start, end = phrase
    for at in range(end - 1, start, -1):
        if items[at].text in APOSTROPHES:
            return start, at
        if items[at - 1].lower.endswith("'s"):
            return start, at
    return None


def conjuncts(items: Sequence[Lexeme], phrase: Range) -> Iterator[Range]:
    """The phrases that commas and `and` join in one subject."""
    start, end = phrase
    for at in range(start, end):
        if items[at].text in {",", "&"} or items[at].lower == "and":
            if start < at:
                yield start, at
            start = at + 1
    if start < end:
        yield start, end


def _bound(items: Sequence[Lexeme], start: int) -> int:
    """How many words say `at least` or `more than` before a number at `start`."""
    words = [item.lower for item in items[start : start + MAX_BOUND + 1]]
    counted = (n for n in range(1, len(words)) if counts(words[n]))
    length = next(counted, 0)
    return length if BOUNDS.issuperset(words[:length]) else 0


def _may_open(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a subject may begin with the word at `at`."""
    first, word = items[at], items[at].lower
    if first.kind != "word" or word in NO_OPENING or is_adverb(word):
        return False
    gerund = word.endswith("ing") and len(word) > SHORT_GERUND
    following = items[at + 1] if at + 1 < len(items) else None
    named = following is None or following.lower in OBJECTS or following.capitalized
    return not (gerund and named) and word not in SHORT_MONTHS


def _ends(items: Sequence[Lexeme], start: int, at: int, end: int) -> bool:
    """Whether the noun phrase that opens at `start` is over at `at`."""
    item = items[at]
    if item.kind != "word":
        return item.text not in APOSTROPHES or not _owns(items, at)
    if item.lower in STOPS:
        return True
    if is_adverb(item.lower):
        return items[at - 1].lower not in DETERMINERS
    return is_verb(items, start, at, end) or _is_participle(items, at)


def _owns(items: Sequence[Lexeme], at: int) -> bool:
    """Whether an apostrophe marks a possessor: `pilots' union`."""
    return items[at - 1].lower.endswith("s") and items[at].start == items[at - 1].end


def _is_participle(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a participle follows its noun: `police investigating the crash`."""
    word, before = items[at].lower, items[at - 1].lower
    described = before in DETERMINERS | COUNTS or is_adverb(before)
    if not word.endswith("ing") or described:
        return False
    following = items[at + 1] if at + 1 < len(items) else None
    if following is None or following.kind != "word":
        return False
    return following.lower in OBJECTS or following.capitalized

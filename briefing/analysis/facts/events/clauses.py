"""Main clauses and the phrases that hang on them, told by function words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    Lexeme,
    after_brackets,
    is_adverb,
    looks_finite,
    looks_past,
    word_count,
    word_set,
)
from briefing.analysis.facts.quotes.contents import after, before, stands_before
from briefing.analysis.facts.quotes.frames import frames

Range = tuple[int, int]
"""Indices of the first lexeme of a clause and of the one after its last."""

LABEL_WORDS = 5
MIN_CLAUSE = 2
COMPARES = word_set("many much well far long soon such few little part")
"""Words with which `as` compares and opens no clause."""
NEEDING_TIME = word_set("came come comes happened occurred was were is are")
"""Verbs that tell nothing without a circumstance."""
TIME_UNITS = word_set(
    "minutes hour hours day days night nights week weeks month months year years"
)
MAX_LIST = 5
MAX_OPENINGS = 3
CLAUSE_REACH = 10
SHORT_GERUND = 5
QUESTIONS = word_set("what why how who when where which is are can could will should")
CLAUSE_OPENERS = word_set(
    "after amid although as because before despite during following since though "
    "unless until when while"
)
BREAKS = frozenset(";:()[]—–―")  # noqa: RUF001
NEEDY = SUBJECT_PRONOUNS | {"to"}
"""Words at the head of a clause which needs the words before it."""
ASIDE_REACH = 20
TOLD_BY = frozenset({"speech", "utterance", "according"})
"""Kinds of verbs with which somebody is said to have said something."""
OPENERS = CLAUSE_OPENERS | PREPOSITIONS
PLAIN_OPENERS = PREPOSITIONS - CLAUSE_OPENERS - {"with"}
"""Words that open a circumstance without a verb of its own."""
NEW_CLAUSE = AUXILIARIES | RELATIVES | SUBORDINATORS
PARTING = CONJUNCTIONS - {"and", "or"}
"""Conjunctions that join no words of one phrase."""


def main_clause(items: Sequence[Lexeme]) -> Range:
    """What a headline or sentence tells, without label, speaker and circumstances."""
    start, end = full_clause(items)
    start = _after_opening(items, start, end)
    return start, _before_circumstances(items, start, end)


def full_clause(items: Sequence[Lexeme]) -> Range:
    """What a headline or sentence tells, without label and speaker."""
    start, end = _without_label(items)
    start += start < end and items[start].lower in CONJUNCTIONS
    start, end = _without_speaker(items, start, end)
    return start + (start < end and items[start].lower == "that"), end


def opening_clause(items: Sequence[Lexeme]) -> Range:
    """What a headline or sentence says first, without label and opening times."""
    start, end = _without_label(items)
    start += start < end and items[start].lower in CONJUNCTIONS
    return _after_opening(items, start, end), end


def tells(items: Sequence[Lexeme]) -> bool:
    """Whether some words have what may be a verb of their own."""
    return any(map(looks_finite, items[1:]))


def _without_label(items: Sequence[Lexeme]) -> Range:
    """The side of a colon that tells the event: `Crash in Oslo: two die`."""
    colon = next((i for i, item in enumerate(items) if item.text == ":"), None)
    if colon is None or colon == 0 or colon + MIN_CLAUSE >= len(items):
        return 0, len(items)
    following = items[colon + 1]
    comments = following.kind == "quote" or following.lower in QUESTIONS
    if word_count(items[:colon]) > LABEL_WORDS or comments:
        return 0, colon
    return colon + 1, len(items)


def _without_speaker(items: Sequence[Lexeme], start: int, end: int) -> Range:
    """What is said, where the whole is somebody's statement."""
    part = items[start:end]
    for frame in frames(part):
        if frame.verb.kind not in TOLD_BY:
            continue
        late = stands_before(part, frame)
        said = before(part, frame) if late else after(part, frame, len(part))
        opens = late or frame.left == 0
        if said and opens and _stands_alone(part, said[0]):
            return start + said[0][0], start + said[0][1]
    return start, end


def _stands_alone(items: Sequence[Lexeme], said: Range) -> bool:
    """Whether words are a clause that needs nothing before it to be understood."""
    start, end = said
    start += start < end and items[start].lower == "that"
    if end - start <= MIN_CLAUSE or items[start].lower in NEEDY:
        return False
    return _tells(items[start : _before_circumstances(items, start, end)])


def _after_opening(items: Sequence[Lexeme], start: int, end: int) -> int:
    """Where the main clause begins after `While …,` or `On Friday, `."""
    for _ in range(MAX_OPENINGS):
        if not _opens(items, start, end):
            break
        comma = next((i for i in range(start, end) if items[i].text == ","), None)
        if comma is None or end - comma <= MIN_CLAUSE:
            break
        if items[comma + 1].lower in CONJUNCTIONS:
            break
        plain = items[start].lower in PLAIN_OPENERS
        if plain and _tells(items[start:comma]):
            break
        start = comma + 1
    return start


def _opens(items: Sequence[Lexeme], start: int, end: int) -> bool:
    """Whether a circumstance opens: `after`, `in`, `speaking`, `two days after`."""
    if start >= end:
        return False
    first = items[start]
    gerund = first.lower.endswith("ing") and len(first.text) > SHORT_GERUND
    words = [item.lower for item in items[start : min(end, start + MAX_LIST)]]
    timed = any(
        before in TIME_UNITS and word in {"after", "before", "later"}
        for before, word in pairwise(words)
    )
    remark = is_adverb(words[0]) and words[1:2] == [","]
    return gerund or timed or remark or first.lower in OPENERS


def _tells(items: Sequence[Lexeme]) -> bool:
    """Whether some words have a verb of their own: `At least nine people died`."""
    return any(item.lower in AUXILIARIES or looks_past(item) for item in items)


def _before_circumstances(items: Sequence[Lexeme], start: int, end: int) -> int:
    """Where the main clause ends: before `after …` or `as …`, and once it has a verb.

    Before that, commas and brackets set off asides on the subject: `Lund, 62, won`.
    """
    told, at = False, start
    while at < end:
        if at >= start + MIN_CLAUSE and _ends_here(items, at, end, told=told):
            return at
        told = told or _is_verb(items, at, end)
        at = _after_aside(items, at, end)
    return end


def _after_aside(items: Sequence[Lexeme], at: int, end: int) -> int:
    """Where words go on after the brackets or the pair of commas that open at `at`."""
    if items[at].text == "(":
        return after_brackets(items, at)
    if items[at].text != ",":
        return at + 1
    return next((i + 1 for i in _commas(items, at + 1, end)), at + 1)


def _commas(items: Sequence[Lexeme], start: int, end: int) -> Iterator[int]:
    """Where the next commas stand, within the reach of an aside."""
    reach = range(start, min(end, start + ASIDE_REACH))
    return (i for i in reach if items[i].text == ",")


def _is_verb(items: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether a verb stands at `at`; a form in -s before a mark is a noun."""
    marked = at + 1 < end and items[at + 1].kind == "mark"
    return _tells(items[at : at + 1]) if marked else looks_finite(items[at])


def _ends_here(items: Sequence[Lexeme], at: int, end: int, *, told: bool) -> bool:
    """Whether the main clause, its verb `told` or not, ends at a lexeme."""
    item = items[at]
    if item.lower in CLAUSE_OPENERS and not _belongs(items, at):
        return True
    if item.text in BREAKS and (told or item.text not in "()"):
        return True
    return told and item.text == "," and _ends_clause(items, at, end)


def _belongs(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a word that may open a clause goes on with the words before it.

    As in `named as`, `as "unfit"`, `as far as Oslo`, `two days before the vote`, and
    after a verb that tells nothing without it: `it happened when …`.
    """
    if items[at - 1].lower in NEEDING_TIME:
        return True
    if items[at].lower != "as":
        timed = items[at].lower in {"after", "before"}
        return timed and items[at - 1].lower in TIME_UNITS
    if items[at - 1].lower in COMPARES or _lower(items, at + 1) in COMPARES:
        return True
    after_verb = items[at - 1].kind == "word" and items[at - 1].lower.endswith("ed")
    return after_verb or not any(map(looks_finite, items[at + 1 : at + CLAUSE_REACH]))


def _lower(items: Sequence[Lexeme], at: int) -> str:
    return items[at].lower if at < len(items) else ""


def _ends_clause(items: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether the comma at `at` ends the clause rather than parting a list."""
    if _sets_off_subject(items, at, end):
        return False
    if at + 1 < end and items[at + 1].lower in {"and", "or"}:
        return False
    for item in items[at + 1 : min(end, at + 1 + MAX_LIST)]:
        if item.lower in {"and", "or"}:
            return False
        if item.lower in NEW_CLAUSE:
            break
    return True


def _sets_off_subject(items: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether a relative clause opens at `at` and the main verb follows it.

    As in `talks aimed at a truce, which began in May, were broken off`.
    """
    if at + 1 >= end or items[at + 1].lower not in RELATIVES:
        return False
    closing = next(_commas(items, at + 1, end), end)
    return closing + 1 < end and items[closing + 1].lower in AUXILIARIES


def _aside_end(items: Sequence[Lexeme], start: int, at: int, end: int) -> int:
    """Where the verb stands behind an aside on the subject that opens at `at`.

    As in `after a tram, thought to be speeding, left the rails`; else `at`.
    """
    if items[at].text != "," or any(map(looks_finite, items[start:at])):
        return at
    verb = next(_commas(items, at + 1, end), end) + 1
    return verb if verb < end and _tells(items[verb : verb + 1]) else at


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
        passed = max(passed, _aside_end(items, start, at, end))
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
        return relative or _ends_clause(items, at, end)
    return item.text in BREAKS or item.lower in PARTING

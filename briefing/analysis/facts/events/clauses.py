"""Main clauses and the phrases that hang on them, told by function words."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.analysis.facts.events.bounds import (
    CLAUSE_OPENERS,
    MIN_CLAUSE,
    TIME_UNITS,
    clause_end,
    surely_tells,
    tells,
)
from briefing.analysis.facts.events.verbs import is_past
from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    Lexeme,
    is_adverb,
    looks_past,
    word_count,
    word_set,
)
from briefing.analysis.facts.quotes.contents import after, before, stands_before
from briefing.analysis.facts.quotes.frames import frames

Range = tuple[int, int]
"""Indices of the first lexeme of a clause and of the one after its last."""

LABEL_WORDS = 5
MAX_LIST = 5
MAX_OPENINGS = 3
MAX_EXPLETIVE = 8
DEGREES = word_set("most more quite rather so somewhat very")
SHORT_GERUND = 5
QUESTIONS = word_set("what why how who when where which is are can could will should")
NEEDY = SUBJECT_PRONOUNS | {"to"}
"""Words at the head of a clause which needs the words before it."""
TOLD_BY = frozenset({"speech", "utterance", "according"})
"""Kinds of verbs with which somebody is said to have said something."""
OPENERS = CLAUSE_OPENERS | PREPOSITIONS
GOING_ON = PREPOSITIONS | {"to"}
PLAIN_OPENERS = PREPOSITIONS - CLAUSE_OPENERS - {"with"}
"""Words that open a circumstance without a verb of its own."""


def main_clause(items: Sequence[Lexeme]) -> Range:
    """What a headline or sentence tells, without label, speaker and circumstances."""
    start, end = full_clause(items)
    start = _after_opening(items, start, end)
    return start, clause_end(items, start, end)


def full_clause(items: Sequence[Lexeme]) -> Range:
    """What a headline or sentence tells, without label and speaker."""
    start, end = _without_label(items)
    start += start < end and items[start].lower in CONJUNCTIONS
    start = _after_expletive(items, start, end)
    start, end = _without_speaker(items, start, end)
    return start + (start < end and items[start].lower == "that"), end


def _after_expletive(items: Sequence[Lexeme], start: int, end: int) -> int:
    """Where what came to light begins: `it emerged on Monday that | the firm …`."""
    opening = _after_opening(items, start, end)
    words = items[opening : min(end, opening + MAX_EXPLETIVE)]
    that = next((at for at, item in enumerate(words) if item.lower == "that"), 0)
    verbs = [item for item in words[1:that] if item.lower not in AUXILIARIES]
    comes = that and words[0].lower == "it" and verbs and _comes_out(verbs[0])
    after = opening + that + 1
    return after if comes and surely_tells(items[after:end]) else start


def _comes_out(verb: Lexeme) -> bool:
    """Whether a verb may tell that something is known: `emerged`, `was announced`."""
    return is_past(verb) or verb.lower in {"appears", "emerges", "seems", "transpires"}


def opening_clause(items: Sequence[Lexeme]) -> Range:
    """What a headline or sentence says first, without label and opening times."""
    start, end = _without_label(items)
    start += start < end and items[start].lower in CONJUNCTIONS
    return _after_opening(items, start, end), end


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
    return surely_tells(items[start : clause_end(items, start, end)])


def _after_opening(items: Sequence[Lexeme], start: int, end: int) -> int:
    """Where the main clause begins after `While …,` or `On Friday, `."""
    first = start
    for _ in range(MAX_OPENINGS):
        comma = _opening_comma(items, start, end)
        if comma is None:
            break
        start = comma + 1
    return start if start == first or _may_begin(items[start]) else first


def _opening_comma(items: Sequence[Lexeme], start: int, end: int) -> int | None:
    """The comma that ends the circumstance which opens at `start`, if one does."""
    if not _opens(items, start, end):
        return None
    comma = next((i for i in range(start, end) if items[i].text == ","), end)
    if end - comma <= MIN_CLAUSE or items[comma + 1].lower in CONJUNCTIONS:
        return None
    opening = items[start:comma]
    plain = items[start].lower in PLAIN_OPENERS and surely_tells(opening)
    if plain and not (_describes(opening) and tells(items[comma + 1 : end])):
        return None
    return comma


def _may_begin(first: Lexeme) -> bool:
    """Whether a main clause may begin with a word: with no `committing` or `who`."""
    return first.lower not in RELATIVES and not (
        first.text.islower() and _is_gerund(first)
    )


def _is_gerund(item: Lexeme) -> bool:
    return item.lower.endswith("ing") and len(item.text) > SHORT_GERUND


def _describes(opening: Sequence[Lexeme]) -> bool:
    """Whether the verbs of an opening are participles: `in a letter sent to Lund`.

    One behind an article or adverb describes a noun: `in a most unexpected turn`.
    """
    verbs = [
        at
        for at, item in enumerate(opening)
        if surely_tells([item]) and not _is_adjective(opening, at)
    ]
    return all(
        looks_past(opening[at]) and _goes_on(opening[at + 1 : at + 2]) for at in verbs
    )


def _is_adjective(opening: Sequence[Lexeme], at: int) -> bool:
    """Whether the form in -ed at `at` stands before its noun."""
    before = opening[at - 1].lower if at else ""
    degree = before in DEGREES or before in DETERMINERS or before.endswith("ly")
    return degree and opening[at].lower.endswith("ed")


def _goes_on(following: Sequence[Lexeme]) -> bool:
    """Whether a word follows that goes on after a participle."""
    return any(i.lower in GOING_ON or is_adverb(i.lower) for i in following)


def _opens(items: Sequence[Lexeme], start: int, end: int) -> bool:
    """Whether a circumstance opens: `after`, `hidden in`, `two days after`."""
    if start >= end:
        return False
    first = items[start]
    words = [item.lower for item in items[start : min(end, start + MAX_LIST)]]
    timed = any(
        before in TIME_UNITS and word in {"after", "before", "later"}
        for before, word in pairwise(words)
    )
    remark = is_adverb(words[0]) and words[1:2] == [","]
    described = is_past(first) and words[1:2] and words[1] in PREPOSITIONS
    return (
        _is_gerund(first) or timed or remark or bool(described) or words[0] in OPENERS
    )

"""Phrases that say why or how, found by the words that introduce them."""

from collections.abc import Iterator, Sequence

from briefing.analysis.facts.events.bounds import phrase_end
from briefing.analysis.facts.events.clauses import Range
from briefing.analysis.facts.events.cues import Cue, Cues, CueTable
from briefing.analysis.facts.events.needs import ASKING, VERB_REACH, meets
from briefing.analysis.facts.events.surroundings import Surroundings
from briefing.analysis.facts.grammar import Lexeme, looks_past
from briefing.model.values import dataclass

LONGEST = 24
"""Lexemes; what goes on for longer is no phrase that a reader could use."""
LONGEST_CUE = 4
REACH = 24
"""How many lexemes before a cue bear on it."""
NOMINAL = frozenset({"by", "of", "to", "for", "from", "at", "over"})
"""Last words of a cue behind which a noun phrase stands."""
HAVING = frozenset({"has", "have", "had", "is", "are", "was", "were", "will", "would"})
"""Verbs that no noun phrase holds."""
MARKS = "'\"“”‘’"  # noqa: RUF001
"""Marks around a single word: `in 'revenge' attack`."""


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A phrase with its cue."""

    phrase: Range
    cue: Cue
    after: int
    """Where the words after the cue begin."""


def circumstances(
    items: Sequence[Lexeme],
    cues: CueTable,
    language: Cues,
) -> Iterator[Circumstance]:
    """The phrases that one of `cues` of a language opens, cue included, in order."""
    position = 0
    words = [
        item.lower if item.kind == "word" else item.lower.strip(MARKS) for item in items
    ]
    longest = cues.longest
    for at in [at for at, w in enumerate(words) if w in longest or " " in w]:
        length, found = _cue_at(words, at, cues) if at >= position else (0, ())
        start = at + length
        if not found or start >= len(items):
            continue
        end = phrase_end(items, start, LONGEST, language.openers)
        if at == 0 and language.finite:
            end = _before_second_verb(items, start, end, language.finite)
        if words[start - 1] in NOMINAL:
            end = _before_main_verb(items, start, end)
        around = Surroundings(items[max(0, at - REACH) : at], items[start:end])
        cue = next((cue for cue in found if meets(around, cue.need)), None)
        if cue is not None and end - start < LONGEST:
            opening = _verb_before(items, at) if cue.need == "means" else at
            yield Circumstance((opening, end), cue, start)
            position = start


def _before_second_verb(
    items: Sequence[Lexeme], start: int, end: int, finite: frozenset[str]
) -> int:
    """Where an opening phrase ends before its verb: `Wegen des Sturms sind …`."""
    places = (at for at in range(start + 1, end - 1) if items[at].lower in finite)
    return next((at for at in places if items[at + 1].kind == "word"), end)


def _before_main_verb(items: Sequence[Lexeme], start: int, end: int) -> int:
    """Where a noun phrase ends before a verb of another: `caused by fog | has sunk`."""
    for at in range(start + 1, end):
        if items[at].lower in ASKING:
            break
        if items[at].lower in HAVING and items[at - 1].kind == "word":
            return at
    return end


def _verb_before(items: Sequence[Lexeme], at: int) -> int:
    """Where the verb stands whose means opens at `at`: `hit the camp with drones`.

    A participle right before `with` describes a noun, which then needs its clause:
    `a van loaded with fuel was driven into the gate`.
    """
    opening = at
    for i in range(at - 1, max(-1, at - VERB_REACH), -1):
        if items[i].kind != "word":
            break
        opening = i
        if looks_past(items[i]) and i + 1 != at:
            return i
    return opening if at and looks_past(items[at - 1]) else at


def _cue_at(
    words: Sequence[str], at: int, cues: CueTable
) -> tuple[int, tuple[Cue, ...]]:
    """The longest cue at `at`: how many words it has, and what it may mean."""
    longest = cues.longest.get(words[at], LONGEST_CUE)
    for length in range(min(longest, len(words) - at), 0, -1):
        found = cues.get(" ".join(words[at : at + length]))
        if found is not None:
            return length, found
    return 0, ()

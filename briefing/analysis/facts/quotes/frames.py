"""Frames: a cue with its speaker, and on which side of it the words stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    Lexeme,
    word_set,
)
from briefing.analysis.facts.quotes.cues import (
    VERBS,
    Verb,
    cue_verb,
    is_doubtful,
)
from briefing.analysis.facts.quotes.phrases import (
    Range,
    phrase_after,
    phrase_before,
    subject_before,
    verb_group_start,
)

BE = word_set("am is are was were be been 's")
DASHES = frozenset("-–—―")  # noqa: RUF001
BREAKS = DASHES | {",", "?", "!"}
MIN_SIGNED = 3
MAX_SIGNED = 8
NARRATORS = word_set("i you we")
MAX_INVERTED = 24
OPENERS = (
    DETERMINERS
    | POSSESSIVES
    | SUBJECT_PRONOUNS
    | word_set("that to how what why whether if him her them us me for on")
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue in a passage; all numbers are indices of lexemes."""

    left: int
    """First lexeme of cue and speaker together."""
    right: int
    """The one after the last lexeme of cue and speaker together."""
    cue: Range
    verb: Verb
    speaker: Range | None
    """Nothing where the speaker is the one of the frame before."""
    inverted: bool = False
    """Whether the speaker follows the verb."""


def frames(items: Sequence[Lexeme]) -> Iterator[Frame]:
    """The frames of a passage, in order."""
    signed = _signed(items)
    if signed is not None:
        yield signed
        return
    for at, item in enumerate(items):
        frame = None
        if item.kind == "word" and item.lower == "according":
            frame = _according(items, at)
        elif (verb := cue_verb(items, at)) is not None:
            frame = _frame(items, at, verb)
        if frame is not None:
            yield frame


def _signed(items: Sequence[Lexeme]) -> Frame | None:
    """The frame of a quotation that a name signs: `“Never.” - Ann Lee`."""
    if (
        len(items) < MIN_SIGNED
        or items[0].kind != "quote"
        or items[1].text not in DASHES
    ):
        return None
    names = items[2:]
    if len(names) > MAX_SIGNED or not (names[0].capitalized and names[-1].capitalized):
        return None
    verb = Verb("", "speech")
    return Frame(1, len(items), (1, 2), verb, (2, len(items)), inverted=True)


def _according(items: Sequence[Lexeme], at: int) -> Frame | None:
    if at + 1 >= len(items) or items[at + 1].lower != "to":
        return None
    phrase = phrase_after(items, at + 2)
    right = phrase[1] if phrase else at + 2
    return Frame(at, right, (at, at + 2), Verb("according", "according"), phrase)


def _frame(items: Sequence[Lexeme], at: int, verb: Verb) -> Frame | None:
    start = verb_group_start(items, at)
    if verb.gerund:
        return _gerund(items, start, at, verb)
    if _passive(items, start, at) or _nominal(items, start, at):
        return None
    if _inverts(items, start, at, verb):
        phrase = phrase_after(items, at + 1)
        right = phrase[1] if phrase else at + 1
        return Frame(start, right, (start, at + 1), verb, phrase, inverted=True)
    subject = subject_before(items, start)
    if subject is not None and items[subject[0]].lower in NARRATORS:
        return None
    if subject is None:
        joined = start > 0 and items[start - 1].lower in CONJUNCTIONS
        return Frame(start, at + 1, (start, at + 1), verb, None) if joined else None
    return Frame(subject[0], at + 1, (start, at + 1), verb, subject)


def _gerund(items: Sequence[Lexeme], start: int, at: int, verb: Verb) -> Frame | None:
    """A frame for `…, adding that …` and `… is calling for …`."""
    if any(items[i].lower in BE for i in range(start, at)):
        subject = subject_before(items, start)
        return subject and Frame(subject[0], at + 1, (start, at + 1), verb, subject)
    before = items[start - 1] if start else None
    if before is None or before.lower in {",", "and", "by", "while", "—", "-"}:
        return Frame(start, at + 1, (start, at + 1), verb, None)
    if before.capitalized and before.kind == "word":
        subject = phrase_before(items, start)
        return subject and Frame(subject[0], at + 1, (start, at + 1), verb, subject)
    return None


def _passive(items: Sequence[Lexeme], start: int, at: int) -> bool:
    """Whether the form at `at` is passive or an infinitive: nobody speaks here."""
    before = [items[i].lower for i in range(start, at)]
    after = items[at + 1].lower if at + 1 < len(items) else ""
    infinitive = start > 0 and items[start - 1].lower == "to"
    return infinitive or after == "by" or any(word in BE for word in before)


def _nominal(items: Sequence[Lexeme], start: int, at: int) -> bool:
    """Whether a form that may be a noun is one here."""
    if start == at and start and items[start - 1].lower in DETERMINERS | POSSESSIVES:
        return True
    if start < at or not is_doubtful(items[at].lower):
        return False
    before = items[start - 1] if start else None
    after = items[at + 1] if at + 1 < len(items) else None
    if before is None or before.kind != "word" or after is None:
        return True
    if after.text == ":":
        return False
    subject = (
        before.lower in SUBJECT_PRONOUNS
        or before.lower in RELATIVES
        or (before.capitalized and before.lower not in DETERMINERS)
        or (before.lower.endswith("s") and before.lower not in POSSESSIVES)
    )
    opens = after.lower in OPENERS or after.kind == "quote" or after.capitalized
    return not (subject and opens) or before.lower in PREPOSITIONS


def _inverts(items: Sequence[Lexeme], start: int, at: int, verb: Verb) -> bool:
    """Whether the speaker follows: `…, said General Ali, …`."""
    if start != at or verb.kind not in {"speech", "utterance"}:
        return False
    before = items[at - 1] if at else None
    apart = before is None or before.kind == "quote" or before.text in BREAKS
    first = items[at + 1] if at + 1 < len(items) else None
    if not apart or first is None or first.kind != "word":
        return False
    named = first.lower not in TIME_WORDS | PREPOSITIONS | {"that"}
    return named and _runs_to_mark(items, at + 1)


def _runs_to_mark(items: Sequence[Lexeme], start: int) -> bool:
    """Whether no verb comes between `start` and the next mark of punctuation."""
    for item in items[start : start + MAX_INVERTED]:
        if item.kind != "word":
            return item.kind != "quote"
        small = not item.capitalized
        if small and (item.lower in AUXILIARIES or item.lower in VERBS):
            return False
        if item.lower in SUBJECT_PRONOUNS and item is not items[start]:
            return False
    return True

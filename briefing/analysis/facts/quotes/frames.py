"""Frames: a cue with its speaker, and on which side of it the words stand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    BE_FORMS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    Lexeme,
    looks_finite,
    looks_past,
    word_set,
)
from briefing.analysis.facts.quotes.cues import (
    LISTENER_VERBS,
    MAX_LISTENER,
    NOUNS,
    PARTICLE_OF,
    TO_SOMEBODY,
    VERBS,
    Verb,
    cue_verb,
)
from briefing.analysis.facts.quotes.finite import is_finite_here
from briefing.analysis.facts.quotes.frame import Frame, with_subject
from briefing.analysis.facts.quotes.phrases import (
    DASHES,
    name_before,
    phrase_after,
    subject_before,
    verb_group_start,
)
from briefing.analysis.facts.quotes.wordings import (
    according_frame,
    announced_frame,
    noun_frame,
    put_frame,
    signed_frame,
)

BREAKS = DASHES | {",", "?", "!"}
NOMINATIVES = word_set("i he she we they who")
"""Pronouns that can be no object."""
NARRATORS = word_set("i you we")
GERUND_AFTER = DASHES | TIME_WORDS | word_set(", and by while")
SPEAKING_AFTER = GERUND_AFTER | (PREPOSITIONS - {"without"})
"""Words after which a gerund has its subject elsewhere; one of speech after more."""
NO_SPEAKERS = TIME_WORDS | PREPOSITIONS | {"that", "to"}
ABSTRACT = ("bility", "ness", "ship", "tion")
"""Endings of nouns that speak not: `claimed responsibility`."""
VERBAL = AUXILIARIES | SUBJECT_PRONOUNS
MAX_INVERTED = 24
MAX_CONTENT = 160
CUES = VERBS.keys() | NOUNS | {":", "according", "put", "puts"}
"""The lexemes at which a frame can have its cue."""


def frames(items: Sequence[Lexeme]) -> Iterator[Frame]:
    """The frames of a passage, in order."""
    signed = signed_frame(items)
    if signed is not None:
        yield signed
        return
    right = 0
    for at, item in enumerate(items):
        frame = _frame_at(items, at, right) if item.lower in CUES else None
        if frame is not None:
            right = frame.right
            yield frame


def _frame_at(items: Sequence[Lexeme], at: int, right: int) -> Frame | None:
    """The frame whose cue stands at `at`; the frame before ended at `right`."""
    item = items[at]
    if item.text == ":":
        told = _tells_somebody(items, right, at)
        return announced_frame(items, at) if right < at and not told else None
    if item.lower == "according":
        return according_frame(items, at)
    if item.lower == "put":
        return put_frame(items, at)
    noun = noun_frame(items, at) if item.lower in NOUNS else None
    if noun is not None:
        return noun
    verb = cue_verb(items, at)
    frame = _frame(items, at, verb, right) if verb is not None else None
    return frame and _with_particle(items, at, frame)


def _with_particle(items: Sequence[Lexeme], at: int, frame: Frame) -> Frame | None:
    """The frame with the particle of its verb, which some verbs cannot do without."""
    particle = PARTICLE_OF.get(frame.verb.lemma)
    if particle is None:
        return frame
    if frame.right != at + 1 or [i.lower for i in items[at + 1 : at + 2]] != [particle]:
        return None
    return replace(frame, right=at + 2, cue=(frame.cue[0], at + 2))


def _tells_somebody(items: Sequence[Lexeme], right: int, at: int) -> bool:
    """Whether nothing but a listener stands before the colon: `told reporters:`."""
    verb = VERBS.get(items[right - 1].lower) if right else None
    near = at - right <= MAX_LISTENER
    return verb is not None and verb.lemma in LISTENER_VERBS and near


def _frame(items: Sequence[Lexeme], at: int, verb: Verb, right: int) -> Frame | None:
    start = verb_group_start(items, at)
    if verb.gerund:
        return _gerund(items, start, at, verb)
    if not is_finite_here(items, start, at):
        return None
    if _inverts(items, start, at, verb):
        phrase = phrase_after(items, at + 1)
        right = phrase[1] if phrase else at + 1
        return Frame(start, right, (start, at + 1), verb, phrase, inverted=True)
    subject = subject_before(items, start)
    if subject is not None and items[subject[0]].lower in NARRATORS:
        return None
    if subject is None:
        return _joined(items, start, at, verb, right)
    frame = with_subject(subject, start, at, verb)
    compares = frame.left > 0 and items[frame.left - 1].lower == "as"
    return replace(frame, left=frame.left - compares)


def _joined(
    items: Sequence[Lexeme], start: int, at: int, verb: Verb, right: int
) -> Frame | None:
    """The frame of a second verb: `…, and said`; a pronoun may stand before both."""
    if start == 0 or items[start - 1].lower not in CONJUNCTIONS:
        return None
    between = range(start - 2, max(right, start - MAX_INVERTED) - 1, -1)
    pronoun = next((i for i in between if items[i].lower in NOMINATIVES), None)
    if pronoun is None:
        return with_subject(None, start, at, verb)
    if items[pronoun].lower in NARRATORS:
        return None
    phrase = pronoun, pronoun + 1
    return replace(with_subject(None, start, at, verb), speaker=phrase)


def _gerund(items: Sequence[Lexeme], start: int, at: int, verb: Verb) -> Frame | None:
    """A frame for `…, adding that …` and `… is calling for …`."""
    if any(items[i].lower in BE_FORMS for i in range(start, at)):
        subject = subject_before(items, start)
        return with_subject(subject, start, at, verb) if subject else None
    if at + 1 < len(items) and items[at + 1].lower == "by":
        return None
    before = items[start - 1] if start else None
    speaks = verb.kind in {"speech", "utterance"}
    follows = SPEAKING_AFTER if speaks else GERUND_AFTER
    if before is None or before.lower in follows:
        return with_subject(None, start, at, verb)
    if speaks and before.capitalized and before.kind == "word":
        subject = name_before(items, start)
        return with_subject(subject, start, at, verb)
    return None


def _inverts(items: Sequence[Lexeme], start: int, at: int, verb: Verb) -> bool:
    """Whether the speaker follows: `…, said General Ali, …`."""
    if start != at or verb.kind not in {"speech", "utterance"}:
        return False
    if verb.lemma in TO_SOMEBODY:
        return False
    before = items[at - 1] if at else None
    apart = before is None or before.kind == "quote" or before.text in BREAKS
    first = items[at + 1] if at + 1 < len(items) else None
    if not apart or first is None or first.kind != "word":
        return False
    abstract = first.text.islower() and first.text.endswith(ABSTRACT)
    named = first.lower not in NO_SPEAKERS and not abstract
    return named and _runs_to_mark(items, at + 1) and _follows_clause(items, at)


def _follows_clause(items: Sequence[Lexeme], at: int) -> bool:
    """Whether something can have been said before `at`: no bare `Ada Lund, …`."""
    words = items[max(0, at - MAX_CONTENT) : at]
    return not words or any(
        item.kind == "quote" or (looks_finite(item) and not item.lower.endswith("'s"))
        for item in words
    )


def _runs_to_mark(items: Sequence[Lexeme], start: int) -> bool:
    """Whether no verb comes between `start` and the next mark of punctuation."""
    if items[start].lower in SUBJECT_PRONOUNS:
        return start + 1 >= len(items) or items[start + 1].kind == "mark"
    for at, item in enumerate(items[start : start + MAX_INVERTED]):
        if item.kind != "word":
            return item.kind != "quote"
        if at and _begins_clause(item, items[start + at - 1]):
            return False
    return True


def _begins_clause(item: Lexeme, before: Lexeme) -> bool:
    """Whether a word can stand in no name of a speaker."""
    word = item.text
    verb = VERBS.get(word) if before.lower not in DETERMINERS else None
    cue = verb is not None and not verb.gerund
    return cue or looks_past(item) or word in VERBAL

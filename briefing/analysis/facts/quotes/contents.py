"""Which words of a passage belong to a frame: what was said, without the cue."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    Lexeme,
    is_adverb,
    looks_finite,
    word_set,
)
from briefing.analysis.facts.quotes.cues import (
    LISTENER_VERBS,
    PARTICLES,
    VERBS,
    is_finite,
)
from briefing.analysis.facts.quotes.frame import Frame
from briefing.analysis.facts.quotes.frames import MAX_CONTENT
from briefing.analysis.facts.quotes.openings import MAX_ADJUNCT, content_start
from briefing.analysis.facts.quotes.phrases import Range, head, phrase_after

CLOSING = "”\"'’»“"  # noqa: RUF001
MAX_CUE_TAIL = 30
ADJUNCTS = PREPOSITIONS | TIME_WORDS | {"when", "while", "as"}
ASIDES = ADJUNCTS | RELATIVES | SUBORDINATORS | {"compared", "not"} - {"that"}
NO_CONTENT = (
    AUXILIARIES
    | CONJUNCTIONS
    | (SUBORDINATORS - word_set("how if that what whether why"))
)
REASONS = word_set("because since until although though unless if so")
"""They open a clause that is speech as well: `It was a giant, he said, until …`."""
ADVERBIAL = PREPOSITIONS - {"as"}
CLAUSE_MARKS = frozenset({",", ";", "—", "–", "―"})  # noqa: RUF001
OPENS_CLAUSE = SUBORDINATORS | {"once", "with"} - word_set("that how what why")
HYPOTHETICAL = word_set("if unless whether")
SEEN_AS = word_set(
    "brand characterise characterize cite condemn denounce describe dismiss portray "
    "view"
)
"""Verbs that say what something is held for: `which he described as a gift`."""
CONVENED = word_set(
    "ballot conference election elections inquiry meeting poll referendum session "
    "strike strikes summit vote witness"
)
BARRED = {
    "stance": ADVERBIAL,
    "thought": word_set("up off out from in into for with at after"),
}
"""Words that tell where or how and open no object, by the kind of the verb."""
CLAUSAL = word_set("find foresee hear see show testify write")
"""Verbs that tell words or thoughts only with a clause: not `found his body`."""
EVIDENCE = word_set(
    "analysi analyst audit average census data document economist estimate evidence "
    "expert figure footage forecast forecaster image index investigation map model "
    "number poll record report research researcher result review scientist statistic "
    "study survey test video"
)
"""What finds and shows something, and who reads it; without the plural's ending."""
QUESTIONS = word_set("how what whether why")
QUOTE_ENDS = word_set("until when while after before")
OBJECT_ENDS = CLAUSE_MARKS - {","} | {"-"}
CLAUSE_OPENS = AUXILIARIES | SUBJECT_PRONOUNS | {"that"}
LISTENER_OPENS = CLAUSE_OPENS | {"to"}
SPEECH_ENDS = CLAUSE_MARKS | {"?", "!", "-"}


def stands_before(items: Sequence[Lexeme], frame: Frame) -> bool:
    """Whether the words stand before the cue: `…, he said`."""
    if frame.left == 0 or frame.verb.gerund or items[frame.left].lower == "who":
        return False
    before = items[frame.left - 1]
    if frame.verb.kind == "according":
        return before.text not in {"but", "But", "And", "and", ";"}
    if before.kind == "quote" and before.text.rstrip(CLOSING)[-1:] in SPEECH_ENDS:
        opens = frame.left == 1 or items[frame.left - 2].kind != "word"
        return opens or _closes(items, frame)
    marked = before.kind == "quote" or before.text in SPEECH_ENDS
    if not marked or frame.verb.kind == "stance":
        return False
    return frame.inverted or _closes(items, frame)


def _closes(items: Sequence[Lexeme], frame: Frame) -> bool:
    """Whether nothing but when, where and to whom follows the cue."""
    at = frame.right
    if at >= len(items) or items[at].text in SPEECH_ENDS:
        return True
    if items[at].kind == "quote" or items[at].text == ":":
        return False
    first = items[at].lower
    adjunct = first in ADJUNCTS or is_adverb(first)
    if not adjunct and frame.verb.lemma not in LISTENER_VERBS:
        return False
    listens = frame.verb.lemma in LISTENER_VERBS
    opens = LISTENER_OPENS if listens else CLAUSE_OPENS
    return not _any_before_comma(items, at, opens)


def _any_before_comma(
    items: Sequence[Lexeme], at: int, words: AbstractSet[str]
) -> bool:
    """Whether one of `words` follows soon, before a comma."""
    for item in items[at : at + MAX_ADJUNCT]:
        if item.text == ",":
            return False
        if item.lower in words:
            return True
    return False


def before(items: Sequence[Lexeme], frame: Frame) -> list[Range]:
    """The parts of what was said around a frame that comes after its words."""
    start = _clause_start(items, frame.left)
    quoted = items[frame.left - 1].kind == "quote"
    if quoted and frame.left > 1 and items[frame.left - 2].text == ":":
        start = frame.left - 1
    rest = _rest(items, frame, plain=not quoted)
    if rest is None:
        return [(start, frame.left)]
    end = min(len(items), rest + MAX_CONTENT)
    if items[rest].kind == "quote" and not quoted and items[start].lower in ADJUNCTS:
        return [(rest, end)]
    return [(start, frame.left), (rest, end)]


def _rest(items: Sequence[Lexeme], frame: Frame, *, plain: bool) -> int | None:
    """Where speech goes on after its cue: `“…,” he said, smiling, “…”`."""
    reach = range(frame.right, min(len(items), frame.right + MAX_CUE_TAIL))
    first = next((i for i in reach if items[i].kind != "word"), None)
    if first is None:
        return None
    if first == frame.right and items[first].kind == "quote":
        return first
    quote = next((i for i in reach if items[i].kind == "quote"), None)
    if quote is not None and _is_apart(items, quote):
        again = any(item.lower in VERBS for item in items[frame.right : quote])
        return None if again else quote
    after = first + 1
    goes_on = plain and after < len(items) and items[first].text in CLAUSE_MARKS
    return after if goes_on and _goes_on(items, after, frame) else None


def _is_apart(items: Sequence[Lexeme], quote: int) -> bool:
    """Whether a mark, or a mark and a conjunction, stand before a quotation."""
    at = quote - 1 - (items[quote - 1].lower in CONJUNCTIONS)
    return items[at].text in CLAUSE_MARKS


def _goes_on(items: Sequence[Lexeme], at: int, frame: Frame) -> bool:
    """Whether the words after the cue's comma are speech again."""
    first = items[at]
    if frame.inverted or frame.verb.kind == "according" or first.kind != "word":
        return False
    reasons = first.lower in REASONS
    return reasons or (first.lower not in ASIDES and not first.lower.endswith("ing"))


def _clause_start(items: Sequence[Lexeme], end: int) -> int:
    """Where the clause that ends at `end` begins."""
    nearest = max(0, end - MAX_CONTENT)
    for at in range(end - 2, nearest, -1):
        if items[at].text == ";" and _tells(items[nearest:at]):
            return at + 1
    return nearest


def _tells(items: Sequence[Lexeme]) -> bool:
    """Whether somebody speaks in words of their own already."""
    return any(is_finite(item.lower) or item.lower == "according" for item in items)


def after(items: Sequence[Lexeme], frame: Frame, high: int) -> list[Range]:
    """What was said after its cue, up to `high`."""
    start = content_start(items, frame, high)
    end = min(high, start + MAX_CONTENT)
    end = min(end, _clause_end(items, frame, start))
    if frame.verb.kind == "stance":
        end = _object_end(items, start, end)
    if start >= end or not _is_content(items, frame, start, end):
        return []
    if items[start].kind == "quote" and _ends_with(items, start, end):
        end = start + 1
    elif items[start].lower == "as" and items[start + 1 : end]:
        end = _held_for(items, start, end)
    return [(start, end)]


def _held_for(items: Sequence[Lexeme], start: int, end: int) -> int:
    """Where words after `as` end that are a quotation: `as “a gift”, will be …`."""
    return start + 2 if items[start + 1].kind == "quote" else end


def _clause_end(items: Sequence[Lexeme], frame: Frame, start: int) -> int:
    """Where the main clause begins after a frame in a clause of its own.

    So in `While a court found the plan illegal, it was never stopped`, and in
    `Citing the plan, they went home`.
    """
    opens = frame.verb.gerund
    if frame.left:
        opens = items[frame.left - 1].lower in OPENS_CLAUSE
    comma = comma_after(items, start) if opens else None
    if comma is None:
        return len(items)
    return comma + (items[comma].kind == "quote")


def comma_after(items: Sequence[Lexeme], start: int) -> int | None:
    """Where the next comma is; a quotation may end in it."""
    near = range(start, min(len(items), start + MAX_CONTENT))
    return next((i for i in near if items[i].text.rstrip(CLOSING)[-1:] == ","), None)


def _object_end(items: Sequence[Lexeme], start: int, end: int) -> int:
    """Where the object of a verb of stance ends: at a dash or the next clause."""
    for at in range(start + 1, end - 1):
        clause = items[at].text == "," and items[at + 1].lower in CONJUNCTIONS
        if clause or items[at].text in OBJECT_ENDS:
            return at
    return end


def _is_content(items: Sequence[Lexeme], frame: Frame, start: int, end: int) -> bool:
    """Whether words after a cue are what was said, not when or how it was."""
    first = items[start].lower
    if items[start].kind == "quote" or (first == "as" and frame.verb.lemma in SEEN_AS):
        return True
    opening = items[frame.left - 1].lower if frame.left else ""
    objectless = opening in RELATIVES and first in ADVERBIAL
    if opening in HYPOTHETICAL or objectless or first in NO_CONTENT:
        return False
    return first == "that" or _is_object(items, frame, start, end)


def _is_object(items: Sequence[Lexeme], frame: Frame, start: int, end: int) -> bool:
    """Whether words after a cue, with no `that` before them, are its object.

    They are not in `who asked not | to be named` and `told stories to | the children`.
    """
    first = items[start].lower
    if frame.verb.kind == "utterance":
        return first in SUBJECT_PRONOUNS
    if frame.verb.lemma in CLAUSAL and not _tells_something(items, frame, start, end):
        return False
    barred = first in BARRED.get(frame.verb.kind, NO_CONTENT)
    near = " ".join(item.lower for item in items[start - 1 : start + 3])
    anonymous = "not to be" in near
    somebody = items[start - 1].lower == "to" and first in DETERMINERS
    if barred or anonymous or somebody or _convenes(items, frame, start):
        return False
    return frame.verb.lemma != "say" or any(
        looks_finite(item) or item.kind == "quote" for item in items[start:end]
    )


def _tells_something(
    items: Sequence[Lexeme], frame: Frame, start: int, end: int
) -> bool:
    """Whether a clause follows, or evidence speaks: `a poll found | a close race`."""
    quoted = any(item.kind == "quote" for item in items[start:end])
    speaker = items[slice(*frame.speaker)] if frame.speaker else ()
    evident = any(item.lower.removesuffix("s") in EVIDENCE for item in speaker)
    if quoted or evident or items[start].lower in QUESTIONS:
        return True
    phrase = phrase_after(items, start)
    behind = items[phrase[1] : end] if phrase else ()
    verb = next((item for item in behind if not is_adverb(item.lower)), None)
    return verb is not None and looks_finite(verb)


def _convenes(items: Sequence[Lexeme], frame: Frame, start: int) -> bool:
    """Whether something is called together and not called for: `called a strike`."""
    if frame.verb.lemma != "call" or items[start - 1].lower in PARTICLES:
        return False
    phrase = phrase_after(items, start)
    return phrase is not None and items[head(items, phrase)].lower in CONVENED


def _ends_with(items: Sequence[Lexeme], start: int, end: int) -> bool:
    """Whether the quotation at `start` is all that was said."""
    following = items[start + 1] if start + 1 < end else None
    return following is None or (
        following.kind != "word" or following.lower in QUOTE_ENDS
    )

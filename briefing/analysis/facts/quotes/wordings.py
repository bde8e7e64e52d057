"""Frames whose cue is no verb of speech: `according to`, a colon, `her claim that`."""

from collections.abc import Sequence
from itertools import takewhile

from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    DETERMINERS,
    RELATIVES,
    Lexeme,
    after_brackets,
    looks_finite,
    looks_past,
    word_set,
)
from briefing.analysis.facts.quotes.cues import Verb
from briefing.analysis.facts.quotes.frame import Frame, with_subject
from briefing.analysis.facts.quotes.phrases import (
    DASHES,
    nearest_phrase,
    opening_subject,
    phrase_after,
    subject_before,
    verb_group_start,
)

MIN_SIGNED = 3
MAX_SIGNED = 8
OWNERS = word_set("his her their")
MAX_OWNED = 4
APPOSED = word_set("a an the one")
"""Words that open an apposition."""
ESTIMATED = word_set(
    "bill chance chances cost costs damage dead figure loss losses missing number "
    "price probability risk share toll total value"
)
"""What a speaker puts at a figure."""
MAX_ESTIMATED = 8
MAX_ASIDE = 24


def announced_frame(items: Sequence[Lexeme], at: int) -> Frame | None:
    """The frame of a quotation after a colon, as in `He had one wish: “Peace”`."""
    if at == 0 or at + 1 >= len(items) or items[at + 1].kind != "quote":
        return None
    subject = opening_subject(items)
    return Frame(at, at + 1, (at, at + 1), Verb(":", "speech"), subject)


def signed_frame(items: Sequence[Lexeme]) -> Frame | None:
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


def according_frame(items: Sequence[Lexeme], at: int) -> Frame | None:
    """The frame of `according to the ministry`."""
    if at + 1 >= len(items) or items[at + 1].lower != "to":
        return None
    phrase = phrase_after(items, at + 2)
    right = phrase[1] if phrase else at + 2
    if phrase and at == 0 and items[right : right + 1] and items[right].lower == "and":
        more = phrase_after(items, right + 1)
        right = more[1] if more else right
        phrase = phrase[0], right
    if right < len(items) and items[right].text == "(":
        right = after_brackets(items, right)
    right = right if at else _after_apposition(items, right)
    return Frame(at, right, (at, at + 2), Verb("according", "according"), phrase)


def _after_apposition(items: Sequence[Lexeme], comma: int) -> int:
    """Where an apposition ends: `According to Lund, the head of the firm |, it sank`.

    It is followed by a clause, and has no verb of its own but behind `who` or `that`.
    """
    first = items[comma + 1] if comma + 1 < len(items) else None
    if first is None or items[comma].text != "," or first.lower not in APPOSED:
        return comma
    reach = range(comma + 2, min(len(items), comma + MAX_ASIDE))
    end = next((i for i in reach if _parts(items, i)), None)
    if end is None or not any(map(looks_finite, items[end + 1 : end + MAX_ASIDE])):
        return comma
    main = takewhile(lambda item: item.lower not in RELATIVES, items[comma + 1 : end])
    return comma if any(map(_surely_finite, main)) else end


def _parts(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a comma stands at `at` that is not in a place: `in Varda, Oslo, it`."""
    behind = [item.text for item in items[at + 2 : at + 3]]
    return items[at].text == "," and behind != [","]


def _surely_finite(item: Lexeme) -> bool:
    """Whether a word is an auxiliary or a past form."""
    return item.lower in AUXILIARIES or looks_past(item)


def put_frame(items: Sequence[Lexeme], at: int) -> Frame | None:
    """The frame of `…, as the minister put it` and `They put the damage at …`."""
    start = verb_group_start(items, at)
    subject = subject_before(items, start)
    if subject is None:
        return None
    if _estimates(items, at + 1):
        return with_subject(subject, start, at, Verb("put", "stance"))
    it = at + 1 < len(items) and items[at + 1].lower == "it"
    if not it or items[subject[0] - 1].lower != "as":
        return None
    verb = Verb("put", "according")
    return Frame(subject[0] - 1, at + 2, (at, at + 2), verb, subject)


def _estimates(items: Sequence[Lexeme], start: int) -> bool:
    """Whether the object at `start` is a figure that is told: `the damage at …`."""
    words = [item.lower for item in items[start : start + MAX_ESTIMATED]]
    if "at" not in words or words[0] not in DETERMINERS:
        return False
    return not ESTIMATED.isdisjoint(words[: words.index("at")])


def noun_frame(items: Sequence[Lexeme], at: int) -> Frame | None:
    """The frame of `the minister's first claim that …`."""
    if [item.lower for item in items[at + 1 : at + 2]] != ["that"]:
        return None
    for owner in range(at - 1, max(-1, at - MAX_OWNED), -1):
        word = items[owner].lower
        if word in OWNERS or word.endswith("'s"):
            phrase = nearest_phrase(items, owner + 1)
            verb = Verb(items[at].lower, "speech")
            return Frame(phrase[0], at + 1, (at, at + 1), verb, phrase)
    return None

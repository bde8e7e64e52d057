"""Which word is the verb behind the noun phrase that opens a clause.

Verbs without a telling ending count after a plural alone, or after a name with their
object behind them, for headlines drop their articles (Straumann, Headlinese, 1935).
"""

from collections.abc import Sequence

from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    DETERMINERS,
    PAST_FORMS,
    PREPOSITIONS,
    SUBORDINATORS,
    Lexeme,
    is_adverb,
    word_set,
)
from briefing.analysis.facts.numerals import CARDINALS
from briefing.analysis.facts.quotes.cues import VERBS
from briefing.text.languages import word_set as listed

FUNCTION_WORDS = PREPOSITIONS | SUBORDINATORS | AUXILIARIES | {"and", "or", "but", "to"}
PLURALS = word_set("people police men women children staff crew youth media mps")
"""Plurals that do not end in `s`."""
NO_PLURALS = ("ss", "us", "is", "'s")
PASTS = PAST_FORMS | word_set(
    "beaten begun broken chosen driven fallen flown forgotten frozen given gone grown "
    "hidden known overthrown risen shaken shown slain stolen sworn taken thrown torn "
    "withdrawn worn written"
)
"""Irregular pasts and participles."""
NO_PASTS = word_set("united hundred sacred kindred speed feed seed breed need greed")
COUNTS = CARDINALS | word_set("dozens scores hundreds thousands millions")
MAX_SUBJECT = 8
NOUNS = word_set(
    "attacks bids calls claims costs cuts deals fears fires fights hopes marches moves "
    "plans prices protests raids rates reports rules shares storms strikes talks tests "
    "trials visits votes works"
)
"""Plurals that are verbs only where no other verb follows: `talks fail`."""
STATES = word_set(
    "allow appear become begin belong concern consist contain continue depend feature "
    "feel follow include involve know lack like live look mean need own play relate "
    "remain require seem show stand stay think try use want"
)
"""Verbs that tell a state or a relation, or nothing without another."""
OBJECTS = DETERMINERS | word_set("out up off down back over away")
"""Words that go on after a verb and hardly after a noun."""


def counts(word: str) -> bool:
    """Whether a lower-case word is a number."""
    return word in COUNTS or word[0].isdigit()


def is_verb(items: Sequence[Lexeme], start: int, at: int, end: int) -> bool:
    """Whether the word at `at` is the verb of the noun phrase from `start` to it."""
    before = items[at - 1]
    if before.kind != "word" or before.lower in DETERMINERS:
        return False
    if before.lower.endswith("'s"):
        return False
    if is_past(items[at]):
        return not counts(before.lower) or not _is_described(items, at + 1, end)
    following = items[at + 1].lower if at + 1 < end else ""
    plural = _is_plural(items, start, at)
    if counts(before.lower):
        return False
    if plural:
        verbal = third_person(following) and following not in NOUNS
        return _is_base(items[at].lower) and not verbal
    return _is_third_here(items, at, end) or _is_base_here(items, start, at, end)


def is_past(item: Lexeme) -> bool:
    """Whether a word is a past or a participle, told by its form alone."""
    word = item.lower
    return (word.endswith("ed") and word not in NO_PASTS) or word in PASTS


def _is_described(items: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether a plain noun stands at `at`, for the word before it to describe."""
    if at >= end or items[at].kind != "word":
        return False
    return items[at].lower not in FUNCTION_WORDS and not is_adverb(items[at].lower)


def _is_plural(items: Sequence[Lexeme], start: int, at: int) -> bool:
    """Whether the noun phrase from `start` to `at` is of several."""
    before = items[at - 1]
    joined = any(item.lower in {"and", "&"} for item in items[start:at])
    named = before.capitalized and at - 1 > start
    plain = before.lower in PLURALS or (
        before.lower.endswith("s") and not before.lower.endswith(NO_PLURALS)
    )
    return joined or counts(items[start].lower) or (plain and not named)


def _is_third_here(items: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether the word at `at` is a verb in the third person: `rides out`."""
    word = items[at].lower
    following = items[at + 1] if at + 1 < end else None
    if not word.endswith("s") or word.endswith(NO_PLURALS):
        return False
    if following is None:
        return third_person(word)
    noun = word in NOUNS and _is_base(following.lower)
    if noun or following.lower in AUXILIARIES:
        return False
    opens = following.lower in OBJECTS or following.text[0].isdigit()
    return third_person(word) or (items[at].text.islower() and opens)


def _is_base_here(items: Sequence[Lexeme], start: int, at: int, end: int) -> bool:
    """Whether a name may be of several: `Cubs win World Series`, `Lund United lose`."""
    following = items[at + 1] if at + 1 < end else None
    if following is None or not items[at - 1].capitalized or items[at].capitalized:
        return False
    opens = following.lower in DETERMINERS or following.text[0].isdigit()
    several = start + 1 < at and items[start].lower.endswith("s")
    return (opens or following.capitalized or several) and _is_base(items[at].lower)


def is_joint_verb(items: Sequence[Lexeme], at: int) -> bool:
    """Whether the word at `at` tells what several intend: `Oslo and Bergen plan to`."""
    first = max(0, at - MAX_SUBJECT)
    plural = at > first and _is_plural(items, first, at)
    return plural and items[at].text.islower() and _is_base(items[at].lower)


def third_person(word: str) -> bool:
    """Whether a word may be a verb in the third person: `cuts`, `carries`."""
    if not word.endswith("s") or word.endswith("ss"):
        return False
    stems = [word[:-1], word[:-2], *([word[:-3] + "y"] if word.endswith("ies") else [])]
    return not STATES.isdisjoint(stems) or any(map(_is_base, stems))


def _is_base(word: str) -> bool:
    """Whether a word may be a verb without an ending."""
    cue = VERBS.get(word)
    return word in listed("en", "deeds") or (cue is not None and cue.lemma == word)

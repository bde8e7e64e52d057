"""The tense around a time expression, read from the verbs beside it.

News tells the past, so what looks ahead must say so: by a verb (`will`, `plans to`),
by the future in the past (`said it would`), or by the word before the time (`until`).
"""

import re

from briefing.analysis.facts.dates.context import Tense
from briefing.analysis.facts.grammar import DETERMINERS, PAST_FORMS
from briefing.analysis.facts.scanning import listed
from briefing.text.segmentation import Segmentation

FUTURE = frozenset(
    listed(
        "will shall ll would upcoming ahead may might must begins starts expires opens "
        "reopens resumes meets takes arrives visits closes comes turns"
    )
)
PLANNING = frozenset(
    listed(
        "scheduled due expected expects expect plans plan planned planning hopes hope "
        "intends intend aims aim is are set be ready going threatened vowed pledged "
        "promised agreed"
    )
)
"""Words that look ahead with `to` or `for` after them: `is to resume`."""
ARRANGED = frozenset(
    listed("scheduled planned planning slated postponed delayed invited")
)
"""They look ahead when something is arranged: `planned a march on Saturday`."""
AWAITED = frozenset({"due", "expected"})
"""They look ahead with a time right after them: `is expected in the spring`."""
PAST = PAST_FORMS | frozenset(
    listed("was were had did been has have said began since led")
)
NOT_PAST = frozenset(
    listed(
        "need indeed hundred speed feed bleed exceed proceed succeed breed shed embed "
        "unspecified"
    )
)
NOMINAL = DETERMINERS | frozenset(listed("of to be is are"))
"""Before a form like `flooded` they show that it is no past tense."""
BEFORE_INFINITIVE = frozenset(listed("to will would ll may might must shall can could"))
"""So they do before a form that is an infinitive as well: `will shut`."""
NO_PAST = NOMINAL | BEFORE_INFINITIVE
HEDGES = frozenset(listed("at least early late mid about around noon midnight"))
"""They may stand between a limit and its time: `until at least Wednesday`."""
HOURS = frozenset({"noon", "midday", "midnight", "dawn", "dusk"})
"""They may lie behind as well: `by noon the rain stopped`."""
LIMITS = frozenset({"until", "till", "by", "before", "through", "effective"})
"""Right before a time they say that it is still to come, but for `had … by`."""
LEADING = frozenset({"from", "for"})
"""Right before a weekday they look ahead unless a past tense stands before them."""
AS_SOON = frozenset({("soon", "as"), ("early", "as")})
WILL = frozenset({"will", "would", "ll"})
PERFECT_WORDS = 7
"""So near before `by` stands the `had` of `had applied the patch by Monday`."""
TOLD = frozenset({"was", "were", "had", "been"})
"""Before a word like `due` they put the plan into the past."""
WORD = re.compile(r"[^\W\d_]+")
SHORTEST_PAST = 4
WINDOW_BEFORE, WINDOW_AFTER = 140, 100
"""Characters that are looked at on either side, within the sentence."""


def tense_at(segmentation: Segmentation, offset: int) -> Tense:
    """The tense of the nearest verb before the offset, else after it."""
    left, right = _bounds(segmentation, offset)
    start = max(left, offset - WINDOW_BEFORE)
    before = _words(segmentation.text, start, offset)
    after = _words(segmentation.text, offset, min(right, offset + WINDOW_AFTER))
    return (
        _limited(before, after)
        or _followed(after)
        or _told(before)
        or _led(before, after)
        or _foretold(after)
    )


def _words(text: str, start: int, end: int) -> list[str]:
    """The words in lower case, but for the month that is spelled like a verb."""
    found = WORD.findall(text, start, end)
    return [word if word == "May" else word.lower() for word in found]


def _limited(before: list[str], after: list[str]) -> Tense:
    """What a limit right before the time tells: `until at least Wednesday`."""
    if tuple(before[-2:]) in AS_SOON:
        return "future"
    at = 0 if set(after[:1]) & HOURS else len(before)
    while at and before[at - 1] in HEDGES:
        at -= 1
    if at and before[at - 1] in LIMITS:
        return "past" if "had" in before[max(0, at - PERFECT_WORDS) : at] else "future"
    return ""


def _followed(after: list[str]) -> Tense:
    """The past where the verb stands right after the time: `on Sunday issued`."""
    return "past" if len(after) > 1 and tense_of(after[1]) == "past" else ""


def _led(before: list[str], after: list[str]) -> Tense:
    """The future of `power for Monday`, `talks from Monday`."""
    weekday = bool(after) and after[0].endswith("day")
    return "future" if weekday and set(before[-1:]) & LEADING else ""


def _told(before: list[str]) -> Tense:
    """The tense of the last word that tells one."""
    tenses = (_tense_in(before, at) for at in range(len(before) - 1, -1, -1))
    return next(filter(None, tenses), "")


def _foretold(after: list[str]) -> Tense:
    """The tense of the first word that tells one; `planned` is a past here."""
    tenses = (tense_of(after[at]) or _tense_in(after, at) for at in range(len(after)))
    return next(filter(None, tenses), "")


def _tense_in(words: list[str], at: int) -> Tense:
    """What the word at this place tells, with those around it."""
    follows = words[at + 1] if at + 1 < len(words) else "to"
    plans = words[at] in PLANNING and follows in ("to", "for")
    plans |= words[at] in AWAITED and follows in ("in", "by", "at", "before")
    if plans or (words[at] in ARRANGED and follows != "on"):
        return "past" if set(words[max(0, at - 2) : at]) & TOLD else "future"
    tense = tense_of(words[at])
    return "" if tense == "past" and _is_told_before(words, at) else tense


def _is_told_before(words: list[str], at: int) -> bool:
    """Whether a past form is told by another verb: `be held`, `will have ended`."""
    before = words[max(0, at - 2) : at]
    perfect = "have" in (words[at], *before[-1:]) and set(before) & WILL
    return bool(set(before[-1:]) & NO_PAST or perfect)


def tense_of(word: str) -> Tense:
    """What one word tells; empty for most."""
    if word in FUTURE:
        return "future"
    if word in PAST or (
        len(word) >= SHORTEST_PAST and word.endswith("ed") and word not in NOT_PAST
    ):
        return "past"
    return ""


def _bounds(segmentation: Segmentation, offset: int) -> tuple[int, int]:
    sentence = segmentation.sentence_at(offset)
    if sentence is None:  # a heading
        text = segmentation.text
        end = text.find("\n", offset, offset + WINDOW_AFTER)
        start = text.rfind("\n", max(0, offset - WINDOW_BEFORE), offset)
        return start + 1, len(text) if end < 0 else end
    return sentence.start, sentence.end

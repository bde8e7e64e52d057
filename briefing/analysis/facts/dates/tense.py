"""The tense around a time expression, read from the verbs beside it."""

import re

from briefing.analysis.facts.dates.context import Tense
from briefing.analysis.facts.scanning import listed
from briefing.text.segmentation import Segmentation

FUTURE = frozenset({"will", "shall", "ll", "upcoming", "ahead"})
PLANNING = frozenset(
    listed(
        "scheduled due expected expects expect plans plan planned planning hopes hope "
        "intends intend aims aim is are set be ready going"
    )
)
"""Words that look ahead with `to` or `for` after them: `is to resume`."""
PAST = frozenset(
    listed(
        "was were had did been has have said told came went took made began met won "
        "lost held saw left became gave found rose fell kept ran sent led since"
    )
)
NOT_PAST = frozenset(
    listed(
        "need indeed hundred speed feed bleed exceed proceed succeed breed shed embed "
        "unspecified"
    )
)
LIMITS = frozenset({("until",), ("till",), ("by",), ("soon", "as"), ("early", "as")})
"""Right before a time they say that it is still to come."""
TOLD = frozenset({"was", "were", "had", "been"})
"""Before a word like `due` they put the plan into the past."""
WORD = re.compile(r"[^\W\d_]+")
SHORTEST_PAST = 4
WINDOW_BEFORE, WINDOW_AFTER = 90, 60
"""Characters that are looked at on either side, within the sentence."""


def tense_at(segmentation: Segmentation, offset: int) -> Tense:
    """The tense of the nearest verb before the offset, else after it."""
    left, right = _bounds(segmentation, offset)
    start = max(left, offset - WINDOW_BEFORE)
    before = _words(segmentation.text, start, offset)
    if before and {tuple(before[-1:]), tuple(before[-2:])} & LIMITS:
        return "future"
    after = _words(segmentation.text, offset, min(right, offset + WINDOW_AFTER))
    if len(after) > 1 and tense_of(after[1]) == "past":
        return "past"  # 'on Sunday issued': the verb stands right after the time
    return _told(before) or next(filter(None, map(tense_of, after)), "")


def _words(text: str, start: int, end: int) -> list[str]:
    return [word.lower() for word in WORD.findall(text, start, end)]


def _told(before: list[str]) -> Tense:
    """The tense of the last word that tells one."""
    for at in range(len(before) - 1, -1, -1):
        follows = before[at + 1] if at + 1 < len(before) else "to"
        ahead = before[at] in PLANNING and follows in ("to", "for")
        tense: Tense = "future" if ahead else tense_of(before[at])
        if tense == "past" and before[at - 1 : at] in (["be"], ["to"]):
            continue  # 'will be held' is told by 'will'
        if tense:
            told = tense == "future" and set(before[max(0, at - 2) : at]) & TOLD
            return "past" if told else tense
    return ""


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
    if sentence is None:
        return 0, len(segmentation.text)
    return sentence.start, sentence.end

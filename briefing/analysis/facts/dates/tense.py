"""The tense around a time expression, read from the verbs beside it."""

import re

from briefing.analysis.facts.dates.context import Tense
from briefing.analysis.facts.scanning import listed
from briefing.text.segmentation import Segmentation

FUTURE = frozenset(
    listed(
        "will shall ll upcoming scheduled due expected "
        "expects expect plans plan planned planning hopes intends intend aims "
        "tomorrow next ahead"
    )
)
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
PLANS = frozenset({"is", "are", "set", "be", "ready"})
"""With `to` after them they look ahead: `is to resume`."""
LIMITS = frozenset({"until", "till", "by"})
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
    before = WORD.findall(segmentation.text, max(left, offset - WINDOW_BEFORE), offset)
    if before and before[-1].lower() in LIMITS:
        return "future"
    for at in range(len(before) - 1, -1, -1):
        tense = tense_of(before[at].lower())
        if before[at] == "to" and at and before[at - 1] in PLANS:
            tense = "future"
        if tense:
            told = tense == "future" and set(before[max(0, at - 2) : at]) & TOLD
            return "past" if told else tense
    after = WORD.findall(segmentation.text, offset, min(right, offset + WINDOW_AFTER))
    return next(filter(None, (tense_of(word.lower()) for word in after)), "")


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

"""Numbers that leave out what they count: `nine of them`, `eight a day`."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.analysis.facts.quantities.amounts import read_amount
from briefing.analysis.facts.quantities.change import qualified
from briefing.analysis.facts.quantities.counted import DETERMINERS, counted_after
from briefing.analysis.facts.quantities.found import (
    DASHES,
    NONE,
    Amount,
    Found,
    word_at,
)
from briefing.analysis.facts.quantities.measures import DISTANCES
from briefing.analysis.facts.quantities.tables import PER
from briefing.analysis.facts.quantities.words import HARMED
from briefing.analysis.facts.scanning import Piece

PRONOUNS = frozenset({"them", "us", "these", "those", "whom", "which"})
PERIODS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
BODIES = frozenset({"team", "group", "crew", "party", "staff", "crowd", "force"})
"""Groups whose size a bare number tells: `a team of 20`."""
PERISHED = frozenset({"died", "drowned", "perished", "survived", "escaped", "fled"})
GIVEN = DETERMINERS | {"other", "all", "and", "or"}
BEGINS_CLAUSE = frozenset({"are", "were", "have"})
"""Verbs that a number may be the subject of: `of its 14 ships, five are in dock`."""
BEING = frozenset({"are", "were", "was", "remain", "remained"})
TALLIES = frozenset(
    {"toll", "tally", "total", "count", "number", "deaths", "injuries"}
    | {"casualties", "fatalities"}
)
"""Nouns that a bare number may tell: `the toll stands at 14`."""
TELLING = frozenset(
    {"at", "to", "of", "is", "was", "reached", "reaches", "reach", "hit", "hits"}
    | {"now", "exceeds", "exceeded", "passed", "passes", ":"}
)
REACH = 10
"""How many words before the number the noun may stand."""
SENTENCE_ENDS = frozenset(".!?;:")
COMPARISONS = frozenset(
    {("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")}
)


def beside(
    items: Sequence[Piece], found: Found, last: Found | None, figure: Found | None
) -> Found:
    """A quantity in the light of the one before it.

    `350 naira, up from 120` leaves the unit out; `7 million crowns ($1 million)` says
    one thing twice.

    Args:
        items: The pieces of the text.
        found: The quantity.
        last: The one before it.
        figure: The last one before it that is no length of time.
    """
    if last is None:
        return found
    if found.first == last.after + 1 and items[last.after].text == "(":
        return replace(found, converts=last)
    if figure is None or found.unit != NONE or not _compares(items, found):
        return found
    between = items[figure.after : found.first]
    ended = any(item.text in SENTENCE_ENDS for item in between)
    return found if ended else replace(found, unit=figure.unit, counts=figure.counts)


def _compares(items: Sequence[Piece], found: Found) -> bool:
    """Whether a bare figure stands against the one before: `up from 120`."""
    words = word_at(items, found.first - 2), word_at(items, found.first - 1)
    return words in COMPARISONS or words[1] in ("against", "versus")


def elliptic(items: Sequence[Piece], amount: Amount) -> Found | None:
    """A number that leaves out what it counts.

    `nine of them`, `two of its five cranes`, `eight a day`, `a team of 20`.
    """
    at = amount.after
    if word_at(items, at) == "of":
        return _some_of(items, amount)
    rate = word_at(items, at) in PER and word_at(items, at + 1) in PERIODS
    if rate and word_at(items, at + 2) not in DISTANCES:
        name = f"per {word_at(items, at + 1)}"
        return Found(amount, name, amount.first, at + 2, at, at + 2)
    before = word_at(items, amount.first - 1), word_at(items, amount.first - 2)
    if (
        before[0] == "of"
        and before[1] in BODIES
        and counted_after(items, at, one=False) is None
    ):
        return Found(amount, NONE, amount.first, at)
    return None


def is_harmed(items: Sequence[Piece], amount: Amount) -> bool:
    """Whether what follows can be said of people only: `14 died`, `30 were hurt`."""
    at = amount.after
    verb = word_at(items, at)
    some = amount.value != 1 and word_at(items, amount.first - 1) not in GIVEN
    harmed = verb in BEING and word_at(items, at + 1) in HARMED
    return verb in PERISHED or harmed or (some and verb in BEGINS_CLAUSE)


def is_tallied(items: Sequence[Piece], amount: Amount) -> bool:
    """Whether a number is what a toll comes to: `put the number of dead at 14`."""
    at = amount.first - qualified(items, amount.first)
    if word_at(items, at - 1) not in TELLING:
        return False
    for item in reversed(items[max(0, at - REACH) : at - 1]):
        if item.text in SENTENCE_ENDS:
            return False
        if item.lower in TALLIES:
            return True
    return False


def _some_of(items: Sequence[Piece], amount: Amount) -> Found | None:
    """`nine of them`; `two of its five cranes` counts what the other number counts."""
    at = amount.after + 1
    if word_at(items, at) in PRONOUNS:
        return Found(amount, NONE, amount.first, at + 1)
    while word_at(items, at) in DETERMINERS:
        at += 1
    other = read_amount(items, at) if amount.after + 1 < at < len(items) else None
    if other is None or word_at(items, other.after) in DASHES:
        return None
    whole = counted_after(items, other.after, one=False)
    if whole is None:
        return None
    return Found(
        amount, whole.head, amount.first, at, whole.first, whole.after, counts=True
    )

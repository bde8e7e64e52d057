"""Quantities found in the three fields of an article."""

from collections.abc import Iterator, Sequence

from briefing.analysis.facts.quantities.amounts import amount_starts, read_amount
from briefing.analysis.facts.quantities.change import change_of
from briefing.analysis.facts.quantities.counted import counted_after
from briefing.analysis.facts.quantities.elliptic import (
    PERIODS,
    beside,
    elliptic,
    is_harmed,
    is_tallied,
)
from briefing.analysis.facts.quantities.exclusions import (
    DateSpans,
    is_code,
    is_district,
    is_label,
    is_name,
    is_year,
)
from briefing.analysis.facts.quantities.found import (
    DASHES,
    NONE,
    YEAR_OF_AGE,
    Amount,
    Found,
    glued,
    word_at,
)
from briefing.analysis.facts.quantities.german import german_quantities
from briefing.analysis.facts.quantities.measures import (
    Measure,
    currency_before,
    unit_after,
    weighs,
    with_cents,
    with_rate,
)
from briefing.analysis.facts.quantities.ranges import CHANGES, changes, widened
from briefing.analysis.facts.quantities.words import HARMING
from briefing.analysis.facts.scanning import Piece, scanned
from briefing.analysis.reading import Reading
from briefing.model.analysis import Change, DateMention, Quantity
from briefing.model.article import Field
from briefing.text.segmentation import Segmentation

OLDEST = 115
FILLERS = frozenset({"of", "more", "additional", "further", "extra", "full"})
"""Words that may stand between a number and its unit."""
LENGTHS = frozenset(
    {"kilometre", "metre", "centimetre", "millimetre", "mile", "yard", "foot", "inch"}
)
"""Units of areas: `48 by 39 miles`."""
MAGNITUDE = "magnitude"
PERSONS = frozenset({"who", "he", "she", "i"})
BE = frozenset({"is", "was", "turned", "turns"})
AGED = frozenset({("age", "of"), ("aged", "between"), ("aged", "from")})
BARE = 100
"""A bare number from here on is a figure by itself; smaller ones need a cue."""


LANGUAGES = frozenset({"en", "de"})
"""In others there are no figures: a wrong one is worse than none."""


def find_quantities(
    reading: Reading, dates: Sequence[DateMention]
) -> tuple[Quantity, ...]:
    """Every number with its unit, in text order; dates and identifiers are left out."""
    found: list[Quantity] = []
    language = reading.language[:2]
    for field, segmentation in reading.fields():
        taken = DateSpans(dates, field)
        if language == "en":
            found += field_quantities(segmentation, field, taken)
        elif language == "de":
            found += german_quantities(segmentation.text, field, taken)
    return tuple(found)


def field_quantities(
    segmentation: Segmentation, field: Field, taken: DateSpans
) -> Iterator[Quantity]:
    """The quantities of one field."""
    text = segmentation.text
    for items in segmentation.each(scanned):
        yield from (_quantity(text, field, items, one) for one in _all(items, taken))


def _all(items: Sequence[Piece], taken: DateSpans) -> Iterator[Found]:
    done = floor = 0
    last: Found | None = None
    figure: Found | None = None
    for at in amount_starts(items):
        amount = read_amount(items, at) if at >= done else None
        if amount is None or taken.cover(items[at].start):
            continue
        found = _read(items, amount, floor)
        done = amount.after
        if found:
            found = last = beside(items, found, last, figure)
            figure = figure if found.unit in PERIODS else found
            done = floor = max(found.after, found.amount.after)
            yield found


def _read(items: Sequence[Piece], amount: Amount, floor: int) -> Found | None:
    """The quantity of an amount; what stands before `floor` is taken already."""
    if is_code(items, amount) or is_district(items, amount):
        return None
    wide = widened(items, amount)
    if wide is None:
        return None
    found = _money(items, wide, floor) or _measured(items, wide)
    if found or is_label(items, wide):
        return found
    return (
        _strength(items, wide)
        or _person_age(items, wide)
        or _counted(items, wide)
        or _shared(items, wide)
        or elliptic(items, wide)
        or _bare(items, wide)
    )


def _strength(items: Sequence[Piece], amount: Amount) -> Found | None:
    """How strong an earthquake is: `magnitude 7.1`, `a magnitude of 6.3`."""
    at = amount.first - 1
    at -= word_at(items, at) == "of"
    if word_at(items, at) != MAGNITUDE:
        return None
    return Found(amount, MAGNITUDE, amount.first, amount.after, at, at + 1)


def _shared(items: Sequence[Piece], amount: Amount) -> Found | None:
    """`six` of `six or seven euros`: it takes the unit of the number after it."""
    at = amount.after + 1
    joint = word_at(items, amount.after)
    if joint not in ("or", "and", "by") or at >= len(items):
        return None
    other = read_amount(items, at)
    measured = (_measured(items, other) or _counted(items, other)) if other else None
    if measured is None or (joint == "by" and measured.unit not in LENGTHS):
        return None
    return Found(
        amount,
        measured.unit,
        amount.first,
        amount.after,
        measured.unit_first,
        measured.unit_after,
        counts=measured.counts,
    )


def _money(items: Sequence[Piece], amount: Amount, floor: int) -> Found | None:
    """An amount with its currency before it: `US$3.2bn a year`."""
    before = currency_before(items, amount.first)
    if before is None or before[1] < floor:
        return None
    name, first = before
    named_again = unit_after(items, amount.after)
    if named_again and named_again.money:
        name, after = named_again.unit, named_again.after
    else:
        rate = with_rate(items, Measure(name, first, amount.after))
        name, after = rate.unit, rate.after
    return Found(amount, name, first, after, first, amount.first)


def _measured(items: Sequence[Piece], amount: Amount) -> Found | None:
    """An amount with its unit or currency after it: `20 more km`, `5 euros`."""
    at = amount.after
    while word_at(items, at) in FILLERS:
        at += 1
    measure = unit_after(items, at)
    if measure is None:
        return None
    amount, after = with_cents(items, amount, measure)
    unit = measure.unit
    if unit == "pound sterling" and weighs(items, amount, measure.first):
        unit = "pound-mass"
    return Found(amount, unit, amount.first, after, measure.first, measure.after)


def _person_age(items: Sequence[Piece], amount: Amount) -> Found | None:
    """The age of a person: `Maria Lang, 44, said`; `aged 10`."""
    at, after = amount.first, amount.after
    if not 0 < amount.value <= OLDEST or amount.value % 1 or amount.words:
        return None
    before = word_at(items, at - 2), word_at(items, at - 1)
    said = before[1] in ("aged", "age") or before in AGED
    beside = word_at(items, at - 1) in (",", "(") and at > 1
    named = beside and items[at - 2].is_word and items[at - 2].text[0].isupper()
    named = named or (beside and word_at(items, at - 3) in ("the", "a", "an"))
    closed = word_at(items, after) in (",", ")", ".", ";")
    pronoun = word_at(items, at - 2) in PERSONS and word_at(items, at - 1) in BE
    if said or (named and closed) or (pronoun and not _is_noun(items, after)):
        return Found(amount, YEAR_OF_AGE, at, after)
    return None


def _is_noun(items: Sequence[Piece], at: int) -> bool:
    return counted_after(items, at, one=False) is not None


def _counted(items: Sequence[Piece], amount: Amount) -> Found | None:
    """An amount with what it counts: `2,500 US troops`, `one of the ferries`."""
    at = amount.after
    at += word_at(items, at) in DASHES and glued(items, at) and glued(items, at + 1)
    one = amount.value == 1 and amount.high is None
    counted = counted_after(items, at, one=one)
    if counted is None or (is_year(items, amount) and at == amount.after):
        return None
    return Found(
        amount,
        counted.head,
        amount.first,
        counted.after,
        counted.first,
        counted.after,
        counts=True,
    )


def _bare(items: Sequence[Piece], amount: Amount) -> Found | None:
    """A number alone, where it is plainly a figure."""
    if is_name(items, amount) or is_year(items, amount):
        return None
    harmed = word_at(items, amount.first - 1) in HARMING or is_harmed(items, amount)
    figure = (
        _is_moved(items, amount)
        or harmed
        or is_tallied(items, amount)
        or amount.magnitude
        or amount.value % 1
        or amount.high is not None
    )
    if not figure and (amount.words or amount.vague):
        return None
    cue = change_of(items, amount.first, amount.after) != "="
    if figure or cue or amount.value >= BARE:
        return Found(amount, NONE, amount.first, amount.after)
    return None


def _is_moved(items: Sequence[Piece], amount: Amount) -> bool:
    """Whether it is a figure of a change: `raised from 60 to 63`, `rose to 47`."""
    before, after = word_at(items, amount.first - 1), word_at(items, amount.after)
    if before == "from" and after == "to":
        other = bool(amount_starts(items[amount.after + 1 : amount.after + 2]))
        return other and changes(items, amount.first - 1)
    if before == "to" and word_at(items, amount.first - 2) in CHANGES:
        return True
    at = amount.first - 3
    return before == "to" and word_at(items, at) == "from" and changes(items, at)


def _quantity(
    text: str, field: Field, items: Sequence[Piece], found: Found
) -> Quantity:
    start, end = items[found.first].start, items[found.after - 1].end
    written = ""
    if found.unit_after > found.unit_first:
        written = text[items[found.unit_first].start : items[found.unit_after - 1].end]
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        field=field,
        value=found.amount.value,
        high=found.amount.high,
        unit=found.unit,
        unit_text=written,
        change=_change(items, found),
    )


def _change(items: Sequence[Piece], found: Found) -> Change:
    """The change of a figure; one in brackets has that of the figure it converts."""
    change = change_of(items, found.first, found.after, found.unit)
    if change == "=" and found.converts:
        return _change(items, found.converts)
    return change

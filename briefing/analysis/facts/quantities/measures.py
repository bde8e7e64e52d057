"""Units of measure and money around an amount: `$3.2bn`, `50 km/h`, `$2 per barrel`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from briefing.analysis.facts.quantities.amounts import read_amount
from briefing.analysis.facts.quantities.found import Amount, glued, word_at
from briefing.analysis.facts.quantities.tables import (
    ONLY_GLUED,
    PER,
    Form,
    currencies,
    units,
)
from briefing.analysis.facts.scanning import Piece, listed
from briefing.model.values import dataclass

DISTANCES = frozenset({"ago", "earlier", "later", "before"})
"""After `a year` they tell when, and no rate."""
ENDS = frozenset(".,;:!?)]}>'\"”’/")  # noqa: RUF001
"""What may stand right after a short unit."""
EXTENTS = PER | {"long", "high", "wide", "deep", "tall", "thick", "old", "by", "to"}
"""What may follow a unit after a hyphen: `metre-long`, `cent-a-share`."""
HUNDREDTHS = frozenset({"cent", "penny"})
BY_CASE = {("megabyte", "mb"): "megabit", ("gram", "G"): "generation wireless"}
HEAT = frozenset(
    listed("temperature temperatures heat cold hot warm mercury minus degrees")
)
FEET = frozenset({"feet", "foot", "ft"})
NEAR, FAR = 10, 200
MAX_STUFF = 3
"""Words that may say of what a measure is, before its rate."""
SPENDING = frozenset(
    listed(
        "profit profits revenue sales turnover debt loss losses budget contract "
        "deal invest invested investment raised cost costs paid pay pays price "
        "priced fine fined worth spend spent fee fees sum salary wage wages rent "
        "charge charged earn earned sold buy bought bid"
    )
)
BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
RATES = frozenset(
    listed(
        "share barrel gallon litre liter kilo kg gram ton tonne ounce pound bushel "
        "acre hour minute second millisecond day week month year annum quarter "
        "person head unit dozen mmbtu mile km kilometre kilometer vehicle seat "
        "ticket hectare meter metre capita gramme"
    )
)
"""What an amount may be counted by after `per` or `a`."""
RATE_NAMES = {
    "annum": "year",
    "liter": "litre",
    "kg": "kilogram",
    "kilo": "kilogram",
} | {
    "kilometer": "kilometre",
    "km": "kilometre",
    "tonne": "metric ton",
    "meter": "metre",
    "gramme": "gram",
    "mmbtu": "mega british thermal unit",
}


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit and the pieces that write it; one side may be empty."""

    unit: str
    first: int
    """The first piece of the unit after the amount."""
    after: int
    """The piece after the unit."""
    money: bool = False


def currency_before(items: Sequence[Piece], at: int) -> tuple[str, int] | None:
    """The currency that ends right before the amount, and where it begins."""
    for length in _lengths(currencies, -1).get(word_at(items, at - 1), ()):
        name = currencies().get(_form(items, at - length, at))
        if name and _is_prefix(items, at - length, at):
            return name, at - length
    return None


def currency_start(items: Sequence[Piece], at: int) -> int:
    """The piece after the currency that begins here; `at` when there is none."""
    for length in _lengths(currencies, 0).get(word_at(items, at), ()):
        if _form(items, at, at + length) in currencies() and at + length < len(items):
            return at + length
    return at


def _is_prefix(items: Sequence[Piece], first: int, at: int) -> bool:
    """Whether a currency may stand before its amount: signs and codes, not words."""
    last = items[at - 1]
    if at - first > 1 and len(items[first].text) == 1 and items[first].lower != "c":
        return items[first].text.isupper() and glued(items, first + 1)
    if not last.is_word:
        return (
            first == at - 1
            or all(
                glued(items, index) or items[index].text in ".$"
                for index in range(first + 1, at)
            )
            or items[first].lower in ("c", "us", "hk")
        )
    code = last.text.isupper() and len(last.text) == len("USD")
    return code or last.lower in ("usd", "rmb", "rs", "sen", "dollar")


def unit_after(items: Sequence[Piece], at: int) -> Measure | None:
    """The unit or currency that starts at this piece, `per` compounds included."""
    hyphen = word_at(items, at) == "-" and glued(items, at) and glued(items, at + 1)
    start = at + hyphen
    bracket = BRACKETS.get(word_at(items, start))
    if bracket:
        inner = _longest(items, start + 1, units)
        if inner and word_at(items, inner.after) == bracket:
            return Measure(inner.unit, inner.first, inner.after)
        return None
    found = _longest(items, start, units) or _longest(items, start, currencies)
    if found is None or _compounds(items, found.after):
        return None
    money = _form(items, found.first, found.after) in currencies()
    if hyphen and found.unit == "count":
        return Measure("count", found.first, found.after)
    return with_rate(items, Measure(found.unit, start, found.after, money))


def _compounds(items: Sequence[Piece], at: int) -> bool:
    """Whether the unit is the first half of another word: `second-hand`."""
    tight = word_at(items, at) == "-" and glued(items, at) and glued(items, at + 1)
    return tight and items[at + 1].is_word and items[at + 1].lower not in EXTENTS


Table = Callable[[], Mapping[Form, str]]


@cache
def _lengths(table: Table, place: int) -> Mapping[str, tuple[int, ...]]:
    """How long the forms are that have a word at their beginning or end, by word."""
    found: dict[str, set[int]] = {}
    for form in table():
        found.setdefault(form[place], set()).add(len(form))
    return {word: tuple(sorted(lengths)[::-1]) for word, lengths in found.items()}


def _form(items: Sequence[Piece], first: int, after: int) -> Form:
    """The words of a range in lower case; none where it leaves the text."""
    if first < 0 or after > len(items):
        return ()
    return tuple([item.lower for item in items[first:after]])


def _longest(items: Sequence[Piece], at: int, table: Table) -> Measure | None:
    """The longest form of a table that starts at this piece and stands alone."""
    for length in _lengths(table, 0).get(word_at(items, at), ()):
        name = table().get(_form(items, at, at + length))
        if name and _stands_alone(items, at, at + length):
            return Measure(_by_case(name, items[at].text), at, at + length)
    return None


def _by_case(name: str, written: str) -> str:
    """`mb` is a megabit and `MB` a megabyte; `5G` is no weight."""
    return BY_CASE.get((name, written), name)


def _stands_alone(items: Sequence[Piece], first: int, after: int) -> bool:
    """Whether the words are a whole unit, and a short one is close to its number."""
    if after - first > 1 or items[first].lower not in ONLY_GLUED:
        return True
    if glued(items, after) and items[after].text[0] not in ENDS:
        return False
    near = first > 0 and items[first].start - items[first - 1].end <= 1
    if items[first].lower == "in":
        return near and word_at(items, first - 2) in FEET  # '5 ft 11 in'
    if items[first].text in "CF":
        return glued(items, first) and _tells_heat(items, first)
    return near and items[first].lower not in "skcf"


def _tells_heat(items: Sequence[Piece], at: int) -> bool:
    """Whether a word before says that `41C` is a temperature."""
    return any(item.lower in HEAT for item in items[max(0, at - NEAR) : at])


def with_rate(items: Sequence[Piece], measure: Measure) -> Measure:
    """The measure with a rate that follows: `per barrel`, `a share`, `/day`."""
    start = at = _past_stuff(items, measure.after)
    hyphens = word_at(items, at) == "-" and glued(items, at)
    at += hyphens
    if word_at(items, at) not in PER:
        return measure
    at += 1 + (hyphens and word_at(items, at + 1) == "-")
    rate = word_at(items, at)
    name = rate if rate in RATES else units().get((rate,))
    if name is None or (name not in RATES and word_at(items, at - 1) != "/"):
        return measure
    if word_at(items, at + 1) in DISTANCES:
        return measure
    name = RATE_NAMES.get(name, name)
    after = at + 1 if start == measure.after else measure.after
    return Measure(f"{measure.unit} per {name}", measure.first, after, measure.money)


def _past_stuff(items: Sequence[Piece], at: int) -> int:
    """The piece after `of jet fuel` where a rate follows it, as in `… a year`."""
    if word_at(items, at) != "of":
        return at
    for end in range(at + 2, min(len(items), at + 2 + MAX_STUFF)):
        if items[end].lower in PER:
            return end
        if not items[end].is_word:
            break
    return at


def with_cents(
    items: Sequence[Piece], amount: Amount, measure: Measure
) -> tuple[Amount, int]:
    """The amount with its cents, `3 dollars 50 cents`, and the piece after them."""
    at = measure.after + (word_at(items, measure.after) == "and")
    cents = read_amount(items, at) if measure.money and at < len(items) else None
    named = unit_after(items, cents.after) if cents else None
    if not cents or not named or named.unit not in HUNDREDTHS or amount.high:
        return amount, measure.after
    return replace(amount, value=amount.value + cents.value / 100), named.after


def weighs(items: Sequence[Piece], amount: Amount, unit: int) -> bool:
    """Whether `pounds` after an amount are a weight and no money."""
    if items[unit].lower not in ("pound", "pounds"):
        return False
    near = {item.lower for item in items[max(0, amount.first - NEAR) : amount.first]}
    wide = items[max(0, amount.first - FAR) : unit + FAR]
    return not near & SPENDING and not any(item.text == "£" for item in wide)

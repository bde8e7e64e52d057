import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.numerals import (
    read_cardinal,
    read_fraction,
    read_year,
)
from briefing.analysis.facts.scanning import pieces

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def spelled(number: int) -> str:
    """English for a number below a billion, written by other rules than the reader."""
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            above, rest = divmod(number, size)
            words = f"{spelled(above)} {name}"
            joint = " and " if size == 100 else " "
            return words + (joint + spelled(rest) if rest else "")
    if number < 20:
        return SMALL.split()[number]
    tens, ones = divmod(number, 10)
    return TENS.split()[tens - 2] + (f"-{SMALL.split()[ones]}" if ones else "")


@given(st.integers(0, 10**9 - 1))
def test_every_spelled_number_is_read_back(number: int) -> None:
    items = pieces(spelled(number))
    assert read_cardinal(items, 0) == (number, len(items))


@pytest.mark.parametrize(
    ("text", "value", "taken"),
    [
        ("two thousand troops", 2000, 2),
        ("twenty one", 21, 2),
        ("one two", 1, 1),
        ("ten twenty", 10, 1),
        ("five and six", 5, 1),
        ("hundred", 100, 1),
        ("two hundred and fifty thousand men", 250_000, 5),
    ],
)
def test_a_number_ends_where_the_next_begins(text: str, value: int, taken: int) -> None:
    assert read_cardinal(pieces(text), 0) == (value, taken)


def test_other_words_are_no_numbers() -> None:
    assert read_cardinal(pieces("troops"), 0) is None


@pytest.mark.parametrize(
    ("text", "year"),
    [("nineteen ninety-six", 1996), ("twenty twelve", 2012), ("nineteen eighty", 1980)],
)
def test_years_spoken_in_pairs(text: str, year: int) -> None:
    read = read_year(pieces(text), 0)
    assert read is not None
    assert read[0] == year


def test_a_small_pair_is_no_year() -> None:
    assert read_year(pieces("ten two"), 0) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("2 1/2", 2.5), ("1/4", 0.25), ("½", 0.5), ("7 ¾", 7.75), ("10 1/2", 10.5)],
)
def test_fractions(text: str, value: float) -> None:
    items = pieces(text)
    assert read_fraction(items, 0) == (value, len(items))


@pytest.mark.parametrize("text", ["1 / 2", "5", "1/0", "a/b", "12/2021"])
def test_no_fractions(text: str) -> None:
    assert read_fraction(pieces(text), 0) is None

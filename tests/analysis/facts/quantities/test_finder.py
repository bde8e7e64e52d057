"""Figures of the finder: tables of amounts, units and changes, and properties."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.dates import find_dates
from briefing.analysis.facts.quantities import find_quantities, rank_numbers
from briefing.analysis.facts.quantities.tables import currencies, units
from briefing.analysis.reading import Reading, read_closely
from briefing.model.analysis import Quantity
from briefing.model.article import Article

MIX = (
    "the a of and or in to from between about more than less up down rose by one two "
    "twenty half third quarter dozens hundreds tens million billion k bn m 3 10 1,000 "
    "2.5 0 1/2 ½ - – ( ) $ US$ € % per cent percent points people troops US barrel "
    "barrels year years old day km km/h °C degrees share each times USD dollars cents "
    "aged who was 44 , . 555-0100 S23 1.2.3 Section 2021 another dozen thousand "
    "minus them its out against died were compared 0800 p"
)
WORDS = [
    *MIX.split(" "),
    "\n\n",
    *(" ".join(form) for form in sorted({*units(), *currencies()})),
]


def reading(text: str) -> Reading:
    return read_closely(Article.create(text=text, date="2021-12-09", language="en"))


def figures(text: str) -> tuple[Quantity, ...]:
    made = reading(text)
    return find_quantities(made, find_dates(made))


def only(text: str) -> Quantity:
    found = figures(text)
    assert len(found) == 1, found
    return found[0]


def check(text: str) -> None:
    made = reading(text)
    found = figures(text)
    assert all(made.article.holds(quantity) for quantity in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    ranked = rank_numbers(made, found)
    assert all(made.article.holds(fact) for fact in ranked)
    assert all(made.article.holds(fact.counted) for fact in ranked if fact.counted)
    assert all(0 <= fact.score <= 1 for fact in ranked)
    assert figures(text) == found


@given(st.text())
def test_any_text_has_true_spans(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_any_mix_of_its_words_has_true_spans(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join))
def test_any_run_of_its_words_has_true_spans(text: str) -> None:
    check(text)


@given(st.integers(0, 10**12))
def test_a_written_integer_is_read_back(number: int) -> None:
    quantity = only(f"They counted {number:,} barrels of oil.")
    assert (quantity.value, quantity.unit) == (number, "barrel")


@given(st.decimals(0, 10**6, places=2))
def test_a_written_decimal_is_read_back(number: object) -> None:
    quantity = only(f"It cost ${number} in all.")
    assert quantity.value == pytest.approx(float(str(number)))
    assert quantity.unit == "dollar"


@given(st.integers(1, 999), st.sampled_from(["million", "billion", "trillion"]))
def test_magnitudes_multiply(number: int, name: str) -> None:
    size = {"million": 10**6, "billion": 10**9, "trillion": 10**12}[name]
    assert only(f"a loss of €{number} {name} for them").value == number * size


@given(st.integers(2, 98), st.integers(1, 50))
def test_ranges_are_read_back(low: int, more: int) -> None:
    for text in (f"{low}–{low + more} km", f"between {low} and {low + more} km"):
        quantity = only(f"It is {text} away.")
        assert (quantity.value, quantity.high) == (low, low + more)
        assert quantity.unit == "kilometre"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("it cost $3.2bn", 3.2e9, "dollar"),
        ("a US$240 million grant", 2.4e8, "dollar"),
        ("C$2.75 a share", 2.75, "canadian dollar per share"),
        ("it cost €5m", 5e6, "euro"),
        ("a gift of 6.5 million Australian dollars", 6.5e6, "australian dollar"),
        ("USD340 in cash", 340, "dollar"),
        ("$71.30 per barrel", 71.3, "dollar per barrel"),
        ("6 dollars 25 cents", 6.25, "dollar"),
        ("he was fined 500 pounds", 500, "pound sterling"),
        ("the cat weighs 10 pounds", 10, "pound-mass"),
        ("half a million euros", 5e5, "euro"),
        ("23 per cent of it", 23, "percentage"),
        ("6 1/2 % notes", 6.5, "percentage"),
        ("fell by 3 percentage points", 3, "percentage point"),
        ("a rise of 25 basis points", 25, "basis point"),
        ("15% a year", 15, "percentage per year"),
        ("a 30-mile walk", 30, "mile"),
        ("some 410 km from here", 410, "kilometre"),
        ("at 95 miles an hour", 95, "mile per hour"),
        ("at 85 km/h", 85, "kilometre per hour"),
        ("720 square meters of land", 720, "square metre"),
        ("2.1m high", 2.1, "metre"),
        ("minus signs: -5 °C", -5, "celsius"),
        ("20 degrees Fahrenheit", 20, "fahrenheit"),
        ("a 64GB card", 64, "gigabyte"),
        ("350,000 barrels a day", 350_000, "barrel per day"),
        ("she waited three years", 3, "year"),
        ("a 61-year-old woman", 61, "year of age"),
        ("it was eight months old", 8, "month of age"),
        ("Anna Berg, 44, said so", 44, "year of age"),
        ("a boy aged 10 was hurt", 10, "year of age"),
        ("he fell 7 times", 7, "count"),
        ("2,500 US troops", 2500, "troop"),
        ("five older harbour cranes", 5, "crane"),
        ("a hundred women marched", 100, "woman"),
        ("twenty-one children", 21, "child"),
        ("17 people while swimming", 17, "people"),
        ("six village elders", 6, "elder"),
        ("46 seamen drowned", 46, "seaman"),
        ("with 12 still missing", 12, "missing"),
        ("a magnitude 7.1 earthquake", 7.1, "magnitude"),
        ("more than 50 taken to hospital", 50, "-"),
        ("one cooling loop available to them", 1, "loop"),
        ("16 second-hand buses left", 16, "bus"),
        ("1.5 million cases in all", 1.5e6, "case"),
        ("three viruses", 3, "virus"),
        ("two companies and a bank", 2, "company"),
        ("one letter tells of it", 1, "letter"),
        ("a dozen rockets hit", 12, "rocket"),
        ("worth 2 billion.", 2e9, "-"),
        ("two of the baker's ovens", 2, "oven"),
        ("four great-grandchildren", 4, "grandchild"),
        ("seven dead and nothing else", 7, "dead"),
        ("Farmers Among 9 Killed", 9, "killed"),
        ("Landslide kills 14, police say", 14, "-"),
        ("It left 12 injured people there", 12, "people"),
        ("11 U.S. divers came", 11, "diver"),
        ("U.S. $50 in cash", 50, "dollar"),
        ("one baker wrote", 1, "baker"),
        ("three guns — all new", 3, "gun"),
        ("it cost 7 million kroner", 7e6, "krone"),
        ("it cost 7 million Danish kroner", 7e6, "danish krone"),
        ("a fine of 40 Swedish kronor", 40, "swedish krona"),
        ("it cost 90 ringgit", 90, "malaysian ringgit"),
        ("a fare of 30 Thai baht", 30, "thai baht"),
        ("a loss of 300 meticais", 300, "mozambican metical"),
        ("two bakers' guilds in the town", 2, "guild"),
        ("three painters’ huts", 3, "hut"),
        ("she saw 'seven painters' there", 7, "painter"),
        ("one letter instead of it", 1, "letter"),
        ("The profit was 84 million pounds.", 84e6, "pound sterling"),
    ],
)
def test_value_and_unit(text: str, value: float, unit: str) -> None:
    quantity = only(text)
    assert quantity.value == pytest.approx(value)
    assert quantity.unit == unit
    assert quantity.high is None


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("10–15 people", 10, 15, "people"),
        ("between 10 and 15 people", 10, 15, "people"),
        ("for 3 to 5 days", 3, 5, "day"),
        ("1.5 to 2.5 million barrels", 1.5e6, 2.5e6, "barrel"),
        ("by 2 to 3.5 degrees Celsius", 2, 3.5, "celsius"),
        ("from 110 miles to 140 miles", 110, 140, "mile"),
        ("dozens of rocket and drone attacks", 12, 120, "attack"),
        ("tens of thousands of dollars", 10_000, 100_000, "dollar"),
        ("several hundred metres", 100, 1000, "metre"),
        ("millions of Americans", 1e6, 1e7, "american"),
        ("they won 3–1 at home", 3, 1, "-"),
        ("as thousands celebrate the new year", 1000, 10_000, "-"),
        ("the 20-to-50-mph range", 20, 50, "mile per hour"),
    ],
)
def test_bounds(text: str, low: float, high: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.high, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("it sold 30 cars", "="),
        ("about 30 cars", "~"),
        ("approximately 2,500 troops", "~"),
        ("more than 30 cars", ">"),
        ("at least 30 cars", ">"),
        ("over $30", ">"),
        ("30 cars or more", ">"),
        ("less than 30 cars", "<"),
        ("up to 30 cars", "<"),
        ("just under 30 percent", "<"),
        ("rose 4.5% in May", "up"),
        ("was up 12 cents", "up"),
        ("dropped by 8%", "down"),
        ("down 41 points", "down"),
        ("gave up 300 seats", "="),
        ("it lost one seat to them", "="),
        ("it lost 3 percent", "down"),
        ("rose to 2.6%", "="),
        ("stay for no longer than six hours", "<"),
        ("he sold no more than 30 cars", "<"),
        ("a bond of not less than 30 dollars", ">"),
        ("it holds no fewer than 30 cars", ">"),
        ("no later than 30 days after", "<"),
        ("the mill had 12 per cent fewer", "down"),
        ("bread is 12 per cent dearer", "up"),
        ("12 per cent more rain fell", "up"),
        ("the lake is 12 inches lower", "down"),
        ("a 12 per cent rise", "up"),
        ("a rise of twelve dollars", "up"),
        ("a cut of 12 per cent", "down"),
        ("They will cut the catch in the bay by 12 per cent", "down"),
        ("it raised fares on every line by 12 cents", "up"),
        ("fares were raised in May by 12 councils", "="),
        ("they cut the fleet by a third", "down"),
        ("it fell, and was sold by 12 banks", "="),
        ("the death toll has gone up to 31", "="),
    ],
)
def test_change(text: str, change: str) -> None:
    assert only(text).change == change


@pytest.mark.parametrize(
    "text",
    [
        "in 2014 and on 9 December 2021 at 10:35",
        "call 555-0100 or 1-800-555-0199",
        "an iPhone 9, a Nova K20 and a Fiat T4",
        "Section 12, Row 8 of the 14th law",
        "version 1.2.3 at 192.168.0.1",
        "no one and someone else",
        "the 340 Skyliner flew",
        "the Index 300 and the Group 9",
        "QRX-118 and 5512L90",
        "in Altona, a quarter of Hamburg",
        "it was sold by a third party",
        "the 9/11 commission at 0300 local time",
        "at 07.49 local time (23.49 UTC)",
        "claims, including one filed by tenants",
        "in game seven of the final, phase two",
        "it was one of ours, now a category 4 storm",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == ()


def test_two_figures_of_a_movement_stay_two() -> None:
    assert [one.value for one in figures("It rose 8% to $4.1 billion.")] == [8, 4.1e9]
    moved = figures("They fell from 15 dollars to 10 dollars.")
    assert [one.value for one in moved] == [15, 10]


def test_other_languages_have_no_figures_rather_than_wrong_ones() -> None:
    article = Article.create(text="Cela coûte 2.500 euros.", language="fr")
    assert find_quantities(read_closely(article), ()) == ()


def test_a_rise_from_a_figure_is_told_of_neither() -> None:
    found = figures("They own 12 cars up from 9 cars in May.")
    assert [(one.value, one.change) for one in found] == [(12, "="), (9, "=")]


def test_or_shares_the_unit() -> None:
    found = figures("It costs six or seven euros.")
    assert [(one.value, one.unit) for one in found] == [(6, "euro"), (7, "euro")]


def test_parts_of_a_whole() -> None:
    assert only("a third of the voters").value == pytest.approx(1 / 3)
    assert only("In Kent, a quarter of Americans").value == 0.25
    assert only("one in four voters").value == 0.25


def test_the_unit_stands_as_written() -> None:
    quantity = only("other 1,000 European soldiers left")
    assert quantity.unit_text == "European soldiers"
    assert quantity.text == "1,000 European soldiers"


RUNS = [
    "9 ants' ",
    "by a third ",
    "1",
    " ",
    "a",
    "1,",
    "1-",
    "$",
    "$5 ",
    "one ",
    "5 or ",
    "5 to ",
    "1/2 ",
    ".1",
]


@pytest.mark.parametrize("run", RUNS)
def test_long_runs_come_to_an_end(run: str) -> None:
    check(run * 2000)

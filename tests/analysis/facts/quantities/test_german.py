"""German figures: numbers, units and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.dates import find_dates
from briefing.analysis.facts.quantities import find_quantities
from briefing.analysis.reading import read_closely
from briefing.model.analysis import Quantity
from briefing.model.article import Article

MIX = (
    "zwei zwölf einundzwanzig 3 12,5 4.500 1.2.3 14. 2019 Millionen Mio. bis – - € % "
    "Euro Prozent Stunden km/h rund über bis zu stieg um kleine Boote Uhr Mai Seite"
)
WORDS = [*MIX.split(" "), "\n\n", " "]


def figures(text: str) -> tuple[Quantity, ...]:
    made = read_closely(Article.create(text=text, date="2021-12-09", language="de"))
    found = find_quantities(made, find_dates(made))
    assert all(made.article.holds(quantity) for quantity in found)
    return found


def only(text: str) -> Quantity:
    found = figures(text)
    assert len(found) == 1, found
    return found[0]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_any_text_has_true_spans(text: str) -> None:
    figures(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Es kostet 4.500 Euro.", 4500, "euro"),
        ("Es kostet 12,5 Millionen Euro.", 12.5e6, "euro"),
        ("Das Werk kostet 3 Mrd. Euro.", 3e9, "euro"),
        ("Acht Boote liefen aus.", 8, "boote"),
        ("Die Zahl der Toten stieg auf 14.", 14, "-"),
        ("Die Opferzahl liegt nun bei 19.", 19, "-"),
        ("Dabei wurde es laut, 30 wurden verletzt.", 30, "-"),
        ("Er sah zwölf kleine Boote.", 12, "boote"),
        ("Er zählte einundzwanzig Boote.", 21, "boote"),
        ("Sie warteten vier Stunden.", 4, "hour"),
        ("Das sind 7,5 Prozent.", 7.5, "percentage"),
        ("Das sind 7,5% davon.", 7.5, "percentage"),
        ("Der Wind wehte mit 90 km/h.", 90, "kilometre per hour"),
    ],
)
def test_value_and_unit(text: str, value: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.unit, quantity.high) == (value, unit, None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Es kostet 2,5 bis drei Millionen Euro.", 2.5e6, 3e6),
        ("Es dauert 3–4 Wochen.", 3, 4),
        ("Es kommen zwischen 1,5 und 2 Millionen Gäste.", 1.5e6, 2e6),
        ("Es kostet 800 Tausend bis 2 Millionen Euro.", 800_000, 2e6),
    ],
)
def test_bounds(text: str, low: float, high: float) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Es kamen 30 Boote.", "="),
        ("Es kamen rund 30 Boote.", "~"),
        ("Es kamen mehr als 30 Boote.", ">"),
        ("Es kamen nicht mehr als 30 Boote.", "<"),
        ("Es kamen über 30 Boote.", ">"),
        ("Er floh über zwei Brücken.", "="),
        ("Das dauert bis zu fünf Tage.", "<"),
        ("Der Preis stieg um 4 Prozent.", "up"),
        ("Der Pegel sank um 4 Meter.", "down"),
    ],
)
def test_change(text: str, change: str) -> None:
    assert only(text).change == change


@pytest.mark.parametrize(
    "text",
    [
        "Um sieben Uhr am 14. Mai 2019.",
        "Im Jahr 2019 Minister geworden.",
        "Er las Seite 12 Wort für Wort.",
        "Zwei Drittel davon.",
        "Die Adresse 192.168.0.1 Nord.",
        "Das waren 12. Danach kam nichts.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize("run", ["1", "1.000", "zwei ", "1 bis ", "1 aaen ", "1-"])
def test_long_runs_come_to_an_end(run: str) -> None:
    figures(run * 2000)

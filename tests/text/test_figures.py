import pytest

from briefing.text.figures import (
    about,
    clause,
    fates,
    is_part,
    names_nothing,
    same_scale,
    same_unit,
)
from briefing.text.tokens import words

TEXT = "Rain fell for days, and 14 people died in Tarnau; the mayor resigned."
PLACE = TEXT.index("14"), TEXT.index("14") + 2


def test_a_clause_ends_at_a_comma_or_a_semicolon() -> None:
    assert clause(TEXT, *PLACE) == "and 14 people died in Tarnau"


def test_a_clause_at_the_edge_of_a_text() -> None:
    assert clause("14 died", 0, 2) == "14 died"
    assert clause("", 0, 0) == ""


def test_words_that_say_the_same_become_one() -> None:
    killed = about(words("The flood killed 14"), "en")
    deaths = about(words("14 deaths in the flood"), "en")
    assert fates(killed) == fates(deaths) == {"dead"}
    assert not fates(about(words("14 boats"), "en"))


def test_fates_are_told_in_the_words_of_a_language() -> None:
    killed = about(words("Die Flut hat 14 Menschen getötet"), "de")
    deaths = about(words("14 Tote nach der Flut"), "de")
    assert fates(killed) == fates(deaths) == {"dead"}
    assert fates(about(words("neun gelten als vermisst"), "de")) == {"missing"}
    assert not fates(about(words("14 Boote"), "de"))
    assert same_unit("tote", "menschen")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("nine of the dead", True), ("nine dead", False), ("nine of a kind", False)],
)
def test_a_part_of_another_figure(text: str, *, expected: bool) -> None:
    assert is_part(text, 0, len("nine")) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("person", "victim", True),
        ("-", "killed", True),
        ("house", "home", True),
        ("dollar", "person", False),
        ("pilot", "passenger", False),
    ],
)
def test_units_that_may_name_the_same(one: str, other: str, *, expected: bool) -> None:
    assert same_unit(one, other) is expected


def test_figures_of_another_scale_count_other_things() -> None:
    assert same_scale(14, 17)
    assert same_scale(0, 0)
    assert not same_scale(0, 1)
    assert not same_scale(14, 1400)


@pytest.mark.parametrize(
    ("unit", "expected"), [("-", True), ("injured", True), ("people", False)]
)
def test_a_unit_that_names_nothing(unit: str, *, expected: bool) -> None:
    assert names_nothing(unit) is expected

import pytest

from tests.quality.floors import floors_of, held
from tests.quality.misses import misses
from tests.quality.sentences import (
    KINDS,
    analyzed_sentences,
    figures,
    lines,
    measure,
    read_line,
)

FLOORS = held("sentences")


def test_the_floors_stand_on_these_sentences() -> None:
    assert measure()[0] == FLOORS["corpus"]


def test_every_figure_has_a_floor() -> None:
    new = floors_of("", figures())["floors"].keys() - FLOORS["floors"].keys()
    assert not new, "python -m tests.quality.sentences --raise gives them one"


@pytest.mark.parametrize("figure", FLOORS["floors"])
def test_no_figure_falls_below_its_floor(figure: str) -> None:
    assert figures()[figure] >= FLOORS["floors"][figure]


@pytest.mark.parametrize("kind", KINDS)
def test_no_sentence_stands_twice(kind: str) -> None:
    assert len(set(lines(kind))) == len(lines(kind))


def test_a_line_holds_its_date_what_is_wanted_and_what_is_open() -> None:
    line = (
        "@2013-03-18 It rained [in May|?] and on [Friday|DATE|2013-03-15]. / It dried."
    )
    gold = read_line("dates", "it", line)
    assert gold.article.text == "It rained in May and on Friday.\n\nIt dried."
    assert gold.article.date == "2013-03-18"
    (date,) = gold.facts["dates"].items
    assert (date.text, date.type, date.value) == ("Friday", "DATE", "2013-03-15")
    assert [span.text for span in gold.facts["dates"].open] == ["in May"]


def test_a_quantity_has_a_range_a_unit_and_a_change() -> None:
    gold = read_line(
        "quantities", "it", "[up to 3-5 men|3-5|man|<] and [-2C|-2|degree]"
    )
    men, cold = gold.facts["quantities"].items
    assert (men.value, men.high, men.unit, men.change) == (3, 5, "man", "<")
    assert (cold.value, cold.high, cold.change) == (-2, None, "=")


def test_words_and_speakers_are_joined_by_their_number() -> None:
    line = (
        "[Lea|S1] said [it ended|Q1], [Jan|S2] [that it had not|Q2], [she|?] [not|Q1]."
    )
    one, other = read_line("quotes", "it", line).facts["quotes"].items
    assert [part.text for part in one.parts] == ["it ended", "not"]
    assert (one.speaker.text, other.speaker.text) == ("Lea", "Jan")


def test_the_misses_name_what_differs() -> None:
    for kind in KINDS:
        for each, analysis in analyzed_sentences(kind):
            assert {line.split(":")[0] for line in misses(each, analysis)} <= {kind}

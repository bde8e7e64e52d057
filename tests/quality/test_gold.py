from typing import Any

import pytest

from briefing.model.article import Article
from tests.quality.gold import read_gold

TEXT = (
    "He arrived in Pirna. “It works,” Lea Voss said, “for now.” She left Pirna on "
    "Monday. The bridge cost €2m to €3m."
)
ARTICLE = Article.create(text=TEXT, title="A bridge for Pirna")
EMPTY: dict[str, list[Any]] = {
    kind: [] for kind in ("entities", "dates", "quantities", "quotes")
}


def test_items_are_found_in_text_order() -> None:
    data = EMPTY | {"entities": [["Pirna", "location"], ["Pirna", "location", "P."]]}
    first, second = read_gold("it", ARTICLE, data).facts["entities"].items
    assert TEXT.index("Pirna") == first.start < second.start
    assert (first.name, second.name) == ("Pirna", "P.")


def test_a_range_has_two_values_and_a_change_is_exact_unless_told() -> None:
    data = EMPTY | {"quantities": [["€2m to €3m", [2e6, 3e6], "euro"]]}
    (quantity,) = read_gold("it", ARTICLE, data).facts["quantities"].items
    assert (quantity.value, quantity.high, quantity.change) == (2e6, 3e6, "=")


def test_a_quote_has_parts_and_its_nearest_speaker() -> None:
    quotes = [
        ["Lea Voss", "“It works,”", "“for now.”"],
        ["He/Jan Roth", "The bridge … €3m"],
    ]
    one, other = (
        read_gold("it", ARTICLE, EMPTY | {"quotes": quotes}).facts["quotes"].items
    )
    assert [part.text for part in one.parts] == ["“It works,”", "“for now.”"]
    assert one.speaker.text == one.speaker.name == "Lea Voss"
    assert other.text == "The bridge cost €2m to €3m"
    assert (other.speaker.text, other.speaker.name) == ("He", "Jan Roth")


def test_what_is_open_is_found_wherever_it_stands() -> None:
    data = EMPTY | {"open": {"entities": ["Pirna"]}}
    left_open = read_gold("it", ARTICLE, data).facts["entities"].open
    assert [span.text for span in left_open] == ["Pirna", "Pirna"]


@pytest.mark.parametrize(
    "data",
    [
        {"entities": [["Torgau", "location"]]},
        {"entities": [["Lea Voss", "person"], ["He", "person"]]},
        {"dates": [["Mon", "DATE", "2026-11-23"]]},
        {"who": ["Jan Roth"]},
        {"open": {"dates": ["Tuesday"]}},
    ],
)
def test_words_that_do_not_stand_there_are_refused(data: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="A bridge for Pirna: not there"):
        read_gold("it", ARTICLE, EMPTY | data)

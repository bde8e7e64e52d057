import pytest

from tests.quality.facts import analyzed, facts
from tests.quality.floors import floors_of, held
from tests.quality.gold import Gold, gold, gold_digest
from tests.quality.misses import misses

FLOORS = held("facts")


def test_the_floors_stand_on_these_articles_and_this_gold() -> None:
    assert gold_digest() == FLOORS["corpus"]


def test_every_figure_has_a_floor() -> None:
    new = floors_of("", facts())["floors"].keys() - FLOORS["floors"].keys()
    assert not new, "python -m tests.quality.facts --raise gives them one"


@pytest.mark.parametrize("figure", FLOORS["floors"])
def test_no_figure_falls_below_its_floor(figure: str) -> None:
    assert facts()[figure] >= FLOORS["floors"][figure]


@pytest.mark.parametrize("each", gold(), ids=lambda each: each.name)
def test_what_the_gold_holds_stands_in_its_article(each: Gold) -> None:
    for wanted in each.facts.values():
        assert wanted.items
        assert all(each.article.holds(span) for span in (*wanted.items, *wanted.open))
    for quote in each.facts["quotes"].items:
        assert all(each.article.holds(part) for part in (*quote.rest, quote.speaker))


def test_the_misses_name_what_differs() -> None:
    lines = [line for each, analysis in analyzed() for line in misses(each, analysis)]
    assert {line.split(":")[0] for line in lines} <= {
        *("who", "what", "when", "where", "why", "how"),
        *("entities", "dates", "quantities", "quotes"),
    }

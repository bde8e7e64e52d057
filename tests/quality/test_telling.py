from itertools import chain

import pytest

from tests.quality.floors import held
from tests.quality.telling import Told, adding, current, measure, stories, told_weight

FLOORS = held("stories")
STORY = Told(
    articles=(),
    units=(["rain"], ["wind", "gale"], ["snow"]),
    overtaken=["two dead"],
    points=("rain and a gale", "a gale", "snow, two dead"),
)


def test_units_are_told_by_any_of_their_phrases() -> None:
    assert [STORY.units_in(point) for point in STORY.points] == [{0, 1}, {1}, {2}]


def test_a_point_adds_what_none_before_it_tells() -> None:
    assert adding(STORY) == pytest.approx(2 / 3)


def test_an_overtaken_phrase_is_told_or_not() -> None:
    assert current(STORY) == 0
    assert current(Told((), STORY.units, STORY.overtaken, STORY.points[:2])) == 1


@pytest.fixture(scope="module")
def told() -> list[Told]:
    return stories()


def test_every_phrase_of_the_gold_stands_in_an_article(told: list[Told]) -> None:
    for story in told:
        texts = [article.text for article in story.articles]
        for phrase in chain(*story.units, story.overtaken):
            assert any(phrase in text for text in texts), phrase


def test_units_weigh_as_many_articles_as_tell_them(told: list[Told]) -> None:
    assert max(told[0].weights.values()) > 1
    assert all(0 < told_weight(story) < 1 for story in told)


def test_no_figure_falls_below_its_floor() -> None:
    corpus, figures = measure()
    assert corpus == FLOORS["corpus"]
    for name, floor in FLOORS["floors"].items():
        assert figures[name] >= floor, name

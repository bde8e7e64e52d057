import pytest

from briefing.analysis.summarizers import SUMMARIZERS
from briefing.model.article import Article
from tests.quality.floors import held
from tests.quality.summaries import corpus, corpus_digest, rouge1

FLOORS = held("summaries")


@pytest.fixture(scope="module")
def pairs() -> list[tuple[Article, str]]:
    return corpus()


def test_the_floors_stand_on_these_articles(pairs: list[tuple[Article, str]]) -> None:
    assert corpus_digest(pairs) == FLOORS["corpus"]


@pytest.mark.parametrize("method", SUMMARIZERS.built_in)
def test_no_method_falls_below_its_floor(
    method: str, pairs: list[tuple[Article, str]]
) -> None:
    assert rouge1(method, pairs) >= FLOORS["floors"][method]

import pytest

from briefing.analysis.summarizers import SUMMARIZERS
from briefing.model.article import Article
from tests.quality.summaries import corpus, corpus_digest, floors, raised, rouge1


@pytest.fixture(scope="module")
def pairs() -> list[tuple[Article, str]]:
    return corpus()


def test_the_floors_stand_on_these_articles(pairs: list[tuple[Article, str]]) -> None:
    assert corpus_digest(pairs) == floors()["corpus"]


@pytest.mark.parametrize("method", SUMMARIZERS.built_in)
def test_no_method_falls_below_its_floor(
    method: str, pairs: list[tuple[Article, str]]
) -> None:
    assert rouge1(method, pairs) >= floors()["rouge1"][method]


def test_a_floor_falls_only_when_told_so() -> None:
    old = {"corpus": "a", "rouge1": {"news": 0.5}}
    worse = {"corpus": "a", "rouge1": {"news": 0.4}}
    other = {"corpus": "b", "rouge1": {"news": 0.6}}
    for new in (worse, other):
        with pytest.raises(ValueError, match="--lower"):
            raised(old, new, lower=False)
        assert raised(old, new, lower=True) == new
    better = {"corpus": "a", "rouge1": {"news": 0.6}}
    assert raised(old, better, lower=False) == better

import numpy as np
import pytest
from hypothesis import given

from briefing.analysis.reading import read_closely
from briefing.analysis.summarizers import text_rank
from briefing.analysis.summarizers.classics import TextRank as SumyTextRank
from briefing.analysis.summarizers.incidence import incidence
from briefing.analysis.summarizers.text_rank import TextRank
from briefing.model.article import Article
from tests.analysis.summarizers.graphs import assert_same_ranking, texts
from tests.benchmarks.material import samples


@pytest.mark.parametrize("article", samples(), ids=lambda article: article.id)
def test_it_ranks_a_sample_as_sumy_does(article: Article) -> None:
    assert_same_ranking(TextRank(), SumyTextRank(), read_closely(article))


@given(texts())
def test_it_ranks_any_text_as_sumy_does(text: str) -> None:
    reading = read_closely(Article.create(text=text))
    assert_same_ranking(TextRank(), SumyTextRank(), reading)


@given(texts())
def test_many_rows_are_rated_as_few_are(text: str) -> None:
    found = incidence(read_closely(Article.create(text=text)))
    values = np.arange(1.0, 1 + len(found.repeats))
    assert text_rank._matrix(found) @ values == pytest.approx(
        text_rank._Graph(found).spread(values)
    )


def test_the_size_of_a_step_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Terms are looked at some at a time, to keep memory low."""
    reading = read_closely(samples()[0])
    whole = TextRank().rate(reading)
    monkeypatch.setattr(text_rank, "FEW", 0)
    monkeypatch.setattr(text_rank, "CELLS", 40)
    assert TextRank().rate(reading) == pytest.approx(whole)

import pytest
from hypothesis import given

from briefing.analysis.reading import Reading, read_closely
from briefing.analysis.summarizers.classics import LexRank as SumyLexRank
from briefing.analysis.summarizers.lex_rank import MAX_SENTENCES, LexRank
from briefing.errors import AnalysisError
from briefing.model.article import Article
from tests.analysis.summarizers.graphs import assert_same_ranking, texts
from tests.benchmarks.material import samples


@pytest.mark.parametrize("article", samples(), ids=lambda article: article.id)
def test_it_ranks_a_sample_as_sumy_does(article: Article) -> None:
    assert_same_ranking(LexRank(), SumyLexRank(), read_closely(article))


@given(texts())
def test_it_ranks_any_text_as_sumy_does(text: str) -> None:
    reading = read_closely(Article.create(text=text))
    assert_same_ranking(LexRank(), SumyLexRank(), reading)


def test_words_of_nearly_all_sentences_still_count() -> None:
    """They are kept out of the index, and looked at apart."""
    text = " ".join(
        f"The army took town{n} and hill{n % 3} by night." if n % 5 else "Rain fell."
        for n in range(60)
    )
    reading = read_closely(Article.create(text=text))
    assert_same_ranking(LexRank(), SumyLexRank(), reading)


def test_repeated_sentences_share_one_rating() -> None:
    text = "The mill burned in Tarnau. " * 3000 + "The mayor of Tarnau wept."
    ratings = LexRank().rate(read_closely(Article.create(text=text)))
    assert len(set(ratings[:-1])) == 1


def test_a_text_beyond_measure_is_refused() -> None:
    sentences = "One. " * (MAX_SENTENCES + 1)
    reading: Reading = read_closely(Article.create(text=sentences))
    with pytest.raises(AnalysisError, match="at most 50000 sentences"):
        LexRank().rate(reading)

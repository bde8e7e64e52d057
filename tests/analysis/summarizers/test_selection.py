import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.reading import Reading, read_closely
from briefing.analysis.summarizers.selection import Budget, default_length, select
from briefing.model.article import Article
from briefing.text.tokens import words

FIRE = (
    "A fire destroyed the paper mill of Tarnau on Monday. "
    "Mayor Ann Example called it a black day for the town. "
    "She said that 240 people would lose their jobs. "
    "The paper mill of Tarnau was destroyed by a fire on Monday. "
    "Insurers put the damage at 30 million crowns. "
    "debris. "
    "The cause is unknown."
)


def reading(text: str) -> Reading:
    return read_closely(Article.create(text=text))


def chosen(ratings: list[float], budget: Budget, text: str = FIRE) -> list[int]:
    return [s.sentence for s in select(reading(text), ratings, budget)]


def test_the_best_come_in_text_order() -> None:
    assert chosen([0.1, 0, 0, 0, 0.9, 0, 0.5], Budget(sentences=2)) == [4, 6]


def test_a_fragment_is_never_taken() -> None:
    assert 5 not in chosen([0, 0, 0, 0, 0, 9, 0], Budget(sentences=6))


def test_a_repetition_gives_way() -> None:
    assert chosen([1.0, 0.3, 0.1, 0.9, 0.6, 0, 0.5], Budget(sentences=2)) == [0, 4]


def test_what_points_back_needs_the_sentence_before_it() -> None:
    assert chosen([0.5, 0.1, 1.0, 0, 0, 0, 0], Budget(sentences=1)) == [0]
    assert chosen([0.5, 0.4, 1.0, 0, 0, 0, 0], Budget(sentences=3)) == [0, 1, 2]


def test_a_budget_of_words_binds_but_for_one_sentence() -> None:
    assert chosen([1, 0.9, 0, 0, 0, 0, 0.1], Budget(words=15)) == [0, 6]
    assert chosen([1, 0, 0, 0, 0, 0, 0], Budget(words=1)) == [0]


def test_ties_go_to_the_earlier_sentence() -> None:
    assert chosen([0.0] * 7, Budget(sentences=1)) == [0]


def test_numbers_that_are_none_count_as_least() -> None:
    nan, inf = float("nan"), float("inf")
    assert chosen([nan, 0.2, 0, inf, 0.9, 0, -inf], Budget(sentences=1)) == [4]


def test_a_dateline_is_left_out_of_the_span() -> None:
    text = "LONDON (Reuters) -- The museum has opened a new wing in Leeds."
    (sentence,) = select(reading(text), [1.0])
    assert sentence.text == "The museum has opened a new wing in Leeds."


def test_a_text_of_fragments_gives_a_fragment() -> None:
    (sentence,) = select(reading("Explosion at the airport"), [0.0])
    assert sentence.text == "Explosion at the airport"


@pytest.mark.parametrize(
    ("count", "length"), [(0, 0), (1, 1), (4, 2), (6, 3), (15, 4), (30, 5), (900, 5)]
)
def test_the_default_length(count: int, length: int) -> None:
    assert default_length(count) == length


SENTENCES = st.lists(
    st.sampled_from(
        [
            "The army left the base on Monday.",
            "He said so.",
            "They also took the 24 lorries with them, officials said.",
            "debris.",
            ". ",
            "But the base stays closed to the public.",
            "Ostrel elects a new parliament.",
            "\n\n",
            "Was it too late?",
            "🔥\x00",
        ]
    ),
    max_size=25,
).map(" ".join)


@given(
    st.one_of(SENTENCES, st.text(max_size=200)),
    st.randoms(use_true_random=False),
    st.integers(0, 6) | st.none(),
    st.integers(0, 60) | st.none(),
    st.floats(0, 1) | st.none(),
)
def test_a_summary_is_a_true_subsequence_within_its_budget(
    text: str, random: object, count: int | None, size: int | None, ratio: float | None
) -> None:
    article = Article.create(text=text)
    read = read_closely(article)
    sentences = read.text.sentences
    ratings = [random.random() for _ in sentences]  # type: ignore[attr-defined]
    budget = Budget(sentences=count, words=size, ratio=ratio)
    summary = select(read, ratings, budget)
    assert summary == select(read, ratings, budget)
    assert all(article.holds(s) for s in summary)
    places = [s.sentence for s in summary]
    assert places == sorted(set(places))
    printable = [s for s in sentences if s.printable]
    if printable:
        assert all(sentences[p].printable for p in places)
        assert summary or count == 0
    if count is not None:
        assert len(summary) <= count
    if size is not None:
        assert len(summary) <= 1 or sum(len(words(s.text)) for s in summary) <= size

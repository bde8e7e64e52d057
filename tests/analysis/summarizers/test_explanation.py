import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.reading import Reading, read_closely
from briefing.analysis.summarizers import SUMMARIZERS, Explained
from briefing.analysis.summarizers.explanation import Summary, explained
from briefing.analysis.summarizers.news import News
from briefing.analysis.summarizers.selection import Budget, choose
from briefing.analysis.summarizers.summary import summarize
from briefing.model.analysis import Reason
from briefing.model.article import Article

MILL = (
    "A fire destroyed the paper mill of Tarnau on Monday. "
    "Mayor Ann Example called it a black day for the town. "
    "She said that 240 people would lose their jobs. "
    "The paper mill of Tarnau was destroyed by a fire on Monday. "
    "Insurers put the damage at 30 million crowns. "
    "debris. "
    "The cause is unknown."
)


def reading(text: str = MILL, title: str = "") -> Reading:
    return read_closely(Article.create(text=text, title=title))


def rated(ratings: list[float], budget: Budget, text: str = MILL) -> Summary:
    method = Explained(ratings, lambda sentence: {"rating": ratings[sentence]})
    return explained(choose(reading(text), ratings, budget), method)


def as_set(chosen: set[int], ratings: list[float], text: str = MILL) -> Summary:
    """The explanation of a choice that was made for what it says together."""
    choice = choose(reading(text), ratings, Budget(sentences=0))
    for place in chosen:
        choice.chosen.add(place)
        choice.taken.add(place)
    return explained(choice, Explained(ratings, lambda _: {}))


def missed(found: Summary) -> dict[int, tuple[str, int | None]]:
    return {r.sentence: (r.missed, r.behind) for r in found.runners_up}


def test_the_chosen_have_their_rank() -> None:
    found = rated([0.5, 0, 0, 0, 0.9, 0, 0.1], Budget(sentences=2))
    assert [(s.sentence, s.rank) for s in found.sentences] == [(0, 2), (4, 1)]


def test_reasons_are_in_parts_of_the_score() -> None:
    found = rated([5, 1, 1, 1, 3, 1, 1], Budget(sentences=2))
    best, second = found.sentences
    assert best.reasons == (Reason(measure="rating", gives=1.25),)
    assert best.score - second.score == 1.25 - second.reasons[0].gives


def test_who_was_outscored_and_by_whom() -> None:
    found = rated([1, 0.5, 0, 0, 0.4, 0, 0.2], Budget(sentences=2))
    assert [r.sentence for r in found.runners_up] == [4, 6, 2]
    assert missed(found)[4] == ("outscored", 1)


def test_who_repeats_whom() -> None:
    found = rated([1, 0, 0, 0.9, 0.6, 0, 0.5], Budget(sentences=2))
    assert missed(found)[3] == ("repeats", 0)


def test_who_scored_enough_but_repeats_one_of_the_set() -> None:
    found = as_set({0, 4}, [1.0, 0.0, 0.0, 0.9, 0.5, 0.0, 0.4])
    assert missed(found)[3] == ("repeats", 0)
    assert missed(found)[6] == ("outscored", 4)


def test_who_scored_enough_but_adds_less_to_the_set() -> None:
    text = (
        "The ferry left the port at dawn with timber from Ostrel. "
        "Nobody knows why. "
        "The ferry ran aground off the lighthouse with timber and paper. "
    )
    assert missed(as_set({0, 2}, [1.0, 0.95, 0.9], text))[1] == ("adds-less", None)


def test_who_leans_on_what_was_left_out() -> None:
    found = rated([0.5, 0.1, 1.0, 0, 0, 0, 0], Budget(sentences=1))
    assert missed(found)[2] == ("leans", 1)


def test_who_is_too_long_for_the_words_left() -> None:
    found = rated([1, 0.9, 0, 0, 0, 0, 0.1], Budget(words=15))
    assert missed(found)[1] == ("too-long", None)


def test_a_full_summary_has_no_room_whatever_the_words() -> None:
    found = rated([1, 0.9, 0, 0, 0, 0, 0.1], Budget(sentences=1, words=15))
    assert missed(found)[1] == ("outscored", 0)


def test_what_no_summary_takes_is_named_if_it_scores_enough() -> None:
    found = rated([0.5, 0, 0, 0, 0.4, 9, 0], Budget(sentences=2))
    assert found.runners_up[-1].missed == "fragment"
    assert found.runners_up[-1].rank == 0
    byline = "Reporting by Ann Example; editing by Bo Sample. " + MILL
    found = rated([9, 0.5, 0, 0, 0, 0.4, 0, 0], Budget(sentences=2), byline)
    assert missed(found)[0] == ("boilerplate", None)


def test_news_counts_what_it_measured() -> None:
    found = summarize(reading(title="Fire destroys paper mill"))
    reasons = {r.measure: r for r in found.sentences[0].reasons}
    assert (reasons["title"].count, reasons["title"].of) == (4, 4)
    assert reasons["links"].count == 6
    assert reasons["words"].count is None


def test_a_method_that_cannot_say_is_silent() -> None:
    found = summarize(reading(), "text-rank")
    assert all(sentence.rank and not sentence.reasons for sentence in found.sentences)


def test_nothing_has_no_runners_up() -> None:
    assert summarize(reading("")) == Summary((), ())
    assert rated([1.0] * 7, Budget(sentences=0)) == Summary((), ())


TEXTS = st.one_of(
    st.lists(st.sampled_from(MILL.split(". ")), max_size=12).map(". ".join),
    st.text(max_size=200),
)
BUDGETS = st.builds(
    Budget,
    sentences=st.none() | st.integers(0, 5),
    words=st.none() | st.integers(0, 50),
)


@given(TEXTS, BUDGETS)
def test_reasons_add_up_to_differences_of_score(text: str, budget: Budget) -> None:
    found = summarize(reading(text, title="Fire at the mill"), budget=budget)
    rows = [*found.sentences, *found.runners_up]
    sums = [math.fsum(r.gives for r in s.reasons) - s.score for s in rows]
    assert sums == pytest.approx([*sums[:1]] * len(sums), abs=0.002)


@given(TEXTS, BUDGETS, st.sampled_from(["news", "lead", "text-rank"]))
def test_runners_up_are_true_others(text: str, budget: Budget, method: str) -> None:
    read = reading(text)
    found = summarize(read, method, budget)
    assert found == summarize(read, method, budget)
    assert all(read.article.holds(s) for s in (*found.sentences, *found.runners_up))
    places = [s.sentence for s in (*found.sentences, *found.runners_up)]
    assert len(places) == len(set(places))
    chosen = {s.sentence for s in found.sentences}
    for runner_up in found.runners_up:
        behind = runner_up.behind
        assert behind is None or (behind in chosen) == (runner_up.missed != "leans")


def test_the_parts_of_news_sum_up_to_its_ratings() -> None:
    found = News().explain(reading(title="Mill burns"))
    assert found.ratings == News().rate(reading(title="Mill burns"))
    sums = [math.fsum(found.contributions(i).values()) for i in range(7)]
    assert sums == list(found.ratings)


@pytest.mark.parametrize("method", SUMMARIZERS.built_in)
def test_every_method_names_runners_up(method: str) -> None:
    assert summarize(reading(), method, Budget(sentences=2)).runners_up

from dataclasses import replace

import pytest

from briefing.analysis.reading import read_closely
from briefing.analysis.summarizers.news import News
from briefing.model.analysis import Analysis, Reason, RunnerUp, SummarySentence
from briefing.model.article import Article
from briefing.services.explain import WORDS, chosen_because, just_missed

CHOSEN = SummarySentence(
    start=0,
    end=5,
    text="Rain.",
    sentence=0,
    score=1,
    rank=1,
    reasons=(
        Reason(measure="title", gives=0.4, count=4, of=6),
        Reason(measure="words", gives=0.3),
        Reason(measure="phrases", gives=0.3),
        Reason(measure="question", gives=-0.2),
        Reason(measure="links", gives=0.01, count=2, of=3),
    ),
)
MISSED = RunnerUp(
    start=6, end=11, text="Wind.", sentence=4, score=0.5, rank=3, missed="outscored"
)


def why(sentence: SummarySentence) -> str:
    (found,) = chosen_because(Analysis(id="1", method="m/1", summary=(sentence,)))
    assert found.span is sentence
    return found.words


def why_not(runner_up: RunnerUp) -> str:
    analysis = Analysis(
        id="1", method="m/1", summary=(CHOSEN,), runners_up=(runner_up,)
    )
    (found,) = just_missed(analysis)
    return found.words


def test_reasons_are_words_that_can_be_checked() -> None:
    assert why(CHOSEN) == (
        "rated 1st; holds 4 of 6 key words of the title; "
        "has words that a summary is likely to hold; against it: a question"
    )


def test_a_measure_without_its_count_is_passed_over() -> None:
    uncounted = Reason(measure="links", gives=0.5)
    assert why(replace(CHOSEN, reasons=(uncounted,))) == "rated 1st"


def test_a_measure_of_another_method_bears_its_name() -> None:
    own = Reason(measure="cue_words", gives=0.5)
    assert why(replace(CHOSEN, reasons=(own,))) == "rated 1st; cue words"


def test_an_analysis_without_reasons_says_nothing() -> None:
    assert why(replace(CHOSEN, rank=0, reasons=())) == ""


@pytest.mark.parametrize(
    ("rank", "words"),
    [(2, "2nd"), (3, "3rd"), (11, "11th"), (12, "12th"), (21, "21st"), (113, "113th")],
)
def test_ranks_are_ordinals(rank: int, words: str) -> None:
    assert why(replace(CHOSEN, rank=rank, reasons=())) == f"rated {words}"


@pytest.mark.parametrize(
    ("missed", "behind", "words"),
    [
        ("outscored", 0, "rated 3rd, but scores less than point 1"),
        ("repeats", 0, "rated 3rd, but says what point 1 says"),
        ("repeats", 7, "rated 3rd, but says what another sentence says"),
        ("too-long", None, "rated 3rd, but longer than what was left of the words"),
    ],
)
def test_a_miss_names_the_point_it_came_behind(
    missed: str, behind: int | None, words: str
) -> None:
    assert why_not(replace(MISSED, missed=missed, behind=behind)) == words  # type: ignore[arg-type]


def test_what_is_not_in_the_race_has_no_rank() -> None:
    found = why_not(replace(MISSED, rank=0, missed="fragment"))
    assert found == "no whole sentence"


def test_each_measure_of_news_has_its_words() -> None:
    reading = read_closely(Article.create(text="A fire destroyed the mill."))
    assert set(News().explain(reading).contributions(0)) <= set(WORDS)

import pytest

from briefing.analysis.reading import read_closely
from briefing.analysis.summarizers.features import Features
from briefing.analysis.summarizers.news import MANY, ONE, SEVERAL, rating, weights_for
from briefing.analysis.summarizers.selection import Budget
from briefing.analysis.summarizers.summary import summarize
from briefing.model.article import Article

FLOOD = (
    "The river Ostra flooded the town of Tarnau on Monday and killed 14 people. "
    "Rescuers in boats brought 300 people from their homes in Tarnau to dry ground. "
    "The mayor asked the army for help. "
    "He had slept for two hours. "
    "“It was so fast,” he said. "
    "Who will pay for the houses? "
    "A photo shows the church. "
    "The river Ostra fell by a metre on Tuesday. "
    "Farmers lost their harvest of maize. "
    "The bridge of Tarnau is closed until spring."
)


def summary(sentences: int, title: str = "") -> list[int]:
    reading = read_closely(Article.create(text=FLOOD, title=title))
    found = summarize(reading, budget=Budget(sentences=sentences))
    return [each.sentence for each in found.sentences]


def test_the_length_of_the_summary_decides_what_counts() -> None:
    assert weights_for(1, 30) is ONE
    assert weights_for(3, 30) is SEVERAL
    assert weights_for(5, 9) is MANY
    assert weights_for(12, 30) is MANY


def test_one_sentence_tells_the_news() -> None:
    assert summary(1) == [0]


def test_one_sentence_keeps_close_to_the_title() -> None:
    assert summary(1, "Rescuers bring 300 people to dry ground") == [1]


def test_what_cannot_be_read_alone_is_passed_over() -> None:
    assert not {3, 4, 5, 6} & set(summary(3))
    assert 0 in summary(3)


@pytest.mark.parametrize("weights", [ONE, SEVERAL, MANY])
def test_a_rating_is_the_weighted_sum(weights: dict[str, float]) -> None:
    total = rating(Features(*[1.0] * len(Features._fields)), weights)
    assert total == pytest.approx(sum(weights.values()))
    assert set(weights) <= set(Features._fields)

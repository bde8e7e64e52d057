import pytest

from briefing.analysis.points import Point, points
from briefing.analysis.reading import read_closely
from briefing.model.analysis import Analysis, SummarySentence
from briefing.model.article import Article


def found(text: str, *chosen: int) -> list[Point]:
    """The points of an article of which some sentences are chosen; all by default."""
    article = Article.create(id="a", text=text, date="2024-05-06")
    summary = tuple(
        SummarySentence(
            start=s.start, end=s.end, text=s.text, sentence=s.index, score=0.5
        )
        for s in read_closely(article).text.sentences
        if not chosen or s.index in chosen
    )
    analysis = Analysis(id="a", method="test/1", language="en", summary=summary)
    return list(points(article, analysis))


TEXT = (
    "Mayor Ann Example resigned over the bridge. "
    "She also apologised to the families. "
    "But a by-election follows in autumn."
)


def test_what_leans_on_a_sentence_is_one_point_with_it() -> None:
    resigned, election = found(TEXT)
    assert len(resigned.sentences) == 2
    assert not resigned.leans
    assert election.sentences[0].text == "But a by-election follows in autumn."


def test_what_leans_on_a_sentence_left_out_is_worth_little() -> None:
    apology, election = found(TEXT, 1, 2)
    assert apology.leans
    assert not apology.stands_alone
    assert apology.score < 0 < election.score


def test_a_lead_gains_and_a_connective_costs() -> None:
    resigned, election = found(TEXT)
    assert resigned.leads
    assert not election.leads
    assert election.score < 0.5 < resigned.score


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge is closed.", True),
        ("He said: “The bridge is closed.”", True),
        ("Is the bridge closed?", False),
        ("“The bridge is closed.”", False),
        ("Bridge closed after cracks found in two of its old stone pillars", False),
    ],
)
def test_the_bottom_line_has_to_be_a_statement(text: str, *, expected: bool) -> None:
    (point,) = found(text)
    assert point.stands_alone is expected


def test_the_day_is_that_of_the_article() -> None:
    first, second = found(TEXT)
    assert first.day == second.day
    assert first.key < second.key

import re

from briefing.model.analysis import Analysis, DateMention
from briefing.model.article import Article
from briefing.render.passages import Source
from briefing.render.timeline import timeline


def told(text: str, *dates: tuple[str, str]) -> list[tuple[str, str]]:
    """When and what a timeline says of one article with these dates."""
    article = Article.create(id="a", text=text)
    mentions = tuple(
        DateMention(
            start=(at := text.index(words)),
            end=at + len(words),
            text=words,
            type="DATE",
            value=value,
        )
        for words, value in dates
    )
    sentences = tuple(match.span() for match in re.finditer(r"\w[^.]*\.?", text))
    analysis = Analysis(id="a", method="", dates=mentions, sentences=sentences)
    entries = timeline([Source.of(1, article, analysis)], 5)
    return [(entry.when, entry.words.text) for entry in entries]


def test_a_date_alone_takes_what_follows_its_comma() -> None:
    text = "On Friday, the bridge fell, and nobody was hurt. It had cracks on Monday."
    dates = ("Friday", "2026-11-20"), ("Monday", "2026-11-16")
    assert told(text, *dates)[1] == ("20 NOV 26", "On Friday, the bridge fell")


def test_a_date_that_tells_nothing_is_left_out() -> None:
    text = "It had cracks on Monday. It fell on Friday. 21 November 2026"
    dates = (
        ("Monday", "2026-11-16"),
        ("Friday", "2026-11-20"),
        ("21 November 2026", "2026-11-21"),
    )
    assert [when for when, _ in told(text, *dates)] == ["16 NOV 26", "20 NOV 26"]


def test_clauses_are_cut_at_their_own_dates_and_sorted() -> None:
    text = (
        "The pier was widened in 2011 after it burned down in 1998, "
        "and a ferry line opened in May 2004."
    )
    found = told(text, ("2011", "2011"), ("1998", "1998"), ("May 2004", "2004-05"))
    assert found == [
        ("1998", "it burned down in 1998"),
        ("MAY 04", "a ferry line opened in May 2004"),
        ("2011", "The pier was widened in 2011"),
    ]


def test_the_date_of_a_statement_is_no_event() -> None:
    text = (
        "The pier burned down in 1998, the mayor said on Friday, and reopened in 2001."
    )
    found = told(text, ("1998", "1998"), ("Friday", "2026-11-20"), ("2001", "2001"))
    assert [when for when, _ in found] == ["1998", "2001"]


def test_one_date_is_no_timeline_and_a_duration_no_date() -> None:
    text = "The pier burned down in 1998 for two days."
    assert told(text, ("1998", "1998"), ("two days", "P2D")) == []


def test_a_long_clause_is_cut_near_its_date() -> None:
    text = "word " * 60 + "in 2001 " + "word " * 60 + "; rebuilt in the year 2009"
    (_, words), _ = told(text, ("2001", "2001"), ("2009", "2009"))
    assert "2001" in words
    assert len(words.split()) <= 18

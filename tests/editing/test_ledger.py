from hypothesis import given
from hypothesis import strategies as st

from briefing.editing.assembly import Source
from briefing.editing.conflicts import conflicts
from briefing.editing.ledger import Count, counts
from tests.editing.factory import source

SENTENCES = (
    "{} people died in the flood.",
    "The flood killed {} people.",
    "{} people are missing.",
    "Some {} homes are under water.",
    "Water covers {} houses.",
    "{} of the dead were in one street.",
)
WORDS = st.tuples(st.sampled_from(SENTENCES), st.integers(2, 40))


def told(*articles: tuple[str, int]) -> list[Source]:
    return [
        source(
            f"a{n}",
            sentence.format(value),
            (str(value), value, "home" if "ho" in sentence else "person"),
        )
        for n, (sentence, value) in enumerate(articles)
    ]


def row_of(found: list[Count], article: str) -> Count:
    return next(row for row in found if article in dict(row.figures))


def test_figures_for_one_thing_stand_together() -> None:
    found = list(
        counts(told((SENTENCES[0], 14), (SENTENCES[1], 17), (SENTENCES[3], 9)))
    )
    assert [len(row.figures) for row in found] == [2, 1]
    assert [row.disputed for row in found] == [True, False]
    assert found[0].name == "killed"


def test_articles_that_agree_dispute_nothing() -> None:
    (row,) = counts(told((SENTENCES[0], 14), (SENTENCES[1], 14)))
    assert not row.disputed


def test_a_figure_that_an_article_repeats_is_one() -> None:
    one = source(
        "a",
        "14 people died in the flood, it said: 14 people died.",
        ("14", 14, "person"),
    )
    twice = one.analysis.numbers[0]
    again = one.article.text.rindex("14")
    repeated = type(twice)(
        start=again, end=again + 2, text="14", value=14, unit="person", score=1
    )
    analysis = type(one.analysis)(
        id="a", method="m", language="en", numbers=(twice, repeated)
    )
    (row,) = counts([Source(one.article, analysis)])
    assert len(row.figures) == 2


@given(st.lists(WORDS, max_size=5))
def test_what_a_brief_disputes_is_so_here(
    articles: list[tuple[str, int]],
) -> None:
    sources = told(*articles)
    found = list(counts(sources))
    figures = [figure for row in found for figure in row.figures]
    assert len(figures) == len(sources)
    for conflict in conflicts([(s.article, s.analysis) for s in sources]):
        rows = [row_of(found, passage.article) for passage in conflict.figures]
        assert rows[0] is rows[1]
        assert rows[0].disputed
    assert all(
        len({(fact.value, fact.high) for _, fact in row.figures}) > 1
        for row in found
        if row.disputed
    )

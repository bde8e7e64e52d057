import pytest

from briefing.analysis.facts.dates import find_dates
from briefing.analysis.facts.quantities import find_quantities
from briefing.analysis.reading import read_closely
from briefing.analysis.tolls import Latest, Toll, dispute, tolls
from briefing.model.analysis import Analysis
from briefing.model.article import Article


def found(text: str) -> list[Toll]:
    article = Article.create(text=text, date="2026-03-02")
    reading = read_closely(article)
    dates = find_dates(reading)
    analysis = Analysis(
        id=article.id,
        method="test/1",
        date=article.date,
        dates=dates,
        quantities=find_quantities(reading, dates),
    )
    return list(tolls(article.span(0, len(text)), analysis))


def told(text: str) -> list[tuple[list[str], float, float]]:
    return [(sorted(toll.fates), toll.low, toll.high) for toll in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 14 people died.", [(["dead"], 14, 14)]),
        ("It left 17 dead and 40 injured.", [(["dead"], 17, 17), (["hurt"], 40, 40)]),
        ("Dozens of people were killed.", [(["dead"], 12, 120)]),
        ("Nine of the dead were children.", []),
        ("The repairs cost 17 million crowns.", []),
        ("Nobody was hurt.", []),
        ("The death toll has risen to 14.", [(["dead"], 14, 14)]),
        ("Officials put the death toll at 19.", [(["dead"], 19, 19)]),
        ("It left 12 still missing.", [(["missing"], 12, 12)]),
        ("A flood in 1997 killed 20 people.", []),
        ("The flood of March 1 killed 20 people.", [(["dead"], 20, 20)]),
    ],
)
def test_a_toll_is_a_figure_with_a_fate(
    text: str, expected: list[tuple[list[str], float, float]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("At least 14 people died.", "The flood killed 17.", True),
        ("14 people died.", "The flood killed 14.", False),
        ("14 people died.", "14 people were injured.", False),
        ("14 people died.", "The flood of 1953 killed 1,800 people.", False),
        ("9 people died.", "Dozens of people were killed.", True),
        ("59 people died.", "Dozens of people were killed.", False),
        ("59 killed and 500 hurt.", "58 killed and 500 hurt.", True),
        ("12 people died, 2 of them pilots.", "The crash killed 12.", False),
        ("9 passengers were hurt.", "The crash left 14 injured.", True),
        ("9 passengers were hurt.", "It hurt 14 people.", False),
        ("14 homes were destroyed.", "17 people were killed.", False),
        ("", "", False),
    ],
)
def test_tolls_dispute_that_never_come_to_the_same(
    ours: str, theirs: str, *, expected: bool
) -> None:
    assert dispute(found(ours), found(theirs)) is expected
    assert dispute(found(theirs), found(ours)) is expected


def test_a_later_toll_overtakes() -> None:
    first, second = found("14 people died."), found("17 people died.")
    latest = Latest([(1, first), (2, second)])
    assert latest.overtake(1, first)
    assert not latest.overtake(2, first)
    assert not latest.overtake(1, second)
    assert not latest.overtake(1, [])
    assert not latest.overtake(1, found("40 people were injured."))

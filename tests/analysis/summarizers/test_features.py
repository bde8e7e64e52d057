import pytest

from briefing.analysis.reading import read_closely
from briefing.analysis.summarizers.features import Features, measure
from briefing.analysis.summarizers.news import WEIGHTS, rating
from briefing.model.article import Article, Origin

TEXT = (
    "The paper mill of Tarnau burned down on Monday. "
    "It had made paper for a hundred years. "
    "The mayor of Tarnau called the fire at the mill a disaster. "
    "A photo shows the roof. "
    "Who will pay? "
    "Ostrel sent lorries."
)


def features(title: str = "", *, made: bool = False, read: str = "") -> list[Features]:
    origin = Origin(uri="-", sha256="", size=0, format=read) if read else None
    article = Article.create(text=TEXT, title=title, title_made=made, origin=origin)
    return list(measure(read_closely(article)))


def test_links_favour_what_others_speak_of() -> None:
    links = [each.links for each in features()]
    assert max(links) == 1.0
    assert links[2] > links[5] == 0.0


def test_a_title_of_its_own_tells_that_the_lead_is_there() -> None:
    assert [each.opening for each in features()] == [0, 1, 1, 1, 1, 0]
    assert [each.opening for each in features("Mill burns")] == [1, 1, 1, 1, 1, 0]
    assert [each.lead for each in features("Mill burns")] == [1, 0, 0, 0, 0, 0]
    assert features("Mill burns", made=True)[0].lead == 0


def test_a_file_is_whole_and_a_record_may_not_be() -> None:
    assert features("Mill burns", made=True, read="plain")[0].lead == 1
    assert features("Mill burns", made=True, read="jsonl")[0].lead == 0


def test_the_title_is_looked_for() -> None:
    assert features("Tarnau mill")[0].title == 1
    assert features("Tarnau mill", made=True)[0].title == 0


def test_manner_is_measured() -> None:
    found = features()
    assert [each.follows for each in found] == [0, 1, 0, 0, 0, 0]
    assert [each.caption for each in found] == [0, 0, 0, 1, 0, 0]
    assert [each.question for each in found] == [0, 0, 0, 0, 1, 0]


def test_every_measure_has_a_weight_and_stays_between_0_and_1() -> None:
    names = set(Features._fields)
    assert names == set(WEIGHTS)
    for each in features("Fire at the mill"):
        assert all(0 <= getattr(each, name) <= 1.0000001 for name in names)


def test_a_rating_is_the_weighted_sum() -> None:
    names = Features._fields
    total = rating(Features(**dict.fromkeys(names, 1.0)))
    assert total == pytest.approx(sum(WEIGHTS.values()))

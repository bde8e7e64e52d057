from briefing.model.cited import Cited
from briefing.services.panels.origins import printed_day, reported


def test_an_origin_is_a_day_and_a_publisher() -> None:
    cited = Cited(article="a", source="River Times", date="2026-11-18T06:00:00Z")
    assert reported(cited) == "18 NOV 26, River Times"
    assert reported(Cited(article="a", date="2026-11")) == "NOV 26"
    assert reported(Cited(article="a")) == ""


def test_a_time_is_printed_as_its_day() -> None:
    assert printed_day("2026-11-18T06:00:00Z") == "18 NOV 26"
    assert printed_day("soon") == ""

import pytest

from briefing.analysis.days import day_number


def test_days_count_up() -> None:
    evening, morning = "2023-12-31T23:00:00Z", "2024-01-01T01:00:00+02:00"
    assert day_number(morning) == (day_number(evening) or 0) + 1


@pytest.mark.parametrize("value", ["", "2024", "2024-05", "yesterday", "2024-02-30"])
def test_a_date_without_a_day_has_no_number(value: str) -> None:
    assert day_number(value) is None

import pytest

from briefing.text.calendars import months, names


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_a_language_names_seven_days_and_twelve_months(language: str) -> None:
    assert len(names(language)) == 7 + 12
    assert names(language)[7:] == months(language)


def test_the_names_stand_in_the_order_of_the_calendar() -> None:
    assert names("de")[5] == ("samstag", "sonnabend")
    assert months("fr-CA")[7] == ("août",)
    assert names("xx") == ()

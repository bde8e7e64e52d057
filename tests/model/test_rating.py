import pytest

from briefing.model.rating import UNRATED, legend, parse_rating


@pytest.mark.parametrize(
    ("written", "rating"),
    [("B2", "B2"), (" b2 ", "B2"), ("a-1", "A1"), ("F 6", "F6"), ("C/3", "C3")],
)
def test_reads_the_admiralty_code_as_people_write_it(written: str, rating: str) -> None:
    assert parse_rating(written) == rating


@pytest.mark.parametrize("written", ["", "B", "2", "G1", "A7", "4.5", "PG-13", "2B"])
def test_other_scales_say_nothing(written: str) -> None:
    assert parse_rating(written) == ""


def test_the_legend_tells_what_is_used_and_no_more() -> None:
    assert legend(["B2", UNRATED, "B2"]) == (
        "Ratings in the Admiralty code. "
        "Source: B usually reliable, F reliability cannot be judged. "
        "Information: 2 probably true, 6 truth cannot be judged."
    )
    assert legend(["", ""]) == ""

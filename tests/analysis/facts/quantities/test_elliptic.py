import pytest

from tests.analysis.facts.quantities.reading import found, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eight of them were asleep.", [(8, "-")]),
        ("Nine of the dead were children.", [(9, "dead")]),
        ("Two of its five cranes fell.", [(2, "crane"), (5, "crane")]),
        ("Eleven of the 30 seats are empty.", [(11, "seat"), (30, "seat")]),
        ("One of the pumps works.", [(1, "pump")]),
        ("Ships pass at a rate of eight a day.", [(8, "per day")]),
        ("They sent a team of 20.", [(20, "-")]),
        ("They sent a team of 20 doctors.", [(20, "doctor")]),
        ("14 died and 30 were hurt.", [(14, "-"), (30, "-")]),
        ("It came five a year earlier.", []),
        ("He spoke of 20.", []),
        ("Of its 14 ships, five are in dock.", [(14, "ship"), (5, "-")]),
        ("The two are brothers.", []),
        ("Six of the two-ton cars", [(2, "ton")]),
        ("The death toll now stands at 14.", [(14, "-")]),
        ("They put the number of dead at at least 14.", [(14, "-")]),
        ("The number of injured has now reached 48.", [(48, "-")]),
        ("A court count. He is at 14 now.", []),
        ("The plot covers 48 by 39 miles.", [(48, "mile"), (39, "mile")]),
        ("Prices fell from 12 by 3 per cent.", [(3, "percentage")]),
    ],
)
def test_what_is_left_out(text: str, expected: list[tuple[float, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It sold 3 million headsets, up from 2 million in 2017.", "headset"),
        ("A loaf costs 350 naira, compared with 120 in May.", "nigerian naira"),
        ("It killed 40 people in two months, against 137 in 2020.", "people"),
        ("It sold 3 million headsets. It was up from 2 million.", "-"),
        ("Up from 2 million.", "-"),
    ],
)
def test_a_comparison_shares_the_unit(text: str, unit: str) -> None:
    assert found(text)[-1].unit == unit


def test_a_conversion_in_brackets_shares_the_change() -> None:
    pay, again = found("They lost more than 7.5 million crowns ($1.1 million).")
    assert (pay.change, again.change) == (">", ">")


def test_a_rise_behind_a_price_is_told_of_the_next_figure() -> None:
    price, rise = found("It traded at $52 a barrel up 1.3% on the day.")
    assert (price.change, rise.change) == ("=", "up")


def test_a_list_in_brackets_is_no_conversion() -> None:
    assert [one.change for one in found("up to 20 men (and 30 women)")] == ["<", "="]

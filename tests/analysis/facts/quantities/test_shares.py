import pytest

from tests.analysis.facts.quantities.reading import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seven in ten pupils", [(0.7, "pupil")]),
        ("9 out of 10 homes", [(0.9, "home")]),
        ("four in every five", [(0.8, "-")]),
        ("one in four", [(0.25, "-")]),
        ("two-thirds of the crop", [(0.6667, "-")]),
        ("half of the shops", [(0.5, "shop")]),
        ("more than half, he said", [(0.5, "-")]),
        ("half a metre above", [(0.5, "metre")]),
        ("half a million people", [(500_000, "people")]),
        ("half a dozen men", [(6, "man")]),
        ("half the revenue", []),
        ("flags at half-staff", []),
        ("three goals in 10 matches", [(3, "goal"), (10, "match")]),
        ("five in 12 years", [(12, "year")]),
    ],
)
def test_parts_of_a_whole(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(round(value, 4), unit) for value, unit in values(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("minus 12 degrees", [(-12, "degree")]),
        ("minus five degrees", [(-5, "degree")]),
        ("ten minus three men", [(3, "man")]),
        ("closed at 412p", [(412, "penny")]),
        ("Rs. 2 lakh", [(200_000, "rupee")]),
        ("1.5m homes and 100m fences", [(1.5e6, "home"), (100, "metre")]),
        (
            "100,000 bpd or 1.2m b/d",
            [(1e5, "barrel per day"), (1.2e6, "barrel per day")],
        ),
        ("30 tonnes of rice a day", [(30, "metric ton per day")]),
        ("30 tonnes of rice and fish", [(30, "metric ton")]),
        ("5 ft 11 in tall", [(5, "foot"), (11, "inch")]),
        ("11 in the house", []),
        ("aged between 18 and 24", [(18, "year of age")]),
        ("20 or 30 people", [(20, "people"), (30, "people")]),
        ("raised the age from 60 to 63", [(60, "-"), (63, "-")]),
        ("open from 9 to 5", []),
        ("a 48-bed centre", [(48, "bed")]),
        ("Call 0800 555 0199 now", []),
        ("a 5G network", [(5, "generation wireless")]),
        ("Temperatures reached 41C.", [(41, "celsius")]),
        ("Section 41C applies", []),
        ("a 12-member panel", [(12, "member")]),
        (
            "110 light years and 4000mAh",
            [(110, "light year"), (4000, "milliampere hour")],
        ),
        ("The suspect, 27, was shot.", [(27, "year of age")]),
        ("The toll rose to 47 overnight.", [(47, "-")]),
    ],
)
def test_units_and_signs(text: str, expected: list[tuple[float, str]]) -> None:
    assert values(text) == expected

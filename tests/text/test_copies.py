import random

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.copies import count_origins

WIRE = (
    "The harbour was closed on Monday after the storm. Two ferries stayed at sea until "
    "the wind fell. The mayor said the pier would open again within a week. No one was "
    "hurt, and the cranes stood."
)
REPORT = (
    "Crews worked through the night to clear the mole. A fisherman told how his boat "
    "was thrown onto the road. Insurers expect claims from forty owners, most of them "
    "small firms along the quay."
)


def test_copies_of_one_text_have_one_origin() -> None:
    cut, longer = WIRE[:150], f"By our staff. {WIRE} More will follow."
    assert count_origins([WIRE, cut, longer]) == 1
    assert count_origins([WIRE, REPORT, cut, longer]) == 2
    assert count_origins([WIRE, REPORT]) == 2


def test_a_text_that_copies_two_makes_them_one() -> None:
    assert count_origins([WIRE, REPORT, f"{WIRE} {REPORT}"]) == 1


def test_few_words_are_no_copy() -> None:
    assert count_origins(["It rained."] * 3) == 3
    assert count_origins([]) == 0


@given(st.lists(st.sampled_from([WIRE, REPORT, "It rained.", "", "\x00\ud800"])))
def test_the_order_does_not_matter(texts: list[str]) -> None:
    mixed = random.Random(1).sample(texts, len(texts))  # noqa: S311 - no secret
    assert count_origins(mixed) == count_origins(texts)

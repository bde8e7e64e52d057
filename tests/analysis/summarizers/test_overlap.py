import pytest

from briefing.analysis.summarizers.importance import Importance, learned
from briefing.analysis.summarizers.overlap import Overlap

LEAD = "The mill of Tarnau burned down on Monday"
NEXT = "The mill made paper"
WEIGHTS = learned("several")


def overlap() -> Overlap:
    return Overlap(Importance([LEAD.split(), NEXT.split()], "en"), WEIGHTS)


def test_each_word_counts_once() -> None:
    once, twice = (
        overlap().of(["the", "mill"]),
        overlap().of(["the", "mill"] * 2),
    )
    assert overlap().gain({"mill"}) > 0
    assert once[0] > twice[0]


def test_the_agreement_is_what_is_expected_over_the_length() -> None:
    chances = overlap().chances
    expected = 2 * (chances["the"] + chances["mill"]) / (2 + WEIGHTS.room)
    assert overlap().of(["the", "mill"])[0] == pytest.approx(expected)


def test_phrases_are_pairs_of_likely_words() -> None:
    assert overlap().of(["mill"])[1] == 0
    assert overlap().of(["the", "mill"])[1] > 0


def test_words_from_elsewhere_are_not_expected() -> None:
    assert overlap().of(["zebra", "cross"]) == (0, 0)
    assert overlap().of([]) == (0, 0)


def test_no_sentences_agree_with_nothing() -> None:
    assert overlap().rate(0.0, 0, 0) == 0

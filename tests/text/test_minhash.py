import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.minhash import (
    BANDS,
    SHINGLE,
    containment,
    likeness,
    shingles,
    slices,
)

WORDS = [f"w{n}" for n in range(400)]


def test_a_text_is_like_itself_and_its_part_stands_in_it() -> None:
    whole, part = shingles(" ".join(WORDS)), shingles(" ".join(WORDS[100:200]))
    assert likeness(whole, whole) == 1
    assert containment(part, whole) == containment(whole, part) == 1
    assert likeness(whole, part) == pytest.approx(97 / 397)


def test_few_words_have_no_shingle() -> None:
    assert len(shingles("one two three")) == 0
    assert len(shingles("one two three four")) == 1
    assert likeness(shingles(""), shingles("")) == 0
    assert containment(shingles(""), shingles("")) == 0


def test_the_order_of_words_counts() -> None:
    assert likeness(shingles("a b c d e"), shingles("e d c b a")) == 0
    assert likeness(shingles("A, b; c d"), shingles("a b c d")) == 1


def test_the_more_texts_share_the_likelier_they_meet() -> None:
    draw = np.random.default_rng(7)
    met = {}
    for kept in (0.2, 0.75, 0.95):
        count = 0
        for _ in range(60):
            one = [str(n) for n in draw.integers(0, 10**6, 200)]
            other = [str(n) for n in draw.integers(0, 10**6, 200)]
            cut = int(200 * kept)
            pair = (one, one[:cut] + other[cut:])
            first, second = (set(slices(shingles(" ".join(t)))) for t in pair)
            count += bool(first & second)
        met[kept] = count
    assert met[0.2] < 20
    assert 50 < met[0.75] <= met[0.95] == 60


def test_slices_stay_what_they_are_for_files_that_hold_them() -> None:
    found = slices(shingles("the quick brown fox jumps over the lazy dog"))
    assert len(found) == BANDS
    assert found[:2] == [-484032540953236692, 4238687136774781897]


@given(st.text(max_size=200))
def test_any_text_has_shingles(text: str) -> None:
    found = shingles(text)
    assert len(found) <= max(0, len(text) - SHINGLE + 1)
    if len(found):
        assert all(-(2**63) <= each < 2**63 for each in slices(found))

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.names.candidates import Candidate, Strength, disjoint


def candidate(start: int, end: int, strength: Strength = Strength.MODEL) -> Candidate:
    return Candidate(start, end, "x" * (end - start), "other", strength)


RANGES = st.tuples(st.integers(0, 60), st.integers(1, 12))


def test_the_longer_wins() -> None:
    kept = disjoint([candidate(0, 4), candidate(2, 9), candidate(9, 12)])
    assert [(c.start, c.end) for c in kept] == [(2, 9), (9, 12)]


def test_the_stronger_wins_among_equals() -> None:
    weak, strong = candidate(3, 7), candidate(3, 7, Strength.KNOWN)
    assert disjoint([weak, strong]) == [strong]


@given(st.lists(RANGES))
def test_kept_ones_are_apart_and_nothing_fits_between(
    ranges: list[tuple[int, int]],
) -> None:
    given_ones = [candidate(start, start + size) for start, size in ranges]
    kept = disjoint(given_ones)
    assert all(a.end <= b.start for a, b in pairwise(kept))
    for one in given_ones:
        assert any(one.start < k.end and k.start < one.end for k in kept)

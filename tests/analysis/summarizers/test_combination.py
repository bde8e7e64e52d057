from collections.abc import Callable, Collection
from itertools import combinations, pairwise

import pytest

from briefing.analysis.summarizers.combination import (
    Candidate,
    Together,
    best_set,
    is_few,
)
from briefing.analysis.summarizers.importance import Importance, learned
from briefing.analysis.summarizers.overlap import Overlap
from briefing.text.tokens import WORD

MILL = "The mill of Tarnau burned down."
AGAIN = "The mill of Tarnau burned down again."
MAYOR = "Its mayor called insurers."
RAIN = "Rain fell."


def anything(_: object) -> bool:
    return True


def overlap_of(sentences: list[str]) -> Overlap:
    words = [WORD.findall(sentence) for sentence in sentences]
    return Overlap(Importance(words, "en"), learned("several"))


def best(
    words: list[str],
    count: int,
    others: list[float] | None = None,
    readable: Callable[[Collection[int]], bool] = anything,
) -> set[int] | None:
    overlap = overlap_of(words)
    alone = [overlap.of(overlap.terms(WORD.findall(each)))[0] for each in words]
    extra = others or [0.0] * len(words)
    candidates = [
        Candidate(index, each, agreement + other)
        for index, (each, agreement, other) in enumerate(
            zip(words, alone, extra, strict=True)
        )
    ]
    return best_set(candidates, Together(overlap, 1.0, alone), count, readable)


def test_what_is_repeated_gains_nothing() -> None:
    assert best([MILL, AGAIN, MAYOR], 2) != {0, 1}


def test_what_else_speaks_for_sentences_counts() -> None:
    assert best([MILL, AGAIN, MAYOR], 2, [0, 1.0, 0]) == {1, 2}
    assert best([MILL, MAYOR, RAIN], 1, [0, 0, 1.0]) == {2}


def test_only_readable_sets_are_taken() -> None:
    texts = [MILL, AGAIN, MAYOR, RAIN]
    chosen = best(texts, 2, readable=lambda places: 3 in places)
    assert chosen is not None
    assert 3 in chosen
    assert best([MILL], 1, readable=lambda _: False) is None


def test_ties_go_to_the_earlier_sentences() -> None:
    assert best(["Alike."] * 20, 3) == {0, 1, 2}


@pytest.mark.parametrize("count", [0, 2])
def test_too_few_sentences(count: int) -> None:
    assert best([], count) in (None, set())


@pytest.mark.parametrize(
    ("wanted", "sentences", "few"), [(3, 9, True), (3, 8, False), (6, 90, False)]
)
def test_a_few_are_at_most_five_and_one_in_three(
    wanted: int, sentences: int, few: object
) -> None:
    assert is_few(wanted, sentences) is few


def test_the_search_finds_what_trying_all_sets_finds() -> None:
    names = ["Ann", "Bo", "Cleo", "Dora", "Bo", "Ann", "Eva", "Cleo", "Bo"]
    words = [f"{one} and {two} met the mayor." for one, two in pairwise(names)]
    overlap = overlap_of(words)

    def agreement(places: Collection[int]) -> float:
        said = [
            word
            for place in sorted(places)
            for word in overlap.terms(WORD.findall(words[place]))
        ]
        return overlap.rate(overlap.gain(set(said)), len(said), len(places))

    chosen = best(words, 3)
    assert chosen is not None
    tried = map(agreement, combinations(range(len(words)), 3))
    assert agreement(chosen) == pytest.approx(max(tried), abs=1e-3)

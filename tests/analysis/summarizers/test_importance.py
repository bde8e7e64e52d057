import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.summarizers.importance import (
    Counts,
    Importance,
    learned,
    measures,
    roles,
)
from briefing.text.tokens import WORD

SENTENCES = [
    "The mill of Tarnau burned down on Monday.",
    "Tarnau’s mayor said 240 people worked at the mill.",
    "Insurers come on Tuesday.",
]


def importance(sentences: list[str] | None = None, language: str = "en") -> Importance:
    texts = SENTENCES if sentences is None else sentences
    return Importance([WORD.findall(text) for text in texts], language)


def test_a_word_is_counted_over_its_forms() -> None:
    assert importance().counts("tarnau") == Counts(
        times=2, holding=2, first=0, role="", name=True, number=False
    )
    assert importance().counts("240").number
    assert importance().counts("insur").first == len(SENTENCES) - 1


def test_the_first_word_of_a_sentence_is_no_name_for_its_capital() -> None:
    assert not importance().counts("insur").name


def test_function_words_are_words_as_well() -> None:
    assert importance().terms(["The", "mill", "of", "Tarnau"]) == [
        "the",
        "mill",
        "of",
        "tarnau",
    ]
    assert importance().counts("of").role == "plain"


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("a", "indefinite"),
        ("the", "plain"),
        ("my", "personal"),
        ("although", "function"),
        ("mill", ""),
    ],
)
def test_function_words_are_told_apart_by_what_they_do(word: str, role: str) -> None:
    assert importance([f"Burned, {word} mill."]).counts(word).role == role


def test_a_language_without_lists_tells_fewer_function_words_apart() -> None:
    assert "plain" not in roles("pt").values()
    assert {"plain", "indefinite"} <= set(roles("de").values())
    assert not roles("zh")


def test_the_summary_of_one_sentence_brings_in_what_is_new() -> None:
    chances = importance(["A mill by my river burned."]).chances(learned("one"))
    assert chances["a"] > chances["by"] > chances["my"]


def test_a_script_without_spaces_has_pairs() -> None:
    found = importance(["部队离开。", "部队回来。"], "zh")
    assert found.counts("部队").holding == len(["部队离开。", "部队回来。"])


@pytest.mark.parametrize("length", ["one", "several"])
def test_what_returns_and_comes_early_is_likely(length: str) -> None:
    chances = importance().chances(learned(length))
    assert chances["mill"] > chances["work"]
    assert chances["tarnau"] > chances["tuesday"]


def test_each_measure_has_a_weight() -> None:
    counts = Counts(times=1, holding=1, first=0, role="", name=False, number=False)
    weights = learned("one")
    assert len(measures(counts, 1)) == len(weights.words)
    assert 0 < weights.chance(counts, 1) < 1


@given(st.lists(st.text(max_size=60), max_size=8))
def test_chances_are_chances(sentences: list[str]) -> None:
    found = importance(sentences)
    chances = found.chances(learned("several"))
    assert all(0 < chance < 1 for chance in chances.values())
    assert all(chances.keys() >= set(found.terms(WORD.findall(s))) for s in sentences)

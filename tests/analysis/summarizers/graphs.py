"""Texts whose sentences share words, and what two methods must agree on."""

import math

import pytest
from hypothesis import strategies as st

from briefing.analysis.reading import Reading
from briefing.analysis.summarizers import Summarizer

WORDS = ("army", "base", "city", "fire", "mayor", "mill", "night", "said", "the")


def texts() -> st.SearchStrategy[str]:
    """Sentences of a few words from a small stock, so that most pairs share some."""
    sentence = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9)
    return st.lists(sentence, max_size=25).map(_as_text)


def _as_text(sentences: list[list[str]]) -> str:
    return " ".join(f"{' '.join(words).capitalize()}." for words in sentences)


def assert_same_ranking(ours: Summarizer, theirs: Summarizer, reading: Reading) -> None:
    """The ratings are the same but for their scale, so ties are the only freedom."""
    assert ours.rate(reading) == pytest.approx(_scaled(theirs.rate(reading)), abs=1e-6)


def _scaled(ratings: list[float]) -> list[float]:
    """What is no number comes of a graph without links, and counts as nothing."""
    known = [0.0 if math.isnan(rating) else rating for rating in ratings]
    best = max(known, default=0.0) or 1.0
    return [rating / best for rating in known]

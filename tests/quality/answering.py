"""Whether an answer to who, what, when, where, why or how is one of those accepted."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from briefing.model.analysis import Analysis
from tests.quality.pairing import f1

ENOUGH = 0.5
"""The F1 of their words from which two answers count as one."""
ARTICLES = ("a", "an", "the")


class Answered(Protocol):
    """An article that somebody has answered the questions for."""

    @property
    def answers(self) -> Mapping[str, tuple[str, ...]]:
        """What is accepted, for each question that the article answers."""


def first_hits(found: Sequence[tuple[Answered, Analysis]], question: str) -> float:
    """The share of articles whose first answer to a question is accepted."""
    right = [
        answers([a.text for a in getattr(analysis, question)], each.answers[question])
        for each, analysis in found
        if question in each.answers
    ]
    return sum(right) / len(right)


def answers(found: Sequence[str], accepted: Iterable[str]) -> bool:
    """Whether the first answer is, holds, or lies in one of those accepted."""
    return bool(found) and any(_same(found[0], each) for each in accepted)


def _same(one: str, other: str) -> bool:
    first, second = _words(one), _words(other)
    common = (Counter(first) & Counter(second)).total()
    if f1(common, len(first), len(second)) >= ENOUGH:
        return True
    a, b = (f" {' '.join(words)} " for words in (first, second))
    return bool(first and second) and (a in b or b in a)


def _words(text: str) -> list[str]:
    return [w for w in re.findall(r"[\w']+", text.lower()) if w not in ARTICLES]

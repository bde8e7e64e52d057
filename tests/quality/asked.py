"""Invented articles of many kinds, each with what answers the six questions.

They show how the answers fare beyond the samples. Half of them, `held-out`, are not
looked at when rules are made, and so say how a rule holds for what nobody has seen;
`misses` therefore names those of the other half alone. All are CC0.
"""

import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from briefing.analysis.pipeline import Pipeline
from briefing.model.analysis import Analysis
from briefing.model.article import Article, digest
from tests.quality.answering import first_hits
from tests.quality.floors import Figures, run
from tests.quality.gold import QUESTIONS, accepted_answers

ANSWERS = Path(__file__).parent / "answers"
Half = Literal["tuning", "held-out"]
HALVES: tuple[Half, ...] = get_args(Half)


@dataclass(frozen=True)
class Asked:
    """One article, and what is accepted as an answer to each question."""

    name: str
    half: Half
    article: Article
    answers: Mapping[str, tuple[str, ...]]


@cache
def asked() -> tuple[Asked, ...]:
    """All of them, in the order of their names."""
    return tuple(read_asked(path) for path in files())


def files() -> list[Path]:
    """The files that hold them."""
    return sorted(ANSWERS.glob("*.toml"))


def read_asked(path: Path) -> Asked:
    """The article of a file with its answers.

    Raises:
        ValueError: Some of its words do not stand in the article, or the half is none.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    article = Article.create(id=path.stem, **data["article"])
    if data["half"] not in HALVES:
        raise ValueError(f"{path.name}: no half: {data['half']}")
    given = {q: accepted_answers(article, data[q]) for q in QUESTIONS if q in data}
    return Asked(path.stem, data["half"], article, given)


@cache
def answered(half: Half) -> Sequence[tuple[Asked, Analysis]]:
    """The articles of a half, each with its analysis."""
    pipeline = Pipeline()
    return [(a, pipeline.analyze(a.article)) for a in asked() if a.half == half]


@cache
def hits() -> Figures:
    """The share of first answers that are accepted, by question and half."""
    return {
        f"{question}, {half} half": first_hits(answered(half), question)
        for half in HALVES
        for question in QUESTIONS
    }


def measure() -> tuple[str, Figures]:
    """The digest of the articles, and all figures on them."""
    return digest([path.read_text(encoding="utf-8") for path in files()])[:16], hits()


if __name__ == "__main__":
    run("answers", measure, sys.argv[1:])

"""Learns how likely a word stands in a summary: `python -m tests.quality.importance`.

Reads articles with summaries as JSON Lines (`text`, `reference_sentences`) and prints
the weights as they stand in `weights.toml`. Nothing is drawn by chance: the same files
give the same weights.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rouge_score.tokenizers import DefaultTokenizer

from briefing.analysis.reading import read_closely
from briefing.analysis.summarizers.importance import (
    Importance,
    Measures,
    measures,
)
from briefing.analysis.summarizers.selection import printable
from briefing.model.article import Article
from briefing.text.tokens import WORD

Floats = npt.NDArray[np.float64]

PENALTY = 1e-4
"""On the square of each weight, against its mean log likelihood."""
STEPS = 30
CLOSE = 1e-8
DIGITS = 2


@dataclass(frozen=True)
class Examples:
    """The words of some articles: their measures, and whether the summary has them."""

    measures: Floats
    held: Floats
    weights: Floats
    """All the words of a file together weigh one, however many they are."""


def examples(path: Path) -> Examples:
    """The words of the articles of one file."""
    rows: list[tuple[float, ...]] = []
    held: list[bool] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        for row, is_held in _words(json.loads(line)):
            rows.append(row)
            held.append(is_held)
    return Examples(
        np.array(rows, dtype=float),
        np.array(held, dtype=float),
        np.full(len(rows), 1 / len(rows)),
    )


def _words(record: dict[str, Any]) -> Iterator[tuple[tuple[float, ...], bool]]:
    """The measures of each word, and whether ROUGE finds it in the summary."""
    tokenizer = DefaultTokenizer(use_stemmer=True)
    summary = set(tokenizer.tokenize(" ".join(record["reference_sentences"])))
    reading = read_closely(Article.create(text=record["text"], language="en"))
    words = (WORD.findall(sentence.printed) for sentence in printable(reading))
    found = Importance(words, reading.language)
    for term in found.holding:
        row = measures(found.counts(term), found.sentences)
        yield row, not summary.isdisjoint(tokenizer.tokenize(term))


def fitted(inputs: Floats, held: Floats, weights: Floats) -> Floats:
    """The weights of a logistic regression, by Newton's method; the constant last."""
    mean, spread = inputs.mean(0), inputs.std(0) + 1e-12
    design = np.column_stack([(inputs - mean) / spread, np.ones(len(inputs))])
    share = (weights / weights.sum())[:, None]
    found = np.zeros(design.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-design @ found))
        slope = design.T @ (share[:, 0] * (held - chance)) - PENALTY * found
        bend = (design * share * (chance * (1 - chance))[:, None]).T @ design
        step = np.linalg.solve(bend + PENALTY * np.eye(len(found)), slope)
        found += step
        if np.abs(step).max() < CLOSE:
            break
    plain = found[:-1] / spread
    return np.append(plain, found[-1] - plain @ mean)


def main(paths: list[str]) -> None:
    """Prints the weights learned from the files, each of which weighs the same."""
    read = [examples(Path(path)) for path in paths]
    found = fitted(
        np.concatenate([each.measures for each in read]),
        np.concatenate([each.held for each in read]),
        np.concatenate([each.weights for each in read]),
    )
    for name, value in zip([*Measures._fields, "constant"], found, strict=True):
        sys.stdout.write(f"{name} = {round(float(value), DIGITS)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])

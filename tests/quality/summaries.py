"""How good each summary method is on the sample articles, in ROUGE-1.

Run as a program, it writes the figures into `floors.json` as new floors; a floor falls
only with `--lower`, and only then may the sample articles have changed as well.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rouge_score.rouge_scorer import RougeScorer

from briefing.analysis.reading import read_closely
from briefing.analysis.summarizers import SUMMARIZERS
from briefing.analysis.summarizers.selection import Budget
from briefing.analysis.summarizers.summary import summarize
from briefing.config import Settings
from briefing.model.article import Article, digest
from briefing.services.ingest import read_paths

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
FLOORS = HERE / "floors.json"
SENTENCES = 3
STEP = 100
"""Floors are whole hundredths: another processor may round otherwise."""


def corpus() -> list[tuple[Article, str]]:
    """The sample articles that have a reference summary, with it."""
    text = (HERE / "references.json").read_text(encoding="utf-8")
    references = {title: "\n".join(lines) for title, lines in json.loads(text).items()}
    found = {article.title: article for article in _articles()}
    return [(found[title], reference) for title, reference in references.items()]


def _articles() -> Iterator[Article]:
    for read in read_paths([str(SEEDS)], Settings()):
        if isinstance(read, Article):
            yield read


def corpus_digest(pairs: list[tuple[Article, str]]) -> str:
    """A hash that changes when an article or a reference does."""
    return digest([part for article, ref in pairs for part in (article.text, ref)])[:16]


def rouge1(method: str, pairs: list[tuple[Article, str]]) -> float:
    """The mean ROUGE-1 F of a method's summaries of three sentences."""
    scorer = RougeScorer(["rouge1"], use_stemmer=True)
    budget = Budget(sentences=SENTENCES)
    scores = []
    for article, reference in pairs:
        summary = summarize(read_closely(article), method, budget)
        text = "\n".join(sentence.text for sentence in summary)
        scores.append(scorer.score(reference, text)["rouge1"].fmeasure)
    return math.fsum(scores) / len(scores)


def floors() -> dict[str, Any]:
    """The floors that must hold, with the digest of the corpus they stand on."""
    held: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))["summaries"]
    return held


def raised(old: dict[str, Any], new: dict[str, Any], *, lower: bool) -> dict[str, Any]:
    """The floors to keep.

    Raises:
        ValueError: One would fall, or the corpus is another, and `lower` is not set.
    """
    fallen = [m for m, f in old["rouge1"].items() if new["rouge1"].get(m, 0.0) < f]
    changed = old["corpus"] != new["corpus"]
    if (fallen or changed) and not lower:
        what = ", ".join(fallen) or "the corpus"
        raise ValueError(f"would fall or change: {what}; --lower allows it")
    return new


def measure() -> dict[str, Any]:
    """The figures of today as floors."""
    pairs = corpus()
    figures = {m: rouge1(m, pairs) for m in SUMMARIZERS.built_in}
    return {
        "corpus": corpus_digest(pairs),
        "rouge1": {m: math.floor(f * STEP) / STEP for m, f in figures.items()},
    }


def main(arguments: list[str]) -> None:
    """Raises the floors to what is measured now."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--lower", action="store_true", help="let floors fall")
    lower = parser.parse_args(arguments).lower
    data = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    new = measure()
    old = data.get("summaries", {"corpus": new["corpus"], "rouge1": {}})
    data["summaries"] = raised(old, new, lower=lower)
    FLOORS.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

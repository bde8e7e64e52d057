import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.reading import read_closely
from briefing.analysis.summarizers import SUMMARIZERS
from briefing.analysis.summarizers.selection import Budget
from briefing.analysis.summarizers.summary import method_version, summarize
from briefing.errors import AnalysisError, ConfigError
from briefing.model.article import Article

TEXT = """\
A fire destroyed the paper mill of Tarnau on Monday, the fire brigade said.
Mayor Ann Example called it a black day for the town of 9,000 people.
The mill has made paper on the river since 1874 and employs 240 people.
Insurers put the damage at 30 million crowns in a first estimate.
Two firefighters were injured when the roof of the paper store came down.
The union demands that the owner, Lindow Paper, rebuild the mill in Tarnau.
Lindow Paper said it would decide about the mill before the end of the year.
Smoke drifted over the river and closed the road to Ostrel for five hours.
"""
METHODS = SUMMARIZERS.names
ODD = ["", "\x00", "🔥", "One.", "a. b. c.", "He said. He said. He said.", "x" * 999]


@pytest.mark.parametrize("method", METHODS)
def test_each_method_gives_as_many_sentences_as_wanted(method: str) -> None:
    article = Article.create(title="Fire destroys mill", text=TEXT)
    reading = read_closely(article)
    summary = summarize(reading, method, Budget(sentences=3))
    assert len(summary.sentences) == 3
    assert all(article.holds(sentence) for sentence in summary.sentences)
    assert summary == summarize(reading, method, Budget(sentences=3))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", ODD)
def test_no_method_fails_on_odd_texts(method: str, text: str) -> None:
    reading = read_closely(Article.create(text=text))
    assert len(SUMMARIZERS.load(method)().rate(reading)) == len(reading.text.sentences)
    summarize(reading, method)


@given(st.text(max_size=300))
def test_the_default_method_takes_any_text(text: str) -> None:
    article = Article.create(text=text, title=text[:20])
    assert all(article.holds(s) for s in summarize(read_closely(article)).sentences)


RUN = """
import sys
from briefing.analysis.reading import read_closely
from briefing.analysis.stories import group
from briefing.analysis.summarizers import SUMMARIZERS
from briefing.analysis.summarizers.summary import summarize
from briefing.model.article import Article
article = Article.create(title="Mill burns", text=sys.stdin.read())
reading = read_closely(article)
for method in SUMMARIZERS.built_in:
    print(method, summarize(reading, method))
print(group([article, Article.create(text=article.text[:300])]))
"""


def test_no_run_differs_from_another() -> None:
    """The order of a set changes with the seed of its hashes."""
    seen = {
        subprocess.run(
            [sys.executable, "-c", RUN],
            input=TEXT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(seen) == 1


def test_all_methods_of_sumy_are_there() -> None:
    sumys = {"edmundson", "kl", "lsa", "luhn", "reduction", "sum-basic"}
    assert sumys | {"sumy-lex-rank", "sumy-text-rank"} <= set(METHODS)


def test_a_method_has_a_version() -> None:
    assert method_version() == "news/6"
    assert method_version("sumy-lex-rank") == "sumy-lex-rank/3"


def test_an_unknown_method_is_named() -> None:
    with pytest.raises(ConfigError, match="'magic' among the summarizers"):
        method_version("magic")


def test_a_slow_method_says_so_instead_of_hanging() -> None:
    reading = read_closely(Article.create(text="The army left the base. " * 400))
    with pytest.raises(AnalysisError, match="at most 200 sentences"):
        summarize(reading, "kl")


def test_long_texts_are_fine_for_the_default() -> None:
    text = " ".join(f"Company {n} sold {n * 7} cars in town {n}." for n in range(5000))
    assert len(summarize(read_closely(Article.create(text=text))).sentences) == 5

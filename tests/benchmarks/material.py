"""Input for the benchmarks: the sample articles, and as many more as are needed."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from briefing.analysis.pipeline import Pipeline
from briefing.editing.assembly import Source, Told, assemble
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.brief import Brief, Passage
from briefing.model.story import Story
from briefing.sources.discovery import find
from briefing.sources.reading import read

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def samples() -> tuple[Article, ...]:
    """The sample articles in English."""
    found = (article for raw in find([str(SEEDS)]) for article in read(raw))  # type: ignore[arg-type]
    return tuple(a for a in found if isinstance(a, Article) and a.language == "en")


@cache
def analyses() -> tuple[Analysis, ...]:
    """Their analyses, by rules alone."""
    analyze = Pipeline(model="rules").analyze
    return tuple(analyze(article) for article in samples())


def articles(count: int) -> list[Article]:
    """So many articles: the samples again and again, each time with new ids."""
    known = samples()
    return [replace(known[n % len(known)], id=f"article-{n}") for n in range(count)]


def long_text(sentences: int) -> str:
    """A text of about so many sentences, ten to a paragraph, none the same."""
    parts = [
        f"{sentence} Item {number} of the series was filed at {number} hours."
        for number, sentence in zip(range(sentences // 2), _sentences(), strict=False)
    ]
    return "\n\n".join(" ".join(parts[n : n + 5]) for n in range(0, len(parts), 5))


def brief(stories: int) -> Brief:
    """A brief of so many stories of one article each."""
    told, sources = [], {}
    for number in range(stories):
        at = number % len(samples())
        article = replace(samples()[at], id=f"article-{number}")
        analysis = replace(analyses()[at], id=article.id)
        sources[article.id] = Source(article, analysis)
        points = tuple(Passage(article=article.id, span=s) for s in analysis.summary)
        story = Story(id=article.id, title=article.title, articles=(article.id,))
        told.append(Told(story, points))
    masthead = Brief(
        title="Daily situation brief",
        number=1,
        as_of="2026-11-23T06:00:00Z",
        marking="TLP:CLEAR",
    )
    return assemble(masthead, told, sources)


def _sentences() -> list[str]:
    own = [
        article.text[start:end]
        for article, analysis in zip(samples(), analyses(), strict=True)
        for start, end in analysis.sentences
    ]
    return own * 1000

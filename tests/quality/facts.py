"""How right the facts and the stories of the sample articles are."""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from briefing.analysis.pipeline import Pipeline
from briefing.analysis.stories import group
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from tests.quality.answering import first_hits
from tests.quality.floors import Figures, run
from tests.quality.gold import QUESTIONS, Gold, gold, gold_digest
from tests.quality.grouping import b_cubed
from tests.quality.measures import MEASURES
from tests.quality.pairing import f1
from tests.quality.speech import count_quotes

SHARES = {
    "recall": ("recalled", "wanted"),
    "recall in quotation marks": ("marked", "marks"),
    "speaker": ("spoken", "recalled"),
    "name for a pronoun or surname": ("named", "renamed"),
    "precision": ("precise", "found"),
}
Found = Sequence[tuple[Gold, Analysis]]


@cache
def analyzed(language: str = "en", model: str = "auto") -> Found:
    """The gold of a language, each with its analysis by one entity model."""
    pipeline = Pipeline(model=model)
    golds = [each for each in gold() if each.article.language == language]
    return [(each, pipeline.analyze(each.article)) for each in golds]


@cache
def facts() -> Figures:
    """All figures: hit@1 of the six questions, then F1, recall or precision."""
    english, german = analyzed(), analyzed("de")
    return (
        {
            f"{question}, first answer": first_hits(english, question)
            for question in QUESTIONS
        }
        | f1s("entities", english)
        | f1s("entities", analyzed(model="rules"), "entities by rules")
        | f1s("dates", english)
        | f1s("quantities", english)
        | quotes(english)
        | f1s("entities", german, "German entities")
        | f1s("dates", german, "German dates")
        | f1s("quantities", german, "German quantities")
        | quotes(german, "German quotes")
        | {"stories, B-cubed F1": stories()}
    )


def f1s(kind: str, found: Found, label: str = "") -> dict[str, float]:
    """The F1 of each way in which finds of a kind can be right."""
    total: Counter[str] = Counter()
    for each, analysis in found:
        total += MEASURES[kind].count(getattr(analysis, kind), each.facts[kind])
    return {
        f"{label or kind}, {way} F1": f1(total[way], total["found"], total["wanted"])
        for way in MEASURES[kind].ways
    }


def quotes(found: Found, label: str = "quotes") -> dict[str, float]:
    """How much speech is found, whose speaker is right, and what is no speech."""
    total: Counter[str] = Counter()
    for each, analysis in found:
        total += count_quotes(analysis.quotes, each.facts["quotes"])
    return {
        f"{label}, {share}": total[part] / total[whole]
        for share, (part, whole) in SHARES.items()
        if total[whole]
    }


def stories() -> float:
    """B-cubed F1 of the grouping of all articles, each cut in two reports."""
    halves = [(half, each.story) for each in gold() for half in _halves(each)]
    told = group([half for half, _ in halves])
    mine = {str(member): story.id for story in told for member in story.articles}
    return b_cubed(mine, {str(half.id): story for half, story in halves})


def _halves(each: Gold) -> tuple[Article, Article]:
    """Every other paragraph of an article, and the rest without title and lead."""
    paragraphs = each.article.text.split("\n\n")
    one, other = ("\n\n".join(paragraphs[first::2]) for first in (0, 1))
    return (
        replace(each.article, id=each.name, text=one),
        replace(each.article, id=f"{each.name} (rest)", text=other, title="", lead=""),
    )


def measure() -> tuple[str, Figures]:
    """The digest of the gold, and all figures on it."""
    return gold_digest(), facts()


if __name__ == "__main__":
    run("facts", measure, sys.argv[1:])

"""Invented articles in many scripts, and a brief that tells them."""

import re
import tomllib
from pathlib import Path

from briefing.model.analysis import Analysis, Answer, Quote, Speaker
from briefing.model.article import Article
from briefing.model.brief import Brief, BriefItem, Passage, Section
from briefing.model.story import Story

DATA = Path(__file__).parent / "data" / "scripts.toml"
SAMPLES: dict[str, dict[str, str]] = tomllib.loads(DATA.read_text(encoding="utf-8"))
SENTENCE = re.compile(r"[^.।]+[.।]?")


def article(language: str) -> Article:
    return Article.create(
        **SAMPLES[language],
        date="2021-12-09",
        source="The Wire",
        url=f"https://example.org/{language}",
        language=language,
    )


def analysis(of: Article) -> Analysis:
    last = list(SENTENCE.finditer(of.text))[-1]
    words = {"start": last.start(), "end": last.end(), "text": last[0]}
    first = of.text.split()[0]
    speaker = Speaker(start=0, end=len(first), text=first, name=first)
    return Analysis(
        id=of.id,
        method="hand/1",
        what=(Answer(**words, score=1.0),),  # type: ignore[arg-type]
        quotes=(Quote(**words, speaker=speaker),),  # type: ignore[arg-type]
    )


def scripts_brief(*languages: str) -> Brief:
    """A brief with a story in each of these languages, or in all of them."""
    articles = tuple(map(article, languages or SAMPLES))
    items = tuple(
        BriefItem(
            story=Story(id=str(a.id), title=a.title, articles=(a.id,)),
            points=tuple(
                Passage(article=a.id, span=a.span(*match.span()))
                for match in SENTENCE.finditer(a.text)
            ),
        )
        for a in articles
    )
    return Brief(
        title="Daily situation brief",
        number=7,
        as_of="2021-12-10T06:00:00Z",
        marking="TLP:CLEAR",
        sections=(Section(title="", items=items),),
        articles=articles,
        analyses=tuple(map(analysis, articles)),
    )

"""Small articles and analyses for the tests of editing."""

from briefing.editing.assembly import Source
from briefing.model.analysis import Analysis, QuantityFact
from briefing.model.article import Article
from briefing.model.story import Story


def source(
    name: str, text: str, *figures: tuple[str, float, str], **values: str
) -> Source:
    """An article with a number for each (words, value, unit), all in one sentence."""
    article = Article.create(id=name, text=text, title=f"Title {name}", **values)
    numbers = tuple(
        QuantityFact(
            start=(at := text.index(words)),
            end=at + len(words),
            text=words,
            value=value,
            unit=unit,
            unit_text=unit,
            score=1,
            counted=article.span(at, at + len(words)),
        )
        for words, value, unit in figures
    )
    sentences = ((0, len(text)),)
    return Source(
        article,
        Analysis(
            id=name,
            method="news/1",
            language="en",
            numbers=numbers,
            sentences=sentences,
        ),
    )


def story(*articles: str, date: str = "") -> Story:
    return Story(
        id="+".join(articles),
        title=f"Title {articles[0]}",
        articles=articles,
        date=date,
    )

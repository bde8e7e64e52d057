"""What is said in a text, for tests of the finder and its parts."""

from briefing.analysis.facts.quotes import find_quotes
from briefing.analysis.reading import read_closely
from briefing.model.analysis import Quote
from briefing.model.article import Article
from tests.analysis.facts.entities.naming import named


def quotes(text: str, **names: str) -> tuple[Quote, ...]:
    article = Article.create(text=text)
    known = {form.replace("_", " "): name for form, name in names.items()}
    mentions = named(article, known) if known else ()
    return find_quotes(read_closely(article), mentions, {})


def told(text: str) -> list[tuple[str, str, str]]:
    return [(q.speaker.text if q.speaker else "", q.cue, q.text) for q in quotes(text)]

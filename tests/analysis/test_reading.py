from collections.abc import Iterator

from briefing.analysis.reading import Reading, read_closely
from briefing.model.article import Article

ARTICLE = Article.create(text="The dam of Ostrel broke. It was old.", title="A dam")


def test_what_is_made_of_an_article_is_made_once() -> None:
    made: list[Reading] = []

    def starts(reading: Reading) -> Iterator[int]:
        made.append(reading)
        yield from (sentence.start for sentence in reading.text.sentences)

    reading = read_closely(ARTICLE)
    assert reading.once(starts) == reading.once(starts) == (0, 25)
    assert len(made) == 1


def test_a_title_made_of_the_text_is_none() -> None:
    made = Article.create(text=ARTICLE.text, title="The dam", title_made=True)
    assert read_closely(made).title.text == ""
    assert read_closely(ARTICLE).title.text == "A dam"

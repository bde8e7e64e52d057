import pytest

from briefing.analysis.pipeline import Pipeline
from briefing.analysis.support import unread
from briefing.model.article import Article


@pytest.mark.parametrize("language", ["en", "en-GB", "de"])
def test_all_is_read(language: str) -> None:
    assert unread(language) == ""


def test_what_is_not_read_is_named() -> None:
    assert unread("fr") == "Not read in the language 'fr': figures, who speaks."
    assert "reasons and means" in unread("pt")


def test_an_analysis_says_what_it_lacks() -> None:
    article = Article.create(text="El puente se hundió el lunes.", language="es")
    analysis = Pipeline(model="rules").analyze(article)
    assert analysis.warnings == (unread("es"),)

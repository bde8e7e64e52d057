import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.highlights import SNIPPET_CHARACTERS, matches, snippet
from briefing.library.matching import words_of
from briefing.library.query import parse
from briefing.model.article import Article

TEXT = "The dam at Łódź held. Dams elsewhere did not; the Dam-Board of São Vito met."


def article(text: str = TEXT, title: str = "Dam holds") -> Article:
    return Article(id="a", title=title, text=text)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("dam ", ["dam", "Dam"]),
        ("dam", ["dam", "Dams", "Dam"]),
        ("sao ", ["São"]),
        ('"dam board"', ["Dam-Board"]),
        ('"dam boa', ["Dam-Board"]),
        ("who:dam ", []),
        ("held OR met ", ["held", "met"]),
        ("-dam", []),
    ],
)
def test_words_are_found_as_the_index_finds_them(query: str, found: list[str]) -> None:
    words = words_of(parse(query, unfinished=True))
    assert [span.text for span in matches(article(), words, "text")] == found


def test_a_snippet_is_where_most_words_stand() -> None:
    text = "Rain fell. " * 40 + "A flood met a dam, and the flood won. " + "Sun. " * 90
    found = snippet(article(text), words_of(parse("flood dam")))
    assert found
    assert [span.text for span in found.matches] == ["flood", "dam", "flood"]
    assert len(found.span.text) <= SNIPPET_CHARACTERS + len("flood")
    assert text[found.span.start - 1] == " "


def test_a_title_is_shown_where_the_text_has_none_of_the_words() -> None:
    found = snippet(article("Water."), words_of(parse("holds")))
    assert found
    assert found.span.field == "title"


@given(text=st.text(max_size=300), query=st.text(st.characters(), max_size=8))
def test_every_span_is_in_the_article(text: str, query: str) -> None:
    source = article(text + " water " + text)
    words = words_of(parse("water " + query.replace(":", " "), unfinished=True))
    found = snippet(source, words)
    assert found
    assert source.holds(found.span)
    assert all(source.holds(s) and found.span.contains(s) for s in found.matches)

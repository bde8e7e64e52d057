from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article, Span, content_id
from tests.strategies import ARTICLES, true_span


@given(st.data(), ARTICLES)
def test_a_span_made_by_an_article_stands_in_it(
    data: st.DataObject, article: Article
) -> None:
    assert article.holds(data.draw(true_span(article)))


def test_a_span_with_other_words_does_not_stand_in_the_article() -> None:
    article = Article.create(text="Rain fell.")
    assert not article.holds(Span(start=0, end=4, text="Snow"))
    assert not article.holds(Span(start=8, end=99, text="l."))
    assert not article.holds(Span(start=0, end=4, text="Rain", field="title"))


def test_overlap_and_containment_need_the_same_field() -> None:
    outer, inner = (Span(start=0, end=e, text="") for e in (9, 4))
    elsewhere = Span(start=0, end=4, text="", field="title")
    assert outer.contains(inner)
    assert not inner.contains(outer)
    assert outer.overlaps(inner)
    assert not outer.overlaps(elsewhere)
    assert not outer.contains(elsewhere)
    assert not inner.overlaps(Span(start=4, end=9, text=""))


def test_an_id_is_made_from_what_a_reader_sees_unless_given() -> None:
    plain = Article.create(text="Rain fell.")
    assert plain.id == content_id(plain)
    assert plain.id == Article.create(text="Rain fell.", source="elsewhere").id
    assert plain.id != Article.create(text="Snow fell.").id
    assert Article.create(text="Rain fell.", id="7").id == "7"


def test_text_with_a_lone_surrogate_has_an_id() -> None:
    assert Article.create(text="\ud800").id


def test_a_handling_label_makes_another_article() -> None:
    plain = Article.create(text="Words.")
    marked = Article.create(text="Words.", marking="TLP:AMBER")
    assert marked.id != plain.id
    assert marked.id == content_id(marked)

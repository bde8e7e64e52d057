import json
from typing import Any

import pytest
from hypothesis import given

from briefing.model import codec
from briefing.model.analysis import Analysis, EntityFact, QuantityFact
from briefing.model.article import Article, Span
from briefing.model.brief import Brief
from briefing.model.codec import from_dict, json_pieces, to_dict
from briefing.model.story import Story
from tests.strategies import ANALYSES, ARTICLES, BRIEFS, STORIES


def through_json(value: object) -> Any:
    return from_dict(type(value), json.loads(json.dumps(to_dict(value))))


@given(ARTICLES)
def test_an_article_comes_back_the_same(article: Article) -> None:
    assert through_json(article) == article


@given(ANALYSES)
def test_an_analysis_comes_back_the_same(analysis: Analysis) -> None:
    assert through_json(analysis) == analysis


@given(STORIES)
def test_a_story_comes_back_the_same(story: Story) -> None:
    assert through_json(story) == story


@given(BRIEFS)
def test_a_brief_comes_back_the_same(brief: Brief) -> None:
    assert through_json(brief) == brief


def test_a_role_is_written_as_words_with_its_span_beside_it() -> None:
    role = Span(start=0, end=9, text="President")
    fact = EntityFact(
        start=10,
        end=14,
        text="Ruiz",
        kind="person",
        name="Ruiz",
        mentions=1,
        score=1,
        role=role,
    )
    written = to_dict(fact)
    assert written["role"] == "President"
    assert written["role_span"] == to_dict(role)
    assert (
        to_dict(from_dict(EntityFact, {**written, "role_span": None}))["role"] is None
    )


def test_whole_numbers_are_written_as_integers() -> None:
    number = QuantityFact(start=0, end=5, text="2,500", value=2500.0, score=0.5)
    assert json.dumps(to_dict(number)["value"]) == "2500"
    assert json.dumps(to_dict(number)["score"]) == "0.5"


def test_unknown_keys_are_ignored() -> None:
    assert from_dict(Article, {"id": "1", "text": "x", "mood": "grim"}).text == "x"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"text": "x"}, "id: missing"),
        ({"id": "1", "text": 4}, "text: expected str, got int"),
        ({"id": "1", "text": "x", "title_made": 1}, "title_made: expected bool"),
        ({"id": "1", "text": "x", "origin": []}, "origin: Origin: expected an object"),
        ([], "Article: expected an object"),
    ],
)
def test_what_is_wrong_is_named(data: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        from_dict(Article, data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"sentences": [[1]]}, "sentences: expected 2 values"),
        ({"sentences": 7}, "sentences: expected an array"),
        ({"sentences": [[1, True]]}, "sentences: expected int, got bool"),
        ({"dates": [{"start": 0, "end": 1, "text": "", "value": ""}]}, "type: missing"),
        ({"entities": [{"kind": "ghost"}]}, "entities: start: missing"),
    ],
)
def test_what_is_wrong_inside_an_analysis_is_named(data: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        from_dict(Analysis, {"id": "1", "method": "news/1", **data})


def test_an_id_that_came_as_a_number_goes_as_one() -> None:
    article = from_dict(Article, {"id": 7, "text": "x"})
    assert article.id == "7"
    assert to_dict(article)["id"] == 7
    assert through_json(article) == article
    assert to_dict(from_dict(Article, {"id": "7", "text": "x"}))["id"] == "7"


def test_an_analysis_kept_without_reasons_still_loads() -> None:
    sentence = {"start": 0, "end": 5, "text": "Rain.", "sentence": 0, "score": 1}
    old = {"id": "1", "method": "news/1", "summary": [sentence]}
    analysis = from_dict(Analysis, old)
    assert analysis.summary[0].reasons == ()
    assert analysis.runners_up == ()


@given(ANALYSES)
def test_the_pieces_are_the_whole(analysis: Analysis) -> None:
    whole = json.dumps(to_dict(analysis), ensure_ascii=False)
    assert "".join(json_pieces(analysis)) == whole


def test_a_long_array_comes_in_pieces() -> None:
    sentences = tuple((at, at + 1) for at in range(3 * codec.ITEMS_AT_ONCE + 1))
    analysis = Analysis(id="a", method="news/2", sentences=sentences)
    pieces = list(json_pieces(analysis))
    assert "".join(pieces) == json.dumps(to_dict(analysis))
    assert max(map(len, pieces)) < len("".join(pieces)) / 2

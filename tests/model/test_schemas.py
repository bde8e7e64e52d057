from typing import get_args

import jsonschema
import pytest
from hypothesis import given

from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.codec import to_dict
from briefing.model.dossier import Dossier
from briefing.model.ledger import Counted
from briefing.model.schemas import Line, contract_schema
from briefing.model.story import Story
from briefing.model.timeline import Event
from tests.contract import assert_fits, unknown_keys
from tests.strategies import ANALYSES, BRIEFS, COUNTED, DOSSIERS, EVENTS, STORIES

LINES: tuple[Line, ...] = get_args(Line)


@pytest.mark.parametrize("line", LINES)
def test_the_schema_is_a_schema(line: Line) -> None:
    jsonschema.Draft202012Validator.check_schema(contract_schema(line))


@given(ANALYSES)
def test_every_analysis_fits_the_schema(analysis: Analysis) -> None:
    assert_fits("analysis", to_dict(analysis))


@given(STORIES)
def test_every_story_fits_the_schema(story: Story) -> None:
    assert_fits("story", to_dict(story))


def test_an_article_fits_the_schema() -> None:
    assert_fits("article", to_dict(Article.create(text="Rain.", date="2021-12")))


def test_the_article_schema_asks_for_text_only() -> None:
    assert_fits("article", {"text": ""})
    with pytest.raises(jsonschema.ValidationError):
        assert_fits("article", {"title": "No text"})


@given(EVENTS, COUNTED, DOSSIERS)
def test_what_many_articles_say_fits_the_schema(
    event: Event, counted: Counted, dossier: Dossier
) -> None:
    assert_fits("event", to_dict(event))
    assert_fits("counted", to_dict(counted))
    assert_fits("dossier", to_dict(dossier))


@given(BRIEFS)
def test_every_field_of_a_value_is_in_the_schema(brief: Brief) -> None:
    assert unknown_keys("brief", to_dict(brief)) == []

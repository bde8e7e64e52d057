from typing import Any, get_args

import jsonschema
import pytest
from hypothesis import given

from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.codec import to_dict
from briefing.model.schemas import Line, contract_schema
from briefing.model.story import Story
from tests.strategies import ANALYSES, BRIEFS, STORIES

LINES: tuple[Line, ...] = get_args(Line)


def validate(line: Line, value: object) -> None:
    jsonschema.Draft202012Validator(contract_schema(line)).validate(value)


@pytest.mark.parametrize("line", LINES)
def test_the_schema_is_a_schema(line: Line) -> None:
    jsonschema.Draft202012Validator.check_schema(contract_schema(line))


@given(ANALYSES)
def test_every_analysis_fits_the_schema(analysis: Analysis) -> None:
    validate("analysis", to_dict(analysis))


@given(STORIES)
def test_every_story_fits_the_schema(story: Story) -> None:
    validate("story", to_dict(story))


def test_an_article_fits_the_schema() -> None:
    validate("article", to_dict(Article.create(text="Rain.", date="2021-12")))


def test_the_article_schema_asks_for_text_only() -> None:
    validate("article", {"text": ""})
    with pytest.raises(jsonschema.ValidationError):
        validate("article", {"title": "No text"})


@given(BRIEFS)
def test_every_field_of_a_value_is_in_the_schema(brief: Brief) -> None:
    schema = contract_schema("brief")
    _assert_known(to_dict(brief), schema["$defs"]["brief"], schema["$defs"])


def _assert_known(value: Any, schema: Any, defs: Any) -> None:
    """Every key that is written is described: none is added unseen."""
    if "$ref" in schema:
        schema = defs[schema["$ref"].removeprefix("#/$defs/")]
    if "anyOf" in schema:
        schema = schema["anyOf"][0]
        _assert_known(value, schema, defs)
    elif isinstance(value, dict):
        assert value.keys() <= schema["properties"].keys()
        for key, inner in value.items():
            _assert_known(inner, schema["properties"][key], defs)
    elif isinstance(value, list):
        for inner in value:
            _assert_known(inner, schema.get("items", {}), defs)

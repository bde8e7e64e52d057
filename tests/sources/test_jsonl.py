import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.model.codec import to_dict
from briefing.sources import reading
from briefing.sources.jsonl import read
from briefing.sources.raw import Raw, Unreadable
from tests.strategies import ARTICLES


def results(data: bytes | str) -> list[Article | Unreadable]:
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    return list(read(Raw("a.jsonl", raw)))


def one(**values: Any) -> Article:
    (made,) = results(json.dumps(values))
    assert isinstance(made, Article)
    return made


def sentence(data: bytes | str) -> str:
    (refused,) = results(data)
    assert isinstance(refused, Unreadable)
    return refused.error.message


@given(st.text(), st.booleans())
def test_any_text_comes_back_exactly(text: str, ascii_only: bool) -> None:  # noqa: FBT001
    line = json.dumps({"text": text, "title": text}, ensure_ascii=ascii_only)
    (made,) = results(line)
    assert isinstance(made, Article)
    assert made.text == text
    assert made.title_made or made.title == text


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", "a\r\nb\n", "\ud800", "\ufeffa", "\u2028\x85", "e\u0301"]
)
def test_odd_texts_come_back_exactly(text: str) -> None:
    assert one(text=text).text == text


def test_fields_are_kept() -> None:
    given_fields = {
        "id": "x1",
        "title": " A\x1b[31m title ",
        "lead": "A lead.",
        "date": "2021-12",
        "source": "Wire",
        "author": "Ada Marsh",
        "url": "https://example.org",
        "language": "de",
    }
    made = to_dict(one(text="T", unknown=[1, {"a": None}], **given_fields))
    assert {key: made[key] for key in given_fields} == given_fields


def test_forms_that_mean_the_same() -> None:
    made = one(text="T", id=7, date=2021, author=["A", "B"], lead=None, marking="white")
    assert (made.id, made.date, made.author) == ("7", "2021", "A, B")
    assert (made.lead, made.marking) == ("", "TLP:CLEAR")


def test_a_date_gets_the_form_of_the_contract() -> None:
    assert one(text="T", date="9 December 2021").date == "2021-12-09"
    assert one(text="T", date="some day").date == ""


def test_a_language_tag_is_cut_to_its_language() -> None:
    assert one(text="T", language="de-AT").language == "de"


def test_what_is_missing_is_filled_in() -> None:
    made = one(text="The river rose by two metres, the mayor said.")
    assert (made.title, made.title_made) == ("The river rose by two metres", True)
    assert (made.language, len(made.id)) == ("en", 16)
    assert made.origin is not None
    assert (made.origin.uri, made.origin.format) == ("a.jsonl", "jsonl")


@given(ARTICLES)
def test_an_article_written_by_us_is_read_back_the_same(article: Article) -> None:
    (first,) = results(json.dumps(to_dict(article)))
    assert isinstance(first, Article)
    (second,) = results(json.dumps(to_dict(first)))
    assert second == first
    assert first.text == article.text
    if article.origin is not None:
        assert first.origin == article.origin


def test_a_bad_line_is_named_and_the_rest_goes_on() -> None:
    data = '{"text": "One"}\n\nnot json\n{"text": "Two"}\n{"no": 1}\n{"text": "Three"}'
    texts = [
        item.error.message if isinstance(item, Unreadable) else item.text
        for item in results(data)
    ]
    assert texts == [
        "One",
        "a.jsonl, line 3: is not valid JSON: expecting value at column 1",
        "Two",
        "a.jsonl, line 5: 'text' is missing",
        "Three",
    ]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"text": null}', "'text' is missing"),
        ('{"text": 5}', "text: expected str, got int"),
        ('{"text": "a", "title": 5}', "title: expected str, got int"),
        ('{"text": "a", "id": true}', "id: expected str, got bool"),
        ('{"text": "a", "origin": {}}', "origin: uri: missing"),
        (
            '{"text": "a", "marking": "secret"}',
            "carries the unknown handling label 'secret'",
        ),
        ("7", "is not a JSON object"),
        ("[1]x", "is not valid JSON"),
        (b'{"text": "\xff"}', "is not in UTF-8"),
        ('{"text": "a", "x": ' + "[" * 200_000, "is nested too deeply"),
        ('{"text": "a", "x": ' + "9" * 200_000 + "}", "holds a number"),
    ],
    ids=range(11),
)
def test_each_refusal_is_one_sentence(line: bytes | str, what: str) -> None:
    message = sentence(line)
    assert message.startswith(f"a.jsonl, line 1: {what}")
    assert len(message) < 200


def test_an_array_of_objects() -> None:
    items = results('[\n {"text": "One"},\n 5,\n {"text": "Two"}\n]\n')
    assert [getattr(item, "text", "") for item in items] == ["One", "", "Two"]
    assert isinstance(items[1], Unreadable)
    assert items[1].error.message == "a.jsonl, item 2: is not a JSON object"


def test_one_object_over_several_lines() -> None:
    (made,) = results('{\n  "text": "One"\n}\n')
    assert isinstance(made, Article)
    assert made.text == "One"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks(encoding: str) -> None:
    data = '{"text": "Größe"}\n{"text": "Zwei"}'.encode(encoding)
    assert [getattr(item, "text", "") for item in results(data)] == ["Größe", "Zwei"]


def test_raw_control_characters_in_strings() -> None:
    (made,) = results('{"text": "a\tb"}')
    assert isinstance(made, Article)
    assert made.text == "a\tb"


@pytest.mark.parametrize("data", [b"", b"\n \n", b"[]", b"\xef\xbb\xbf"])
def test_an_empty_input_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="is empty"):
        results(data)


@given(st.binary() | st.lists(st.sampled_from(list(b'[]{}",:1a\\u\n\xff'))).map(bytes))
def test_any_bytes_give_articles_or_refusals(data: bytes) -> None:
    for item in reading.read(Raw("a.jsonl", data), "jsonl"):
        assert isinstance(item, Article | Unreadable)


def test_a_rating_and_a_portion_mark_are_taken_over() -> None:
    made = one(text="T", rating="b2", portion=" U ")
    assert (made.rating, made.portion) == ("B2", "U")


def test_ratings_on_other_scales_are_no_hindrance() -> None:
    made = one(text="T", rating=4.5, portion=2)
    assert (made.rating, made.portion) == ("", "")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ('{\n  "a": [\n    {}\n  ],\n}\n', "is not valid JSON: "),
        ("Water rose.\n" * 50, "is not valid JSON: expecting value at column 1"),
        (b'{\n"text": "\xff"\n}', "is not in UTF-8"),
    ],
    ids=["printed over several lines", "no JSON", "another encoding"],
)
def test_what_holds_no_object_on_any_line_is_one_sentence(
    data: bytes | str, what: str
) -> None:
    raw = data if isinstance(data, bytes) else data.encode()
    (refused,) = reading.read(Raw("a", raw), "jsonl")
    assert isinstance(refused, Unreadable)
    assert refused.error.message.startswith(f"a {what}")

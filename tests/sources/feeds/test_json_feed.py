import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read

VERSION = "https://jsonfeed.org/version/1.1"
ITEM = {
    "id": 7,
    "title": "River <em>rises</em>",
    "content_html": "<p>Water rose.</p><p>Boats are ready.</p>",
    "summary": "Thousands leave.",
    "url": "/flood",
    "date_published": "2026-11-18T06:30:00+01:00",
    "authors": [{"name": "Ada Marsh"}, {"name": "Ada Marsh"}],
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*ITEM]), inner),
    max_leaves=12,
)


def feed(*items: object, **more: Any) -> bytes:
    whole = {"version": VERSION, "title": "Valley Wire", "items": list(items), **more}
    return json.dumps(whole).encode()


def test_an_item_is_an_article() -> None:
    raw = Raw("feed.json", feed(ITEM), address="https://valley.example/feed.json")
    (made,) = read(raw)
    assert isinstance(made, Article)
    assert made.title == "River rises"
    assert made.text == "Water rose.\n\nBoats are ready."
    assert (made.lead, made.author) == ("Thousands leave.", "Ada Marsh")
    assert made.date == "2026-11-18T06:30:00+01:00"
    assert (made.url, made.source) == ("https://valley.example/flood", "Valley Wire")
    assert made.origin is not None
    assert made.origin.format == "json-feed"


def test_text_without_markup_is_kept_and_the_feed_names_its_author() -> None:
    item = {"id": "1", "content_text": "Is 3 < 4?\n\nIt <is>."}
    (made,) = read(Raw("f", feed(item, author={"name": "Jan Moor"})))
    assert isinstance(made, Article)
    assert (made.text, made.author) == ("Is 3 < 4?\n\nIt <is>.", "Jan Moor")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"version": "https://jsonfeed.org/version/1", "items": [', "not valid JSON"),
        (b'{"version": "https://jsonfeed.org/version/1"}', "but no feed"),
        (b"[" * 100_000, "not valid JSON"),
        (b'{"items": [' + b"9" * 5_000 + b"]}", "not valid JSON"),
    ],
)
def test_what_is_no_feed_is_said_in_a_sentence(data: bytes, reason: str) -> None:
    (refused,) = read(Raw("f.json", data), "json-feed")
    assert isinstance(refused, Unreadable)
    assert reason in refused.error.message


@given(st.lists(JSON), JSON)
def test_any_json_gives_articles(items: list[Any], author: Any) -> None:
    for found in read(Raw("f", feed(*items, authors=author)), "json-feed"):
        assert isinstance(found, Article)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.sources.feeds.opml import Outline, parse, write
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read

NESTED = b"""<?xml version="1.0"?>
<opml version="2.0"><body>
<outline text="Gulf"><outline type="rss" text="Valley" xmlUrl="https://v.example/rss"/>
  <outline title="Twice" XMLURL="https://v.example/rss"/></outline>
<outline text="no feed"/><outline xmlUrl="file:///etc/passwd"/>
<outline text="\x1b[31mTide" xmlUrl=" http://tide.example/atom?a=1&b=2 "/>
</body></opml>"""


def test_feeds_are_found_in_folders_once_each() -> None:
    first, second = parse(Raw("list.opml", NESTED))
    assert first == Outline("https://v.example/rss", "Valley")
    assert second.url == "http://tide.example/atom?a=1&b=2"
    assert second.title.endswith("Tide")
    assert second.title.isprintable()


@pytest.mark.parametrize("data", [b"", b"words", b"<rss/>", b"\x00"])
def test_what_is_no_list_is_said(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"no list of feeds \(OPML\)"):
        parse(Raw("list.opml", data))


def test_reading_a_list_says_what_to_do_with_it() -> None:
    (refused,) = read(Raw("list.opml", NESTED))
    assert isinstance(refused, Unreadable)
    assert refused.error.message == "list.opml is a list of feeds"
    assert "briefing feeds import" in refused.error.hint


def test_entities_are_not_put_in() -> None:
    data = (
        b'<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b'<opml><outline text="&x;" xmlUrl="https://v.example/rss"/></opml>'
    )
    assert [outline.url for outline in parse(Raw("l", data))] in (
        [],
        ["https://v.example/rss"],
    )


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)


@given(st.dictionaries(WORDS, WORDS))
def test_a_list_that_was_written_is_read_again(feeds: dict[str, str]) -> None:
    made = [Outline(f"https://v.example/?{k}", title) for k, title in feeds.items()]
    assert parse(Raw("l", write(made, "Feeds"))) == made


@pytest.mark.parametrize(
    ("written", "asked_for"),
    [
        ("feed://v.example/rss", "http://v.example/rss"),
        ("feed:https://v.example/rss", "https://v.example/rss"),
        ("feed://https://v.example/rss", "https://v.example/rss"),
        (
            "https://v.example/?a=1&amp;copy=2&b=&#38;",
            "https://v.example/?a=1&copy=2&b=&",
        ),
    ],
)
def test_addresses_as_programs_write_them(written: str, asked_for: str) -> None:
    data = f'<opml><body><outline text="V" xmlUrl="{written}"/></body></opml>'
    assert parse(Raw("l", data.encode())) == [Outline(asked_for, "V")]

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import ConfigError
from briefing.model.article import Article
from briefing.sources import READERS
from briefing.sources.formats import tell_format
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read

FORMATS = st.none() | st.sampled_from(READERS.names)
NAMES = st.sampled_from(["-", "a.txt", "a.md", "a.jsonl", "a.json", "2021-12-09.txt"])


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"The river rose.", "plain"),
        ("-", b"The river rose.", "plain"),
        ("a.md", b"The river rose.", "markdown"),
        ("a.MARKDOWN", b"The river rose.", "markdown"),
        ("a.txt", b"# Flood\n\nThe river rose.", "markdown"),
        ("-", b"---\ntitle: Flood\n---\nThe river rose.", "markdown"),
        ("a.txt", b"---\n\nThe river rose.", "plain"),
        ("a.txt", b"#1 in the charts\n\nA song.", "plain"),
        ("-", b'{"text": "The river rose."}', "jsonl"),
        ("a.txt", b'[\n  {"text": "The river rose."}\n]', "jsonl"),
        ("a.txt", '{"text": "The river rose."}'.encode("utf-16"), "jsonl"),
        ("a.txt", b"{sic} The river rose.", "plain"),
        ("a.txt", b"[Leeds] The river rose.", "plain"),
        ("a.json", b"{broken", "jsonl"),
        ("a.json", b"broken", "plain"),
        ("-", b"Return-Path: <a@b.c>\nSubject: Hi\n\nHello", "mail"),
        ("-", b"From: a@b.c\nTo: d@e.f\nMessage-ID: <1>\n\nHello", "mail"),
        ("-", b"From: a@b.c\nContent-Type: multipart/mixed\n\n--X", "mail"),
        ("-", b"<!DOCTYPE html><p>Hi", "html"),
        ("a.txt", b"\n <HTML><p>Hi", "html"),
        ("-", b"<div class='story'><p>Hi</p></div>", "html"),
        ("-", b"<br />\n<b>Warning</b>: old", "html"),
    ],
)
def test_content_tells_before_the_name(name: str, data: bytes, expected: str) -> None:
    assert tell_format(Raw(name, data)) == expected
    for item in read(Raw(name, data)):
        if isinstance(item, Article):
            assert item.origin is not None
            assert item.origin.format == expected
            assert item.origin.size == len(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b"  \n", "is empty"),
        (b"%PDF-1.4", "is a damaged PDF"),
        (b"<rss version='2.0'>", "is a feed"),
        (b"<!-- a note -->\n<!-- another -->\n<rss version='2.0'>", "is a feed"),
        (b"<!DOCTYPE plist [<!ENTITY a 'b'>]><plist/>", "is an XML document"),
        (
            b"<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY l 'l'>]>",
            "is an XML document",
        ),
        (b"\x00" * 50_000, "is binary data"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, what: str) -> None:
    (refused,) = read(Raw("dir/a.txt", data))
    assert isinstance(refused, Unreadable)
    assert refused.error.message.startswith(f"dir/a.txt {what}")
    assert "\n" not in refused.error.message


def test_a_format_can_be_asked_for() -> None:
    data = b'{"text": "The river rose."}'
    (plain,) = read(Raw("-", data), "plain")
    assert isinstance(plain, Article)
    assert plain.text == data.decode()


def test_an_unknown_format_is_a_mistake_of_the_user() -> None:
    with pytest.raises(ConfigError, match="no 'rtf' among the readers"):
        list(read(Raw("-", b"The river rose."), "rtf"))


@given(NAMES, st.binary(), FORMATS)
def test_any_bytes_give_articles_or_refusals(
    name: str, data: bytes, form: str | None
) -> None:
    for item in read(Raw(name, data), form):
        assert isinstance(item, Article | Unreadable)


@given(
    NAMES,
    st.text(max_size=300),
    FORMATS,
    st.sampled_from(["utf-8", "utf-16", "cp1252"]),
)
def test_any_text_gives_articles_or_refusals(
    name: str, text: str, form: str | None, encoding: str
) -> None:
    data = text.encode(encoding, "replace")
    for item in read(Raw(name, data), form):
        assert isinstance(item, Article | Unreadable)


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=20)), st.text())
def test_json_lines_are_told_and_kept(extra: dict[str, str], text: str) -> None:
    unknown = {f"x-{key}": value for key, value in extra.items()}
    data = json.dumps(unknown | {"text": text}).encode()
    (made,) = read(Raw("-", data))
    assert isinstance(made, Article)
    assert made.text == text


UNITS = ["a", "word ", "(", "“", ", ", "\n", "By A\n\n", "[a](", "a — ", "**a", "> "]


@pytest.mark.parametrize("form", ["plain", "markdown"])
@pytest.mark.parametrize("unit", UNITS)
def test_long_and_odd_inputs_are_read(form: str, unit: str) -> None:
    data = ("Leeds " + unit * (100_000 // len(unit))).encode()
    (made,) = read(Raw("a", data), form)
    assert isinstance(made, Article)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"From a@b.c Thu Dec  9 2021\nSubject: Hi\n\nHello", "mbox"),
        (b"From DAEMON Fri Apr 06 16:46:09 2001\nHello", "mbox"),
        (b"WARC/1.0\r\nWARC-Type: x", "warc"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x00" * 257 + b"ustar\x0000", "tar"),
        (b"PK\x03\x04", "zip"),
        (b'<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0">', "feed"),
        (b'<?xml version="1.0"?><rdf:RDF xmlns:rdf="x">', "feed"),
        (b'<?xml version="1.0"?><atom:feed xmlns:atom="x">', "feed"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', "html"),
        (b'<opml version="2.0"><head/></opml>', "opml"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "json-feed"),
        (b'<?xml version="1.0"?><plist/>', "xml"),
    ],
)
def test_a_format_is_told_whether_or_not_it_can_be_read(
    data: bytes, expected: str
) -> None:
    assert tell_format(Raw("a.txt", data)) == expected


def test_a_zip_archive_that_holds_an_office_document_is_one() -> None:
    def zipped(*names: str) -> bytes:
        made = BytesIO()
        with ZipFile(made, "w") as archive:
            for name in names:
                archive.writestr(name, "application/vnd.oasis.opendocument.text")
        return made.getvalue()

    assert tell_format(Raw("a", zipped("monday.txt"))) == "zip"
    assert tell_format(Raw("a", zipped("mimetype", "content.xml"))) == "odt"
    office = zipped("[Content_Types].xml", "word/document.xml")
    assert tell_format(Raw("a", office)) == "docx"


def test_what_lies_too_deep_is_refused() -> None:
    raw = Raw("a.zip", b"The river rose.")
    for _ in range(raw.limits.max_depth):
        raw = raw.member("b.zip", raw.data)
    assert all(isinstance(item, Article) for item in read(raw))
    (refused,) = read(raw.member("c.txt", raw.data))
    assert isinstance(refused, Unreadable)
    assert "lies 4 containers deep; the limit is 3" in refused.error.message


@pytest.mark.parametrize(
    "name", ["a.jsonl", "a.json", "a.eml", "a.mbox", "a.warc", "a.pdf", "a.zip", "a"]
)
def test_a_name_alone_makes_no_text_something_else(name: str) -> None:
    (made,) = read(Raw(name, b"Title: Flood\n\nThe river rose by two metres.\n"))
    assert isinstance(made, Article)
    assert (made.title, made.text) == ("Flood", "The river rose by two metres.")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.jsonl", b'not json\n{"text": "Rain."}', "jsonl"),
        ("a.eml", b"X-Odd: 1\nSubject: Flood\n\nRain.", "mail"),
        ("a.mbox", b"\n\nnoise\nFrom ada@valley.example\n\nRain.", "mbox"),
        ("a.warc", b"noise\r\n\r\nWARC/1.0\r\n", "warc"),
    ],
)
def test_a_name_decides_where_its_signs_stand_further_down(
    name: str, data: bytes, expected: str
) -> None:
    assert tell_format(Raw(name, data)) == expected

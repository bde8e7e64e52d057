from zipfile import ZipInfo

import pytest

from briefing.model.article import Article
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read
from tests.sources.archives.packing import zipped

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "meta": "meta",
    }.items()
)
RIVER = "<text:p>The river rose by two metres.</text:p>"


def written(body: str, prolog: str = "", styles: str = "", **parts: str) -> bytes:
    content = (
        f"{prolog}<office:document-content {NAMES}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return zipped(
        {
            "content.xml": content.encode(),
            **{f"{name}.xml": text.encode() for name, text in parts.items()},
        },
        (ZipInfo("mimetype"), b"application/vnd.oasis.opendocument.text"),
    )


def article(data: bytes) -> Article:
    (found,) = read(Raw("a.odt", data))
    assert isinstance(found, Article), found
    assert found.origin is not None
    assert found.origin.format == "odt"
    return found


def refusal(data: bytes) -> str:
    (found,) = read(Raw("a.odt", data))
    assert isinstance(found, Unreadable), found
    return found.error.message


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>Two<text:line-break/>lines</text:p>", "Two\nlines"),
        (
            '<text:p>Far<text:s text:c="3"/>apart<text:tab/>now</text:p>',
            "Far apart now",
        ),
        ("<text:p>A <text:span>bold</text:span> word</text:p>", "A bold word"),
        ("<text:tracked-changes>Old</text:tracked-changes>", ""),
        (
            (
                "<text:list><text:list-item><text:p>One</text:p></text:list-item>"
                "<text:list-item><text:p>Two</text:p></text:list-item></text:list>"
            ),
            "One\n\nTwo",
        ),
        (
            (
                "<table:table><table:table-row><table:table-cell><text:p>Dead</text:p>"
                "</table:table-cell><table:table-cell><text:p>14</text:p>"
                "</table:table-cell></table:table-row></table:table>"
            ),
            "Dead\t14",
        ),
        (
            (
                "<text:p>Noted<text:note><text:note-citation>1</text:note-citation>"
                "<text:note-body><text:p>Below.</text:p></text:note-body></text:note>"
                " here.</text:p><text:p>Last.</text:p>"
            ),
            "Noted here.\n\nLast.\n\nBelow.",
        ),
        (
            (
                "<text:p><draw:frame><draw:text-box><text:p>Boxed</text:p>"
                "</draw:text-box></draw:frame></text:p>"
            ),
            "Boxed",
        ),
        ("<text:p>A<office:annotation>No</office:annotation>B</text:p>", "AB"),
    ],
)
def test_what_a_reader_sees_is_text(body: str, text: str) -> None:
    assert article(written(RIVER + body)).text == (
        f"The river rose by two metres.\n\n{text}".strip()
    )


def test_title_and_author() -> None:
    style = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    body = '<text:p text:style-name="P1">Flood in Porto Vega</text:p>' + RIVER
    meta = (
        f"<m {NAMES}><meta:initial-creator>Ada Marsh</meta:initial-creator>"
        "<title>untitled</title></m>"
    )
    made = article(written(body, styles=style, meta=meta))
    assert (made.title, made.author) == ("Flood in Porto Vega", "Ada Marsh")
    assert made.text == "The river rose by two metres."


def test_refusals_are_sentences() -> None:
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert "declares XML entities" in refusal(written("<text:p>&a;</text:p>", entity))
    locked = written(RIVER, **{"META-INF/manifest": "<x><encryption-data/></x>"})
    assert refusal(locked) == "a.odt is locked by a password"
    assert refusal(written("<text:p>")) == "a.odt is a damaged OpenDocument text"
    assert refusal(written("")) == "a.odt holds no words"


FLAT = (
    f'<?xml version="1.0"?>\n<office:document {NAMES} office:version="1.3"'
    ' office:mimetype="application/vnd.oasis.opendocument.text">{}'
    "<office:body><office:text>{}</office:text></office:body></office:document>"
)


def test_a_text_may_be_one_xml_document() -> None:
    meta = (
        "<office:meta><meta:initial-creator>Ada Marsh</meta:initial-creator>"
        "<title>Flood in Porto Vega</title></office:meta>"
    )
    picture = "<text:p><draw:frame><title>No</title><draw:image><office:binary-data>"
    end = "iVBORw0KGgo=</office:binary-data></draw:image></draw:frame></text:p>"
    for head, title in ((meta, "Flood in Porto Vega"), ("", "The river rose by two")):
        made = article(b"\n" + FLAT.format(head, picture + end + RIVER).encode())
        assert made.text == "The river rose by two metres."
        assert made.title.startswith(title)


def test_what_is_wrong_with_one_is_a_sentence() -> None:
    whole = FLAT.format("", RIVER).encode()
    assert refusal(whole[:-9]) == "a.odt is a damaged OpenDocument text"
    assert "holds no words" in refusal(FLAT.format("", "").encode())
    typed = whole.replace(b"?>", b"?><!DOCTYPE document>", 1)
    assert "declares XML entities" in refusal(typed)
    assert "more than 20 MB" in refusal(whole.ljust(20_000_001))
    table = whole.replace(b"opendocument.text", b"opendocument.spreadsheet")
    assert "is an OpenDocument file without text" in refusal(table)

from io import BytesIO

import docx
import pytest
from docx.document import Document

from briefing.model.article import Article
from briefing.sources.limits import Limits
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read
from tests.sources.archives.packing import zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'


def saved(document: Document) -> bytes:
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def written(body: str, prolog: str = "", **parts: str) -> bytes:
    """A document of nothing but a body and the parts named `word/NAME.xml`."""
    document = f"{prolog}<w:document {W}><w:body>{body}</w:body></w:document>"
    named = {f"word/{name}.xml": text.encode() for name, text in parts.items()}
    return zipped({"word/document.xml": document.encode(), **named})


def article(data: bytes) -> Article:
    (found,) = read(Raw("a.docx", data))
    assert isinstance(found, Article), found
    assert found.origin is not None
    assert found.origin.format == "docx"
    return found


def refusal(data: bytes, limits: Limits | None = None) -> str:
    (found,) = read(Raw("a.docx", data, limits=limits or Limits()))
    assert isinstance(found, Unreadable), found
    return found.error.message


def test_a_document_of_words_own_styles() -> None:
    document = docx.Document()
    document.core_properties.title = "Word Document"
    document.core_properties.author = "python-docx"
    document.add_paragraph("Flood in Porto Vega", style="Title")
    document.add_paragraph("Thousands without power", style="Subtitle")
    document.add_paragraph("By Ada Marsh")
    document.add_paragraph("9 December 2021")
    document.add_heading("What happened", 1)
    paragraph = document.add_paragraph("Water rose by ")
    paragraph.add_run("two metres").bold = True
    paragraph.add_run("\ton Monday.")
    document.add_paragraph("Ferries stay in port.", style="List Bullet")
    table = document.add_table(2, 2)
    for row, cells in enumerate((("Dead", "14"), ("Missing", "6"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    made = article(saved(document))
    assert made.text == (
        "What happened\n\nWater rose by two metres on Monday.\n\n"
        "Ferries stay in port.\n\nDead\t14\nMissing\t6"
    )
    assert (made.title, made.lead) == ("Flood in Porto Vega", "Thousands without power")
    assert (made.author, made.date) == ("Ada Marsh", "2021-12-09")


@pytest.mark.parametrize(
    ("title", "expected"), [("Flood on the Vega", "Flood on the Vega"), ("doc1", "")]
)
def test_properties_are_taken_if_a_person_wrote_them(title: str, expected: str) -> None:
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = "Ada Marsh"
    document.add_paragraph("Water rose by two metres on Monday.")
    made = article(saved(document))
    assert ("" if made.title_made else made.title) == expected
    assert made.author == "Ada Marsh"
    assert made.date == ""


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<w:del><w:r><w:delText>Old</w:delText></w:r></w:del>", ""),
        ("<w:ins><w:r><w:t>New</w:t></w:r></w:ins>", "New"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen</w:t></w:r>", ""),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", ""),
        ("<w:hyperlink><w:r><w:t>Linked</w:t></w:r></w:hyperlink>", "Linked"),
        ("<w:r><w:t>Two</w:t><w:br/><w:t>lines</w:t></w:r>", "Two\nlines"),
        ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>", "co-op"),
        (
            "<w:sdt><w:sdtContent><w:r><w:t>Held</w:t></w:r></w:sdtContent></w:sdt>",
            "Held",
        ),
        (
            (
                "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p>"
                "</w:txbxContent></w:pict></w:r>"
            ),
            "\n\nBoxed",
        ),
    ],
)
def test_what_a_reader_sees_is_text(body: str, text: str) -> None:
    rest = "<w:r><w:t>The river rose by two metres.</w:t></w:r>"
    made = article(written(f"<w:p>{rest}{body}</w:p>"))
    assert made.text == f"The river rose by two metres.{text}"


def test_notes_stand_at_the_end_in_the_order_of_their_marks() -> None:
    note = '<w:footnote w:id="{}"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>'
    notes = note.format(1, "The first.") + note.format(2, "Never referred to.")
    body = (
        "<w:p><w:r><w:t>The river rose.</w:t>"
        '<w:footnoteReference w:id="1"/></w:r></w:p>'
    )
    data = written(body, footnotes=f"<w:footnotes {W}>{notes}</w:footnotes>")
    assert article(data).text == "The river rose.\n\nThe first."


def test_a_table_of_one_column_is_its_paragraphs() -> None:
    words = "<w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p><w:r><w:t>Two.</w:t></w:r></w:p>"
    data = written(f"<w:tbl><w:tr><w:tc>{words}</w:tc></w:tr></w:tbl>")
    assert article(data).text == "One.\n\nTwo."


def test_entities_are_refused_and_never_expanded() -> None:
    body = "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"
    assert refusal(written(body, BOMB)) == (
        "a.docx is a Word document that declares XML entities, which none may"
    )


@pytest.mark.parametrize(
    "data",
    [
        written("<w:p>")[:-40],
        zipped({"word/document.xml": b"<w:document"}),
        zipped({"word/document.xml": b""}),
        written("<x>" * 5_000),
        written("<w:p/>", styles="no XML"),
    ],
)
def test_damage_is_one_sentence(data: bytes) -> None:
    message = refusal(data)
    assert message == "a.docx is a damaged Word document" or "ZIP" in message


def test_a_bomb_is_one_sentence() -> None:
    bomb = zipped({"word/document.xml": bytes(21_000_000)})
    assert "holds more than 20 MB of text" in refusal(bomb)
    assert "unpacks to more than the limit of 1 MB" in refusal(
        bomb, Limits(max_unpacked_bytes=1_000_000)
    )
    parts = zipped(
        {f"word/{n}.xml": b"" for n in range(9)} | {"word/document.xml": b""}
    )
    assert "too many parts" in refusal(parts, Limits(max_members=5))


def test_a_document_without_words_is_refused() -> None:
    assert refusal(written("<w:p/>")) == "a.docx holds no words"

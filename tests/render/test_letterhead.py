"""What a theme puts at the head: a logo, and the line of a publisher."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from briefing.errors import RenderError
from briefing.model.brief import Brief
from briefing.proof.printed import verify_pdf
from briefing.render import render
from briefing.theme import Letterhead, Page, Theme, load_theme
from tests.render.test_parity import READERS

LINE = "Harbour & Coast Desk"


@pytest.fixture
def theme(tmp_path: Path) -> Theme:
    logo = tmp_path / "logo.png"
    image = Image.new("RGBA", (60, 20), (255, 0, 0, 0))
    image.paste((10, 60, 120, 255), (0, 0, 30, 20))
    image.save(logo)
    own = Letterhead(text=LINE, logo=logo, logo_pt=20)
    return replace(load_theme("standard"), masthead=own)


@pytest.mark.parametrize("name", sorted(READERS))
def test_the_line_stands_in_every_format(
    name: str, tmp_path: Path, seed_brief: Brief, theme: Theme
) -> None:
    text = READERS[name](render(seed_brief, name, theme), tmp_path)
    assert text.find(LINE) in range(120)


def test_a_logo_is_on_the_first_page_and_shines_through(
    seed_brief: Brief, theme: Theme
) -> None:
    data = render(seed_brief, "pdf", theme)
    assert data == render(seed_brief, "pdf", theme)
    first, *others = PdfReader(BytesIO(data)).pages
    (image,) = first.images
    assert image.image is not None
    assert image.image.getpixel((0, 0)) == (10, 60, 120)
    assert image.image.getpixel((59, 0)) == (255, 255, 255)
    assert not any(list(page.images) for page in others)
    assert verify_pdf("brief.pdf", data).failed == ()


def test_another_logo_is_found(seed_brief: Brief, theme: Theme) -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(render(seed_brief, "pdf", theme))))
    objects = writer.pages[0]["/Resources"]["/XObject"]  # type: ignore[index]
    other = DecodedStreamObject()
    other.update(objects["/P1"].get_object())
    del other["/Filter"]
    other.set_data(b"\0" * 60 * 20 * 3)
    objects[NameObject("/P1")] = writer._add_object(other)
    out = BytesIO()
    writer.write(out)
    failed = verify_pdf("brief.pdf", out.getvalue()).failed
    assert failed == ("page 1: a picture of it was changed",)


def test_a_logo_is_inside_the_other_formats(seed_brief: Brief, theme: Theme) -> None:
    page = render(seed_brief, "html", theme).decode()
    assert 'src="data:image/png;base64,' in page
    assert "img-src data:" in page
    word = docx.Document(BytesIO(render(seed_brief, "docx", theme)))
    assert len(word.inline_shapes) == 1


@pytest.mark.parametrize("name", ["pdf", "docx"])
def test_a_logo_that_is_no_picture_is_refused(
    name: str, tmp_path: Path, seed_brief: Brief, theme: Theme
) -> None:
    path = tmp_path / "words.png"
    path.write_bytes(b"no picture")
    broken = replace(theme, masthead=replace(theme.masthead, logo=path))
    with pytest.raises(RenderError, match=r"words\.png cannot be read"):
        render(seed_brief, name, broken)


def left_edges(data: bytes) -> list[float]:
    """Where the widest rule of each page begins: that under the head."""
    found = []
    for page in PdfReader(BytesIO(data)).pages:
        content = page.get_contents()
        assert content is not None
        rows = [line.split() for line in content.get_data().splitlines()]
        boxes = [row for row in rows if row[-2:] == [b"re", b"f"]]
        found.append(float(max(boxes, key=lambda row: float(row[2]))[0]))
    return found


def test_the_binding_margin_is_at_the_inner_edge(seed_brief: Brief) -> None:
    def edges(page: Page) -> list[float]:
        theme = replace(load_theme("standard"), page=page)
        return left_edges(render(seed_brief, "pdf", theme))

    assert edges(Page())[:2] == [48, 48]
    assert edges(Page(binding_pt=20))[:2] == [68, 68]
    assert edges(Page(binding_pt=20, duplex=True))[:2] == [68, 48]


def test_a_duplex_page_tells_the_printer(seed_brief: Brief) -> None:
    theme = replace(load_theme("standard"), page=Page(duplex=True))
    root = PdfReader(BytesIO(render(seed_brief, "pdf", theme))).root_object
    assert root["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipLongEdge"  # type: ignore[index]

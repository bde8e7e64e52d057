"""The formats differ only in drawing: each holds every block of the outline."""

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import lxml.html
import pytest
from docx.oxml.ns import qn

from briefing.model.brief import Brief, Section
from briefing.render import RENDERERS, render
from briefing.render.blocks import Coverage
from briefing.render.contents import Outline
from briefing.render.extent import LAST, Extent, named_extent
from briefing.render.options import Options
from briefing.render.outline import outline
from briefing.theme import load_theme


def expected(contents: Outline) -> Iterator[str]:
    """The words that a reader must find, in order, whatever the format."""
    masthead = contents.masthead
    yield from (masthead.title, masthead.as_of, masthead.number)
    yield from (highlight.words.text for highlight in contents.highlights)
    for entry in contents.figures:
        yield from (entry.number.figure.text, entry.headline.text)
    yield from (title.text for title in contents.index)
    for item in contents.items:
        yield item.headline.text
        yield from (point.text for point in (item.bottom_line, *item.points) if point)
        for rivals in item.disagreements:
            yield from (rivals.counted, *(figure.text for figure in rivals.figures))
        if item.coverage:
            yield from charted(item.coverage)
    for evidence in contents.evidence:
        yield evidence.headline.text
        yield from (part.words.text for row in evidence.rows for part in row.parts)
    for term in contents.terms:
        yield from (term.short.text, term.long.text)
    if contents.coverage:
        yield from charted(contents.coverage)
    yield from (source.title for source in contents.sources)


def charted(chart: Coverage) -> Iterator[str]:
    """The words of a chart: each bar that is not empty, and how many it counts."""
    yield chart.title
    for bar in chart.bars:
        if bar.count:
            yield from (bar.label, str(bar.count))


def plain_markdown(data: bytes, _: Path) -> str:
    unescaped = re.sub(r"\\([\\`*_\[\]<>|~#.-])", r"\1", data.decode())
    return " ".join(unescaped.replace("**", "").split())


def plain_pdf(data: bytes, folder: Path) -> str:
    path = folder / "brief.pdf"
    path.write_bytes(data)
    done = subprocess.run(
        ["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True
    )
    foot = re.compile(r"\nVerbatim unless.*?TLP:CLEAR\n", re.DOTALL)
    return " ".join(foot.sub("\n", done.stdout).split())


def closed(text: str) -> str:
    """A text without spaces and hyphens, which divided words have more of."""
    return re.sub(r"[\s-]+", "", text).casefold()


def plain_html(data: bytes, _: Path) -> str:
    body = lxml.html.fromstring(data).find("body")
    return " ".join(body.text_content().split())


def plain_docx(data: bytes, _: Path) -> str:
    body = docx.Document(BytesIO(data)).element.body
    paragraphs = ("".join(p.itertext()) for p in body.iter(qn("w:p")))
    return " ".join(" ".join(paragraphs).split())


def plain_text(data: bytes, _: Path) -> str:
    return " ".join(data.decode().split())


READERS = {
    "docx": plain_docx,
    "html": plain_html,
    "markdown": plain_markdown,
    "pdf": plain_pdf,
    "text": plain_text,
}


@pytest.mark.parametrize("name", sorted(READERS))
@pytest.mark.parametrize("stories", [1, 9, 21])
def test_a_format_holds_the_whole_outline_in_order(
    name: str, stories: int, tmp_path: Path, brief_with: Callable[[int], Brief]
) -> None:
    brief = brief_with(stories)
    data = render(brief, name, load_theme("standard"))
    text = closed(READERS[name](data, tmp_path))
    position = 0
    for words in expected(outline(brief)):
        found = text.find(closed(words), position)
        assert found >= 0, f"{words!r} is missing, or out of order"
        position = found


@pytest.mark.parametrize("name", sorted(READERS))
@pytest.mark.parametrize("extent", ["onepage", "full"])
def test_a_format_holds_the_whole_of_every_extent(
    name: str, extent: str, tmp_path: Path, brief_with: Callable[[int], Brief]
) -> None:
    brief, shown = brief_with(7), named_extent(extent)
    data = render(brief, name, load_theme("classic"), options=Options(extent=shown))
    text = closed(READERS[name](data, tmp_path))
    for words in expected(outline(brief, shown)):
        assert closed(words) in text, f"{words!r} is missing"


@pytest.mark.parametrize("name", sorted(READERS))
def test_a_format_says_how_many_it_does_not_name(
    name: str, tmp_path: Path, brief_with: Callable[[int], Brief]
) -> None:
    brief, extent = brief_with(9), Extent(most_items=2, most_named=3)
    data = render(brief, name, load_theme("standard"), options=Options(extent=extent))
    text = closed(READERS[name](data, tmp_path))
    contents = outline(brief, extent)
    for entry in contents.left_out:
        assert closed(entry.headline.text) in text
    assert closed(contents.more_left_out) in text


@pytest.mark.parametrize("name", sorted(READERS))
def test_a_format_says_how_many_sources_it_does_not_list(
    name: str, tmp_path: Path, brief_with: Callable[[int], Brief]
) -> None:
    made = brief_with(3)
    extent = Extent(full=LAST, evidence=False, terms=False, all_sources=False)
    story = replace(made.items[0].story, articles=tuple(a.id for a in made.articles))
    item = replace(made.items[0], story=story, points=made.items[0].points[:1])
    brief = replace(made, sections=(Section(title="", items=(item,)),))
    data = render(brief, name, load_theme("standard"), options=Options(extent=extent))
    more = outline(brief, extent).more_sources
    assert more
    assert closed(more) in closed(READERS[name](data, tmp_path))


@pytest.mark.parametrize("name", sorted(READERS))
def test_a_format_shows_disputes_comments_and_edits(
    name: str, tmp_path: Path, disputed_brief: Brief
) -> None:
    data = render(disputed_brief, name, load_theme("standard"))
    text = READERS[name](data, tmp_path)
    for words in (
        "1,037",
        "≠",
        "1,074",
        "Likely to hold: the tests are routine.",
        "Traders welcomed it.",
        "[2¶3, edited]",
    ):
        assert words in text


@pytest.mark.parametrize("name", sorted(READERS))
def test_a_format_names_pages_and_origins(
    name: str, tmp_path: Path, disputed_brief: Brief
) -> None:
    first, *others = disputed_brief.articles
    paged = replace(first, pages=(0, first.text.index("About "), len(first.text)))
    item = disputed_brief.items[0]
    copied = replace(item, story=replace(item.story, origins=1))
    brief = replace(
        disputed_brief,
        articles=(paged, *others),
        sections=(Section(title="", items=(copied,)),),
    )
    text = READERS[name](render(brief, name, load_theme("standard")), tmp_path)
    for words in ("(page 1)", "3 pages", "2 sources, 1 origin"):
        assert words.casefold() in text.replace("\xa0", " ").casefold()


def test_json_names_every_statement_of_the_outline(disputed_brief: Brief) -> None:
    data = json.loads(render(disputed_brief, "json", load_theme("standard")))
    assert [entry["text"] for entry in data["statements"]] == [
        statement.span.text for statement in outline(disputed_brief).statements()
    ]


def test_every_format_gives_the_same_bytes_twice(seed_brief: Brief) -> None:
    theme = load_theme("standard")
    for name in RENDERERS.names:
        assert render(seed_brief, name, theme) == render(seed_brief, name, theme)

"""Whatever the words are, none stand on each other, leave the page or vanish."""

from pathlib import Path

import pytest

from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.brief import Brief, BriefItem, Passage, Section
from briefing.model.story import Story
from briefing.render import render
from briefing.theme import load_theme, theme_names
from tests.render.pdf.ink import Glyph, overlaps, pages
from tests.render.pdf.scripts import scripts_brief
from tests.render.test_odd_text import odd_brief

WIDTH, HEIGHT, MARGIN = 595.276, 841.89, 48
NUMBERED = " ".join(f"word{number:04}" for number in range(5000))
CASES = {
    "one long word": ("Supercalifragilistic" * 100, "Y" * 3000),
    "addresses": ("https://example.org/a?b=c&d=" + "e/f-g_" * 200,) * 2,
    "a title of 300 lines": ("A line of the title\n" * 300, "A text."),
    "markup and formulas": (
        "<b>Bold</b> & E=mc² &lt; ∑ᵢ xᵢ ≤ ∫ f(x) dx → {\\frac{1}{2}} $5 #6 %7",
        "<script>alert(1)</script> a<b and b>c; x₁² + y₁² = z₁²",
    ),
    "control characters": (
        "A\x00title\x07 \x1b[31mred\x1b[0m",
        "B\x01text\x85\u2028here",
    ),
    "stacked accents": ("a\u0301\u0302\u0303\u0304 title", "e\u0323\u0301 text " * 40),
    "nothing": ("", ""),
    "right to left": ("שלום, " * 60, "سلام (abc) 12, " * 200),
    "emoji": ("👨‍👩‍👧🌊🔥" * 60, "⚠ 🇮🇶 " * 100),
}


def printed(folder: Path, brief: Brief, theme: str = "standard") -> Path:
    path = folder / "brief.pdf"
    path.write_bytes(render(brief, "pdf", load_theme(theme)))
    return path


def strays(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs that are not wholly between the margins."""
    return [
        glyph
        for glyph in glyphs
        if glyph.left < MARGIN - 3
        or glyph.right > WIDTH - MARGIN + 3
        or glyph.bottom < 8
        or glyph.top > HEIGHT - 8
    ]


@pytest.mark.parametrize("case", CASES)
def test_words_stand_apart_and_within_the_margins(case: str, tmp_path: Path) -> None:
    for glyphs in pages(printed(tmp_path, odd_brief(*CASES[case]))):
        assert overlaps(glyphs) == []
        assert strays(glyphs) == []


@pytest.mark.parametrize("theme", theme_names())
def test_every_theme_keeps_words_of_every_script_apart(
    theme: str, tmp_path: Path
) -> None:
    for glyphs in pages(printed(tmp_path, scripts_brief(), theme)):
        assert overlaps(glyphs) == []


def test_no_word_of_a_long_quotation_vanishes(tmp_path: Path) -> None:
    article = Article.create(title="A title", text=f"“{NUMBERED}”")
    item = BriefItem(
        story=Story(id="s", title=article.title, articles=(article.id,)),
        points=(Passage(article=article.id, span=article.span(0, len(article.text))),),
    )
    brief = Brief(
        title="Brief",
        number=1,
        as_of="2021-12-10",
        sections=(Section(title="", items=(item,)),),
        articles=(article,),
        analyses=(Analysis(id=article.id, method="hand/1"),),
    )
    ink = ""
    for glyphs in pages(printed(tmp_path, brief)):
        assert overlaps(glyphs) == []
        ink += "".join(glyph.character for glyph in glyphs)
    assert all(word in ink for word in NUMBERED.split())


def test_the_measure_sees_what_overlaps() -> None:
    first = Glyph("a", 100, 100, 106, 106)
    assert overlaps([first, first._replace(left=103, right=109)]) != []
    assert overlaps([first, first._replace(left=104, right=110)]) == []
    assert strays([first]) == []
    assert strays([first._replace(left=20)]) != []

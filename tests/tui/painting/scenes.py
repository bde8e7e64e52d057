"""Screens made at random: any text, any style, in panes beside each other."""

from dataclasses import dataclass, replace
from itertools import pairwise

from hypothesis import strategies as st

from briefing.tui.painting.glyphs import BLANK, RIGHT_HALF, glyphs_of
from briefing.tui.painting.ink import Ink, ink

WORDS = st.sampled_from(
    [
        *("the", "harbour", "of", "Århus", "4,200", "    ", " ", "▌ ", "─────", "…"),
        *(
            "漢字",
            "字漢",
            "한국어",
            "ひらがな",
            "ﾊﾝｶｸ",
            "مرحبا",
            "שלום",
            "ไทย",
            "देवनागरी",
        ),
        *(
            "é",
            "ñandú",
            "👍",
            "👩‍👩‍👧",
            "🇬🇧",
            "❤️",
            "👍🏽",
            "☃",
            "▶ ",
            "\u200d",
            "\ufe0f",
        ),
        *("\x1b[31m", "a\tb", "\x07", "\x9b1m", "\ud800", "\u202e", "\xad", "x" * 30),
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=8).map("".join), st.text(max_size=12), st.just("")
)
COLOURS = st.sampled_from(["", "31", "38;5;200", "38;2;10;20;30"])
GROUNDS = st.sampled_from(["", "", "44", "48;5;17", "48;2;255;255;255"])
MARKS = st.sampled_from([(), (), ("1",), ("1", "7"), ("2", "3"), ("4",), ("9", "53")])
INKS = st.builds(ink, COLOURS, GROUNDS, MARKS, st.sampled_from(["", "", "http://x/"]))


@dataclass(frozen=True)
class Piece:
    """Some text at a place."""

    line: int
    column: int
    glyphs: tuple[str, ...]
    inks: tuple[Ink, ...]


@st.composite
def pieces(draw: st.DrawFn, width: int, height: int) -> Piece:
    """A stretch of text and blanks, as long as a pane is wide."""
    column = draw(st.integers(0, width - 1))
    room = draw(st.integers(1, width - column))
    return draw(filled(draw(st.integers(0, height - 1)), column, room))


@st.composite
def filled(draw: st.DrawFn, line: int, column: int, room: int) -> Piece:
    """Text and blanks that fill some room."""
    glyphs: list[str] = []
    inks: list[Ink] = []
    for text in draw(st.lists(TEXTS, max_size=3)):
        found = glyphs_of(text)
        glyphs += found
        inks += [draw(INKS)] * len(found)
    if len(glyphs) > room and glyphs[room] == RIGHT_HALF:
        glyphs[room - 1] = BLANK
    missing = room - len(glyphs)
    glyphs = [*glyphs[:room], *[BLANK] * missing]
    inks = [*inks[:room], *[draw(INKS)] * missing]
    return Piece(line, column, tuple(glyphs), tuple(inks))


def frames(width: int, height: int) -> st.SearchStrategy[list[list[Piece]]]:
    """Some frames, each of some pieces."""
    return st.lists(st.lists(pieces(width, height), max_size=6), min_size=1, max_size=6)


@st.composite
def panes(draw: st.DrawFn, width: int, height: int) -> list[list[Piece]]:
    """Some frames of panes side by side, each line of which is another one."""
    inner = st.integers(1, width - 1)
    edges = sorted({0, width, *draw(st.lists(inner, min_size=1, max_size=3))})
    lines = {
        edge: draw(st.lists(filled(0, edge, after - edge), min_size=2, max_size=4))
        for edge, after in pairwise(edges)
    }
    return [
        [
            replace(draw(st.sampled_from(lines[edge])), line=line)
            for edge in edges[:-1]
            for line in range(height)
        ]
        for _ in range(draw(st.integers(2, 4)))
    ]

"""Updates as cells."""

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from textual._compositor import ChopsUpdate
from textual.strip import Strip

from briefing.tui.painting.abilities import Abilities
from briefing.tui.painting.canvas import Canvas
from briefing.tui.painting.updates import lay


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (0, 6, ["a", "漢", "", "字", "", "b"]),
        (2, 4, [" ", "漢", "", "字", "", " "]),
        (1, 3, [" ", "漢", "", " ", " ", " "]),
        (5, 6, [" ", " ", " ", " ", " ", "b"]),
    ],
)
def test_a_wide_glyph_is_never_cut(start: int, end: int, shown: list[str]) -> None:
    canvas = Canvas(6, 1, Abilities())
    strip = Strip([Segment("a漢字b")])
    lay(
        ChopsUpdate([{0: strip}], [(0, start, end)], [[6]]),
        canvas,
        ColorSystem.STANDARD,
    )
    assert canvas.wanted[0].glyphs == shown

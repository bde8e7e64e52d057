from hypothesis import given
from hypothesis import strategies as st
from rich.cells import get_character_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from briefing.text.wrapping import printable
from briefing.tui.ascii_filter import AsciiFilter, to_ascii


def test_lookalikes_stand_for_what_ascii_lacks() -> None:
    assert to_ascii("━ Text ─ “Žižek’s” … ▌▶") == '- Text - "Zizek\'s" ~ |>'
    assert to_ascii("中") == "??"


@given(st.text())
def test_everything_becomes_ascii_and_keeps_its_cells(text: str) -> None:
    plain = to_ascii(printable(text))
    assert plain.isascii()
    assert len(plain) == sum(map(get_character_cell_size, printable(text)))


def test_styles_stay() -> None:
    bold = Style(bold=True)
    done = AsciiFilter().apply([Segment("é", bold)], Color(0, 0, 0))
    assert done == [Segment("e", bold)]

"""The last step before a terminal without UTF-8: every character becomes ASCII."""

import unicodedata
from functools import lru_cache

from rich.cells import get_character_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from briefing.text.bars import IN_ASCII

LOOKALIKES = IN_ASCII | str.maketrans(
    {
        **dict.fromkeys("─━═╌┄▔", "-"),
        **dict.fromkeys("│┃║▐▕┆", "|"),
        **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┍┑┕┙┎┒┖┚╒╕╘╛", "+"),
        **dict.fromkeys("‘’‚′", "'"),  # noqa: RUF001
        **dict.fromkeys("“”„″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),  # noqa: RUF001
        "…": "~",
        "·": "-",
        "•": "*",
        "×": "x",  # noqa: RUF001
        "▶": ">",
        "↑": "^",
        "↓": "v",
        "←": "<",
        "→": ">",
        "⏎": "<",
        "\N{NO-BREAK SPACE}": " ",
    }
)


@lru_cache(4096)
def to_ascii(text: str) -> str:
    """The text in ASCII, taking up as many cells as before."""
    if text.isascii():
        return text
    return "".join(map(_ascii_character, text.translate(LOOKALIKES)))


def _ascii_character(character: str) -> str:
    if character.isascii():
        return character
    width = get_character_cell_size(character)
    base = unicodedata.normalize("NFKD", character)[0]
    return base if base.isascii() and width == 1 else "?" * width


class AsciiFilter(LineFilter):
    """Makes whatever any widget draws fit for an ASCII terminal."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments with their text in ASCII."""
        del background
        return [Segment(to_ascii(text), style, ctl) for text, style, ctl in segments]

"""Bars drawn with characters, to an eighth of a cell (Unicode, Block Elements).

What stands beside them says the same in words and figures; where there are no block
characters, `#` takes their place.
"""

from collections.abc import Sequence

FULL = "█"
ACROSS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
"""What is left of a bar that grows to the right, in eighths."""
UPWARD = (" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇")
"""What is left of a bar that grows upward."""
EIGHTHS = 8
IN_ASCII = str.maketrans(
    {
        **dict.fromkeys("▏▎▍▌", "|"),
        **dict.fromkeys("▋▊▉█▄▅▆▇", "#"),
        **dict.fromkeys("▁▂▃", "_"),
        "│": "|",
        "└": "+",
        "─": "-",
        "≠": "!",
    }
)
"""What stands for bars and their axes where there are no block characters."""


def bar(share: float, width: int) -> str:
    """A bar of at most `width` cells; something for whatever is more than nothing.

    Args:
        share: Its length as a part of the longest.
        width: Cells of the longest.
    """
    eighths = _eighths(share, width)
    return FULL * (eighths // EIGHTHS) + ACROSS[eighths % EIGHTHS]


def columns(shares: Sequence[float], height: int) -> list[str]:
    """Bars beside each other, a cell each, as lines from the top."""
    heights = [_eighths(share, height) for share in shares]
    return [
        "".join(_cell(each - EIGHTHS * row) for each in heights)
        for row in reversed(range(height))
    ]


def _cell(eighths: int) -> str:
    return FULL if eighths >= EIGHTHS else UPWARD[max(0, eighths)]


def _eighths(share: float, cells: int) -> int:
    """How many eighths of a cell; none for nothing, else at least one."""
    bounded = min(max(share, 0.0), 1.0)
    return max(round(bounded * cells * EIGHTHS), 1) if bounded > 0 else 0


def in_ascii(drawing: str) -> str:
    """A drawing without block characters, cell by cell."""
    return drawing.translate(IN_ASCII)

"""Characters that no document can hold, shown for what they are: nothing to read."""

import re
from unicodedata import bidirectional

UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f]|[\ud800-\udfff]|[\ufffe\uffff]"
)
"""Controls but blanks, lone surrogates, and what XML 1.0 does not allow (2.2)."""
BREAKS = str.maketrans("\x0b\x0c", "  ")
"""Blanks that XML 1.0 does not allow."""
STRONG = frozenset({"L", "R", "AL"})


def printable(text: str) -> str:
    """The text with a replacement character for each that cannot be shown."""
    return UNPRINTABLE.sub("\ufffd", text.translate(BREAKS))


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left.

    Unicode Standard Annex 9, rules P2 and P3.
    """
    for character in text:
        direction = bidirectional(character)
        if direction in STRONG:
            return direction != "L"
    return False

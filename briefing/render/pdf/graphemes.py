"""What people take for one character: a letter with its marks, a flag, a family.

Grapheme clusters (Unicode Standard Annex #29), with what the standard library knows
of Unicode: enough to choose faces and to cut words that are too long.
"""

import re
from collections.abc import Iterator
from unicodedata import category

IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Characters that are not meant to be seen (Default_Ignorable_Code_Point)."""
JOINER = "\u200d"
LINKERS = frozenset("\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0d4d")
"""Signs that join the consonants around them in the scripts of India."""
MARKS = ("Mn", "Mc", "Me")


def graphemes(text: str) -> Iterator[str]:
    """The parts of a text that are not cut."""
    start = 0
    for index in range(1, len(text)):
        if not _goes_on(text, start, index):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def _goes_on(text: str, start: int, index: int) -> bool:
    """Whether the character at `index` belongs to the cluster that began at `start`."""
    before, character = text[index - 1], text[index]
    if character.isascii():
        return False
    return (
        category(character) in MARKS
        or IGNORABLE.match(character) is not None
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or before == JOINER
        or (before in LINKERS and character.isalpha())
        or _pairs_flag(text, start, index)
        or "\u1160" <= character <= "\u11ff"
    )


def _pairs_flag(text: str, start: int, index: int) -> bool:
    """Whether two regional indicators make one flag."""
    return (
        index - start == 1
        and "\U0001f1e6" <= text[start] <= "\U0001f1ff"
        and "\U0001f1e6" <= text[index] <= "\U0001f1ff"
    )

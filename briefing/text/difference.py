"""What two versions of a text do not have in common, sentence by sentence."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

UNIT = re.compile(r"[^\n]*?(?:[.!?…][\"'\u201d\u2019)\]]*(?=\s)|\n|$)")
MOST_UNITS = 4_000
"""Longer texts are compared paragraph by paragraph, so that time stays in bounds."""
LINE = re.compile(r"[^\n]+")

Step = Literal["same", "gone", "new"]


def difference(before: str, after: str) -> Iterator[tuple[Step, str]]:
    """The sentences of both texts in order, each with whether both have it."""
    old, new = _units(before), _units(after)
    if max(len(old), len(new)) > MOST_UNITS:
        old, new = LINE.findall(before), LINE.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=len(new) > MOST_UNITS)
    for kind, i, j, k, end in matcher.get_opcodes():
        if kind == "equal":
            yield from (("same", unit) for unit in old[i:j])
        else:
            yield from (("gone", unit) for unit in old[i:j])
            yield from (("new", unit) for unit in new[k:end])


def _units(text: str) -> list[str]:
    found = (match[0].strip() for match in UNIT.finditer(text))
    return [unit for unit in found if unit]

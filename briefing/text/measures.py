"""What a measure is one of: figures in one unit may measure quite different things."""

import re

LENGTHS = {
    "depth": re.compile(r"\b(?:deep|depths?|underground|below|beneath)\b"),
    "height": re.compile(r"\b(?:high|tall|heights?|altitudes?|above)\b"),
    "length": re.compile(r"\b(?:long|lengths?|stretch\w*)\b"),
    "width": re.compile(r"\b(?:wide|widths?|broad|across|diameter)\b"),
    "distance": re.compile(
        r"\b(?:away|off|from|distances?|(?:north|south|east|west)[\w-]* of)\b"
    ),
}
TIMES = {
    "duration": re.compile(r"\b(?:for|last(?:s|ed|ing)|took|takes?)\b"),
    "time": re.compile(r"\b(?:ago|later|earlier|after|before|since)\b"),
}
SIGNS = {
    **dict.fromkeys(("mile", "kilometre", "metre", "foot", "yard"), LENGTHS),
    **dict.fromkeys(("minute", "hour", "day", "week", "month", "year"), TIMES),
}
"""For units that measure several things, the words that say which."""


def is_measure(unit: str) -> bool:
    """Whether figures in that unit are told apart by the words beside them alone."""
    return unit in SIGNS


def dimensions(unit: str, near: str) -> frozenset[str]:
    """What the words around a measure say that it is one of: a depth, a distance.

    Args:
        unit: Its unit, in the singular.
        near: The words, in lower case.
    """
    signs = SIGNS.get(unit, {})
    return frozenset(name for name, sign in signs.items() if sign.search(near))

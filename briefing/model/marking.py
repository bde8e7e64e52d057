"""The Traffic Light Protocol: its labels, how they are written, and their order.

FIRST, Traffic Light Protocol, version 2.0 (2022).
"""

import re
from collections.abc import Iterable

LABELS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")
"""From the least to the most restricted."""

FONT_COLOURS = {
    "TLP:CLEAR": "#ffffff",
    "TLP:GREEN": "#33ff00",
    "TLP:AMBER": "#ffc000",
    "TLP:AMBER+STRICT": "#ffc000",
    "TLP:RED": "#ff2b2b",
}
"""The colours of the labels, which stand on black."""

WRITTEN = re.compile(
    r"(?:TLP\s*[:\-]?\s*)?(CLEAR|WHITE|GREEN|AMBER(?:\s*[+\-]?\s*STRICT)?|RED)",
    re.IGNORECASE,
)


def parse_marking(text: str) -> str:
    """The label that `text` stands for; WHITE, of version 1, is read as CLEAR.

    Raises:
        ValueError: It is none of the five labels.
    """
    match = WRITTEN.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"'{text.strip()}' is no Traffic Light Protocol label")
    colour = match[1].upper()
    if colour == "WHITE":
        return "TLP:CLEAR"
    return "TLP:AMBER+STRICT" if colour.endswith("STRICT") else f"TLP:{colour}"


def highest(labels: Iterable[str]) -> str:
    """The most restricted of some labels; empty ones do not count.

    Raises:
        ValueError: One of them is no label.
    """
    known = [parse_marking(label) for label in labels if label]
    return max(known, key=LABELS.index, default="")

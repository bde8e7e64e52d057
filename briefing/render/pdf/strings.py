"""Texts and names in PDF syntax (ISO 32000-1, 7.3.4 and 7.3.5)."""

import codecs
import re

SPECIAL = re.compile(r"[\\()]")
"""What must be escaped in a literal string."""
IRREGULAR = re.compile(rb"[^A-Za-z0-9+_.-]")
"""What is escaped in a name."""


def text_string(text: str) -> str:
    """A text in PDF syntax (ISO 32000-1, 7.9.2.2); lone surrogates as U+FFFD."""
    if text.isascii() and text.isprintable() and not SPECIAL.search(text):
        return f"({text})"
    units = text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "replace")
    return f"<{codecs.BOM_UTF16_BE.hex()}{units.encode('utf-16-be').hex()}>"


def name(text: str) -> str:
    """A name."""
    escaped = IRREGULAR.sub(lambda m: b"#%02X" % m[0][0], text.encode("utf-8"))
    return "/" + escaped.decode("ascii")

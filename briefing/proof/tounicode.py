"""The text behind each code of a font: its ToUnicode table (ISO 32000-1, 9.10.3)."""

import re

BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
ROW = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")


def texts_of_codes(table: bytes) -> dict[int, str]:
    """The text of each code that the table names one by one."""
    return {
        int(code, 16): bytes.fromhex(text.decode("ascii")).decode("utf-16-be")
        for block in BLOCK.findall(table)
        for code, text in ROW.findall(block)
    }

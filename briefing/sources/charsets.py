"""Bytes that come with the name of their encoding, as pages and mail do.

Names mean what the WHATWG Encoding Standard says: `iso-8859-1` is Windows-1252.
"""

import codecs

from briefing.sources.encoding import MARKS, decode, is_utf8
from briefing.sources.raw import Raw

SUPERSETS = {
    **dict.fromkeys(("ascii", "iso8859-1"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What Python calls an encoding, and the larger one that is meant on the web."""
LABELS = {
    "x-sjis": "shift_jis",
    "x-gbk": "gbk",
    "x-x-big5": "big5",
    "windows-949": "cp949",
}
NEVER = frozenset({"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape"})
"""Encodings that hide markup from whoever looks at the bytes, or are none at all."""
LONGEST_NAME = 40
UTF_8 = "utf-8"


def decode_as(raw: Raw, *declared: str) -> str:
    """The text of an input in the first encoding that was declared and can be had.

    A byte order mark decides, and so do bytes that are UTF-8 beyond ASCII: what is
    declared is wrong more often than they occur by chance. For the same reason UTF-8
    that is declared is not believed of bytes that are none.

    Raises:
        SourceError: The input is empty, or no text.
    """
    if any(raw.data.startswith(mark) for mark, _ in MARKS) or is_utf8(raw.data):
        return decode(raw)
    names = (python_name(name) for name in declared)
    if name := next((name for name in names if name not in ("", UTF_8)), ""):
        try:
            return raw.data.decode(name, "replace")
        except (UnicodeError, ValueError, LookupError):
            return decode(raw)
    return decode(raw)


def python_name(label: str) -> str:
    """What Python calls the encoding of a label; empty for an unknown or unsafe one."""
    label = LABELS.get(label.strip().lower(), label.strip().lower())
    if not label.isascii() or len(label) > LONGEST_NAME:
        return ""
    try:
        found = codecs.lookup(label)
    except (LookupError, ValueError):
        return ""
    is_text = getattr(found, "_is_text_encoding", True)
    name = SUPERSETS.get(found.name, found.name)
    return name if is_text and name not in NEVER else ""

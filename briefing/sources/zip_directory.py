"""The directory at the end of a ZIP file, looked at without opening the file.

Opening reads the whole directory into objects, which a hostile file makes millions of.
PKWARE APPNOTE 6.3, 4.3.12 and 4.3.16.
"""

import re

END = b"PK\x05\x06"
ENTRY = b"PK\x01\x02"
SIZE_AT = 12
"""Where the record of the end holds the size of the directory, in four bytes."""
NAME_AT = 46
UNKNOWN = 0xFFFFFFFF
"""Says that the size stands elsewhere, in a file of more than 4 GB."""


def directory(data: bytes) -> bytes:
    """The bytes that hold the directory; all of them, where its place is not clear."""
    end = data.rfind(END)
    if end < 0:
        return b""
    size = int.from_bytes(data[end + SIZE_AT : end + SIZE_AT + 4], "little")
    return data[:end] if size in (0, UNKNOWN) else data[max(0, end - size) : end]


def count_entries(data: bytes) -> int:
    """How many entries the directory can have at most."""
    return directory(data).count(ENTRY)


def has_entry(data: bytes, name: bytes) -> bool:
    """Whether the directory lists a file of this name."""
    entry = ENTRY + b".{%d}" % (NAME_AT - len(ENTRY)) + re.escape(name)
    return re.search(entry, directory(data), re.DOTALL) is not None

"""A document packed the same way every time."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP file can hold; the clock would change the bytes."""


def packed(document: Any) -> bytes:
    """The bytes of a document, without the time at which it was packed."""
    written = BytesIO()
    document.save(written)
    result = BytesIO()
    with ZipFile(written) as parts, ZipFile(result, "w") as package:
        for name in parts.namelist():
            info = ZipInfo(name, EPOCH)
            info.compress_type = ZIP_DEFLATED
            package.writestr(info, parts.read(name))
    return result.getvalue()

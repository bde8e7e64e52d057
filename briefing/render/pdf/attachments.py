"""Files inside the file: the sources as analysed, and the manifest.

PDF/A-3 (ISO 19005-3, 6.8) takes any file that says what it is to the document. A
PDF/A-2 takes none, so there the manifest is kept as private data of the program.
"""

from dataclasses import dataclass
from hashlib import md5, sha256
from typing import Literal

from briefing.model.manifest import OWNER
from briefing.render.pdf.file import File
from briefing.render.pdf.strings import text_string


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One file to travel inside another."""

    name: str
    """Plain ASCII; no two of a document are the same."""
    data: bytes
    mime: str
    relationship: Literal["Source", "Data"]
    """What it is to the document (ISO 19005-3, annex E)."""
    description: str


class Attachments:
    """The files inside one document."""

    def __init__(self, document: File, date: str) -> None:
        self._document = document
        self._date = f"({date})"
        self._specifications: dict[str, str] = {}

    def specification(self, name: str) -> str:
        """The reference to a file's specification, for annotations."""
        return self._specifications[name]

    def add(self, file: Attachment) -> None:
        """Puts a file into the document, and ties it to the whole of it."""
        name = text_string(file.name)
        digest = sha256(file.data).hexdigest()
        described = text_string(f"{file.description} SHA-256 {digest}")
        kind = file.mime.replace("/", "#2F")
        stream = self._document.add_stream(
            file.data, f"/Type /EmbeddedFile /Subtype /{kind} {self._noted(file.data)}"
        )
        self._specifications[file.name] = self._document.add(
            f"<</Type /Filespec /F {name} /UF {name} /Desc {described} "
            f"/AFRelationship /{file.relationship} /EF <</F {stream} /UF {stream}>>>>"
        )

    def write(self) -> None:
        """Lists the files in the document's catalog, if there are any."""
        if not self._specifications:
            return
        catalog = self._document.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]
        catalog.AF = f"[{' '.join(self._specifications.values())}]"
        names = " ".join(
            f"{text_string(name)} {reference}"
            for name, reference in sorted(self._specifications.items())
        )
        catalog.Names = f"<</EmbeddedFiles <</Names [{names}]>>>>"

    def keep_private(self, data: bytes) -> None:
        """Keeps data of the program in a document that may hold no files."""
        stream = self._document.add_stream(data, self._noted(data))
        catalog = self._document.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "PieceInfo"]
        catalog.PieceInfo = (
            f"<</{OWNER} <</LastModified {self._date} /Private {stream}>>>>"
        )

    def _noted(self, data: bytes) -> str:
        """Size, dates and checksum of a file (ISO 32000-1, table 46)."""
        checksum = md5(data, usedforsecurity=False).hexdigest()
        return (
            f"/Params <</Size {len(data)} /CreationDate {self._date} "
            f"/ModDate {self._date} /CheckSum <{checksum}>>>"
        )

"""Files inside the file: the sources as analysed, and the manifest.

PDF/A-3 (ISO 19005-3, 6.8) takes any file that says what it is to the document. A
PDF/A-2 takes none, so there the manifest is kept as private data of the program.
"""

from dataclasses import dataclass
from hashlib import md5, sha256
from typing import Any, Literal

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from briefing.model.manifest import OWNER
from briefing.render.pdf.streams import Stream


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

    def __init__(self, document: Any, date: str) -> None:
        self._document = document
        self._date = f"({date})"
        self._specifications: dict[str, Any] = {}

    def specification(self, name: str) -> Any:
        """The reference to a file's specification, for annotations."""
        return self._specifications[name]

    def add(self, file: Attachment) -> None:
        """Puts a file into the document, and ties it to the whole of it."""
        name = PDFString(file.name)
        digest = sha256(file.data).hexdigest()
        stream = self._document.Reference(self._embedded(file))
        specification = PDFDictionary(
            {
                "Type": PDFName("Filespec"),
                "F": name,
                "UF": name,
                "Desc": PDFString(f"{file.description} SHA-256 {digest}"),
                "AFRelationship": PDFName(file.relationship),
                "EF": PDFDictionary({"F": stream, "UF": stream}),
            }
        )
        self._specifications[file.name] = self._document.Reference(specification)

    def write(self) -> None:
        """Lists the files in the document's catalog, if there are any."""
        if not self._specifications:
            return
        catalog = self._document.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]
        catalog.AF = PDFArray(list(self._specifications.values()))
        names = [
            entry
            for name, reference in sorted(self._specifications.items())
            for entry in (PDFString(name), reference)
        ]
        catalog.Names = PDFDictionary(
            {"EmbeddedFiles": PDFDictionary({"Names": PDFArray(names)})}
        )

    def keep_private(self, data: bytes) -> None:
        """Keeps data of the program in a document that may hold no files."""
        stream = Stream(data, Params=_parameters(data, self._date))
        owned = PDFDictionary(
            {
                "LastModified": self._date,
                "Private": self._document.Reference(stream),
            }
        )
        catalog = self._document.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "PieceInfo"]
        catalog.PieceInfo = PDFDictionary({OWNER: owned})

    def _embedded(self, file: Attachment) -> Stream:
        return Stream(
            file.data,
            Type=PDFName("EmbeddedFile"),
            Subtype="/" + file.mime.replace("/", "#2F"),
            Params=_parameters(file.data, self._date),
        )


def _parameters(data: bytes, date: str) -> str:
    """Size, dates and checksum of a file (ISO 32000-1, table 46), in PDF syntax."""
    checksum = md5(data, usedforsecurity=False).hexdigest()
    return (
        f"<</Size {len(data)} /CreationDate {date} /ModDate {date} "
        f"/CheckSum <{checksum}>>>"
    )

"""A PDF file, written object by object: what is finished is kept only as its bytes.

ReportLab keeps every object until the end, each under several names. A brief has tens
of thousands of them, so those that are many are numbered and written here; ReportLab's
own, such as the catalog, follow when the file is closed.
"""

import zlib
from array import array
from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFTrailer

VERSION = (1, 7)
# Four bytes over 127 tell that the file is binary (ISO 19005-2, 6.1.2).
HEADER = b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % VERSION
LEVEL = 4
"""Of compression: the usual 6 makes a brief 4 % smaller, but takes twice the time."""
FREE = b"0000000000 65535 f \n"


class File(PDFDocument):  # type: ignore[misc]
    """The objects of one file."""

    def __init__(self, language: str) -> None:
        super().__init__(invariant=1, pdfVersion=VERSION, lang=language)
        self.Catalog.Outlines = None
        self._out = BytesIO()
        self._out.write(HEADER)
        self._offsets = array("Q", [0])
        """Where each object begins, by its number."""

    def reserve(self, count: int = 1) -> int:
        """The first of so many new object numbers that follow each other."""
        first: int = self.objectcounter + 1
        self.objectcounter += count
        return first

    def write(self, number: int, body: str | bytes) -> None:
        """Writes the object of that number."""
        if isinstance(body, str):
            body = body.encode("latin-1")
        if number >= len(self._offsets):
            missing = self.objectcounter + 1 - len(self._offsets)
            self._offsets.extend([0] * missing)
        self._offsets[number] = self._out.tell()
        self._out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))

    def add(self, body: str | bytes) -> str:
        """A reference to a new object."""
        number = self.reserve()
        self.write(number, body)
        return f"{number} 0 R"

    def add_stream(self, data: bytes, entries: str = "", *, packed: bool = True) -> str:
        """A reference to a new stream with these entries in its dictionary.

        A line end stands before `endstream` (ISO 19005-2, 6.1.7.1), outside the
        length; it is CR LF, as data may end in a CR.
        """
        if packed:
            data = zlib.compress(data, LEVEL)
            entries += " /Filter /FlateDecode"
        head = f"<<{entries} /Length {len(data)}>>".encode("latin-1")
        return self.add(b"%b\nstream\n%b\r\nendstream" % (head, data))

    def reference(self, name: str) -> str:
        """A reference to what ReportLab knows by that name."""
        number, version = self.idToObjectNumberAndVersion[name]
        return f"{number} {version} R"

    def format(self) -> bytes:
        """The whole file."""
        root, info = self.Reference(self.Catalog), self.Reference(self.info)
        number = 0
        while number < self.objectcounter:  # an object may bring others
            number += 1
            if number in self.numberToId:
                own = self.idToObject[self.numberToId[number]]
                self.write(number, own.format(self))
        start = self._out.tell()
        rows = [b"%010d 00000 n \n" % offset for offset in self._offsets[1:]]
        self._out.write(b"xref\n0 %d\n%b" % (number + 1, FREE))
        self._out.writelines(rows)
        trailer = PDFTrailer(start, Size=number + 1, Root=root, Info=info, ID=self.ID())
        self._out.write(trailer.format(self))
        return self._out.getvalue()

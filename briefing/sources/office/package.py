"""The XML parts of an office document, each within limits and without entities.

No part may have a document type, as neither standard allows one; so nothing that XML
could expand, include or fetch is ever looked at (CWE-611, CWE-776).
"""

import zipfile
from io import BufferedReader, BytesIO
from typing import Self

from lxml import etree

from briefing.errors import SourceError
from briefing.sources.archives import unpacking
from briefing.sources.raw import Raw
from briefing.sources.zip_directory import count_entries

MOST_XML = 20_000_000
"""Bytes of one part: some thousands of pages."""
TOO_LONG = f"holds more than {MOST_XML // 1_000_000} MB of text"
DAMAGE = (zipfile.BadZipFile, RuntimeError, KeyError, *unpacking.DAMAGE)


class Package:
    """An office document that is open.

    Args:
        raw: The input.
        kind: What a sentence calls it: `Word document`.
    """

    def __init__(self, raw: Raw, kind: str) -> None:
        self._raw = raw
        self._kind = kind
        if count_entries(raw.data) > raw.limits.max_members:
            raise refusal(raw, kind, "is made of too many parts to be one")
        try:
            self._archive = zipfile.ZipFile(BytesIO(raw.data))
        except DAMAGE as error:
            raise damage(raw, kind) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._archive.NameToInfo

    def text(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            SourceError: It is missing, damaged, locked or too long.
        """
        try:
            with self._archive.open(name) as stream:
                counted = BufferedReader(unpacking.CountedStream(self._raw, stream))
                data = counted.read(MOST_XML + 1)
        except DAMAGE as error:
            raise damage(self._raw, self._kind) from error
        if len(data) > MOST_XML:
            raise refusal(self._raw, self._kind, TOO_LONG)
        return data

    def xml(self, name: str) -> etree._Element:
        """The root of a part.

        Raises:
            SourceError: As above; or it is no XML, or has a document type.
        """
        return root_of(self.text(name), self._raw, self._kind)

    def optional_xml(self, name: str) -> etree._Element:
        """The root of a part, or an empty one where there is none."""
        return self.xml(name) if self.has(name) else etree.Element("none")


def root_of(data: bytes, raw: Raw, kind: str) -> etree._Element:
    """The root of an XML document, which is a part of an input or all of it.

    Raises:
        SourceError: It is no XML, or has a document type.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damage(raw, kind) from error
    if root.getroottree().docinfo.doctype:
        raise refusal(raw, kind, "declares XML entities, which none may")
    return root


def damage(raw: Raw, kind: str) -> SourceError:
    """Why a document cannot be read whose bytes are not in order."""
    return SourceError(f"{raw.name} is a damaged {kind}", hint="get it once more")


def refusal(raw: Raw, kind: str, what: str) -> SourceError:
    """Why a document is not read that might do harm."""
    article = "an" if kind.startswith("O") else "a"
    return SourceError(f"{raw.name} is {article} {kind} that {what}")


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty if it is none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """The value of an attribute, whatever its namespace; empty if there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def child(element: etree._Element, *path: str) -> etree._Element | None:
    """The first element below, by the names on the way to it."""
    found: etree._Element | None = element
    for name in path:
        if found is None:
            return None
        found = next((each for each in found if local(each) == name), None)
    return found


def words_of(root: etree._Element, name: str) -> str:
    """The text of the first element of this name anywhere below."""
    for element in root.iter():
        if local(element) == name:
            return "".join(str(text) for text in element.itertext())
    return ""

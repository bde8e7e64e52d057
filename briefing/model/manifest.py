"""The manifest of a printed brief: where each statement on its pages comes from.

It travels inside the file, so that whoever holds the file can hold each printed
statement to its source. All hashes are SHA-256, in hexadecimal; of texts, in UTF-8.
"""

import re
from collections.abc import Iterable
from hashlib import sha256

from briefing.model.article import ArticleId, Field
from briefing.model.values import dataclass

FILE = "manifest.json"
"""The name under which a brief carries its manifest."""
MANIFEST_BLOCK, SOURCES_BLOCK = "brief-manifest", "brief-sources"
"""The ids of the data blocks in which a web page carries it, and its sources."""
OWNER = "Briefing"
"""Whose private data it is in a PDF that may carry no files (ISO 32000-1, 14.5)."""
VERSION = 1
# Unicode, DerivedCoreProperties: Default_Ignorable_Code_Point.
IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Characters without ink: soft hyphens, joiners, marks of direction."""
UNTOLD = re.compile("[\x00\ufffe\ud800-\udfff]")
"""Characters that a PDF file must not give out (ISO 14289-1, 7.21.7), or cannot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestStatement:
    """One statement in print; its place in the list, from 1, is its number."""

    kind: str
    """What it is in the brief: `headline`, `point`, `quote`, `number`."""
    item: int
    """The number of the item to which it belongs; 0 for a term."""
    article: ArticleId
    field: Field
    start: int
    end: int
    sha256: str
    """Hash of the words of the source."""
    edited: str = ""
    """The analyst's wording, if that is printed instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestSource:
    """One source of the brief; its place in the list, from 1, is its number."""

    article: ArticleId
    title: str
    lead: str
    date: str
    address: str
    """Its URL, or the name of its file."""
    file: str
    """The attachment that holds its text, as analysed; empty if none does."""
    sha256: str
    """Hash of that text."""
    raw_sha256: str
    """Hash of the bytes from which it was read; empty if it came without them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a brief prints, statement by statement, and of which sources."""

    version: int
    """Of this format."""
    producer: str
    """The program that made the brief, and its version."""
    title: str
    number: int
    as_of: str
    """When the brief was made, ISO 8601 in UTC."""
    marking: str
    statements: tuple[ManifestStatement, ...]
    sources: tuple[ManifestSource, ...]
    left_out: tuple[str, ...] = ()
    """The headlines of the items for which there was no room."""
    pages: tuple[str, ...] = ()
    """In a PDF, the `fingerprint` of the content and the edges of each page; of a web
    page, that of all but the manifest."""
    fonts: tuple[str, ...] = ()
    """In a PDF, that of each font: its program, glyphs, their texts and widths."""
    pictures: tuple[str, ...] = ()
    """In a PDF, that of each picture: its pixels."""


def printed(text: str) -> str:
    """The words as they are compared in print: one space between them, ink only."""
    return " ".join(IGNORABLE.sub("", UNTOLD.sub("\ufffd", text)).split())


def rounded(values: Iterable[float]) -> bytes:
    """Some lengths as they go into a fingerprint, however a file writes them."""
    return " ".join(str(round(value)) for value in values).encode("ascii")


def fingerprint(*parts: bytes) -> str:
    """One hash of several parts, each at its place."""
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()

"""A printed brief: whether what its pages say stands where its manifest says.

Three things must agree for each statement: the words on the page, the manifest's place
and hash, and the source. What else is on a page is held to the fingerprints that the
manifest has of it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.model.manifest import FILE, Manifest, printed
from briefing.proof.damage import DamagedError
from briefing.proof.document import Document
from briefing.proof.pages import Page
from briefing.proof.statements import prove, read_manifest, texts_of
from briefing.proof.structure import Place
from briefing.proof.verification import Verification, quoted

PAUSE = re.compile(r"[,;:](?=\s|$)")
"""Marks at the end of a word that group what is said."""


@dataclass(slots=True)
class _Print:
    """What the pages of a document say."""

    words: dict[int, list[str]] = field(default_factory=dict)
    """The words of each statement, stretch by stretch."""
    pages: dict[int, int] = field(default_factory=dict)
    """The first page of each statement, from 1."""
    marks: dict[Place, list[str]] = field(default_factory=dict)
    """The words of each piece of marked content."""

    def said(self) -> dict[int, str]:
        """All words of each statement as they are compared."""
        return {number: printed("".join(parts)) for number, parts in self.words.items()}

    def where(self) -> dict[int, str]:
        """The page of each statement, as a sentence about it begins."""
        return {number: f"page {page}: " for number, page in self.pages.items()}


def verify_pdf(name: str, data: bytes, given: Iterable[Article] = ()) -> Verification:
    """The proof for a brief that was exported as PDF.

    Args:
        name: What to call the file.
        data: The file.
        given: Articles read anew, which are believed more than those in the file.

    Raises:
        SourceError: It cannot be read, or is no brief.
        ConfigError: It carries no sources, and none are given.
    """
    try:
        document = Document(data)
    except DamagedError as error:
        raise SourceError(f"{name} is no whole PDF: {error}") from error
    carried = document.attached.get(FILE) or document.private
    if carried is None:
        raise SourceError(
            f"{name} carries no manifest", hint="only a PDF that briefing made has one"
        )
    manifest = read_manifest(carried.data)
    if manifest is None:
        return Verification(0, 0, (f"{FILE}: it is damaged",))
    failed = [] if carried.sound else [f"{FILE}: it was changed"]
    texts, wrong = texts_of(name, manifest, document.attached, given)
    print_ = _Print()
    failed += wrong
    failed += _pages(document.pages, manifest, print_)
    failed += _given_out(document, print_)
    result = prove(manifest, texts, print_.said(), print_.where())
    return Verification(result.proved, result.edited, (*failed, *result.failed))


def _pages(pages: list[Page], manifest: Manifest, print_: _Print) -> Iterator[str]:
    """What is wrong with the pages; their words are put down on the way."""
    if len(pages) != len(manifest.pages):
        yield f"it has {len(pages)} pages, not {len(manifest.pages)}"
    known, fonts = dict(enumerate(manifest.pages, 1)), set(manifest.fonts)
    pictures = set(manifest.pictures)
    for number, page in enumerate(pages, 1):
        try:
            yield from _page(page, number, print_)
            if page.fingerprint != known.get(number):
                yield f"page {number}: it was changed"
            if not page.fonts() <= fonts:
                yield f"page {number}: a font of it was changed"
            if not page.pictures() <= pictures:
                yield f"page {number}: a picture of it was changed"
        except ValueError as error:
            yield f"page {number}: {error}"


def _page(page: Page, number: int, print_: _Print) -> Iterator[str]:
    """What lies over a page; its words are put down."""
    yield from (f"page {number}: a {kind} lies over it" for kind in page.laid_over())
    for ink in page.ink():
        print_.marks.setdefault(Place(number - 1, ink.mark), []).append(ink.text)
        if ink.statement:
            print_.words.setdefault(ink.statement, []).append(ink.text)
            print_.pages.setdefault(ink.statement, number)


def _given_out(document: Document, print_: _Print) -> Iterator[str]:
    """A sentence for each element that a listener hears as something else.

    Capitals do not count: words that are set in them are heard as they are written.
    """
    try:
        replaced = document.replaced()
    except DamagedError as error:
        yield f"its structure: {error}"
        return
    for text, parts, alternative in replaced:
        between = " " if alternative else ""
        shown = between.join(
            "".join(word for at in places for word in print_.marks.get(at, []))
            for places in parts
        )
        if _heard(shown, alternative) != _heard(text, alternative):
            yield f"{quoted(printed(shown))} is given out as {quoted(text)}"


def _heard(text: str, alternative: bool) -> str:  # noqa: FBT001 - as in `Replaced`
    """What is heard of a text; in a description, without its pauses."""
    heard = printed(text).casefold()
    return PAUSE.sub("", heard) if alternative else heard

"""A printed brief: whether what its pages say stands where its manifest says.

Three things must agree for each statement: the words on the page, the manifest's place
and hash, and the source. What else is on a page is held to the fingerprints that the
manifest has of it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefing.errors import ConfigError, SourceError
from briefing.model.article import Article, digest
from briefing.model.codec import from_dict
from briefing.model.manifest import (
    FILE,
    VERSION,
    Manifest,
    ManifestStatement,
    printed,
)
from briefing.proof.damage import DamagedError
from briefing.proof.document import Attached, Document
from briefing.proof.pages import Page
from briefing.proof.sources import Texts, attached_texts, changed, given_texts, strange
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

    def said(self, number: int) -> str:
        """All words of a statement as they are compared."""
        return printed("".join(self.words.get(number, [])))


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
    manifest = _manifest(carried)
    if manifest is None:
        return Verification(0, 0, (f"{FILE}: it is damaged",))
    failed = [] if carried.sound else [f"{FILE}: it was changed"]
    failed += changed(manifest, document.attached)
    if articles := list(given):
        texts = given_texts(manifest, articles)
        failed += strange(manifest, texts)
    else:
        texts = attached_texts(manifest, document.attached)
        _check_carried(name, manifest)
    return _verification(document, manifest, texts, failed)


def _check_carried(name: str, manifest: Manifest) -> None:
    """Lets pass a brief that carries its sources, if it has any."""
    if manifest.sources and not any(source.file for source in manifest.sources):
        raise ConfigError(
            f"{name} carries no sources", hint=f"name them: briefing verify {name} ..."
        )


def _manifest(carried: Attached) -> Manifest | None:
    """The manifest, if it can be read at all."""
    try:
        manifest = from_dict(Manifest, json.loads(carried.data))
    except (ValueError, RecursionError):
        return None
    return manifest if manifest.version == VERSION else None


def _verification(
    document: Document, manifest: Manifest, texts: Texts, failed: list[str]
) -> Verification:
    print_ = _Print()
    failed += _pages(document.pages, manifest, print_)
    failed += _given_out(document, print_)
    edited = proved = 0
    for number, statement in enumerate(manifest.statements, 1):
        problem = _problem(statement, texts, print_.said(number))
        if problem:
            page = print_.pages.get(number)
            failed.append(f"page {page}: {problem}" if page else problem)
        elif statement.edited:
            edited += 1
        else:
            proved += 1
    unknown = sorted(n for n in print_.words if not 1 <= n <= len(manifest.statements))
    failed += [
        f"page {print_.pages[n]}: {quoted(print_.said(n))} is in no manifest"
        for n in unknown
    ]
    return Verification(proved, edited, tuple(failed))


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


def _problem(statement: ManifestStatement, texts: Texts, said: str) -> str:
    """What keeps a statement from being proved; empty when nothing does."""
    article = texts.get(str(statement.article))
    place = f"{statement.article} {statement.field} {statement.start}-{statement.end}"
    if article is None:
        return f"{place}: {quoted(said)} has no source"
    if not 0 <= statement.start <= statement.end:
        return f"{place}: there is no such place"
    words = article.value(statement.field)[statement.start : statement.end]
    if said != printed(statement.edited or words):
        return f"{place}: {quoted(said)} does not stand there"
    if digest((words,)) != statement.sha256:
        return f"{place}: {quoted(words)} is not what the manifest has the hash of"
    return ""

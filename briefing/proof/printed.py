"""A printed brief: whether what its pages say stands where its manifest says.

Three things must agree for each statement: the words on the page, the manifest's place
and hash, and the source. What else is on a page is held to the fingerprints that the
manifest has of it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefing.errors import ConfigError, SourceError
from briefing.model.article import Article, digest
from briefing.model.codec import from_dict
from briefing.model.manifest import (
    FILE,
    VERSION,
    Manifest,
    ManifestSource,
    ManifestStatement,
    fingerprint,
    printed,
)
from briefing.proof.damage import DamagedError
from briefing.proof.document import Attached, Document
from briefing.proof.pages import Page
from briefing.proof.verification import Verification, quoted

Texts = Mapping[str, Article]
"""The articles by id, as far as they are known."""


@dataclass(slots=True)
class _Print:
    """What the pages of a document say."""

    words: dict[int, list[str]] = field(default_factory=dict)
    """The words of each statement, stretch by stretch."""
    pages: dict[int, int] = field(default_factory=dict)
    """The first page of each statement, from 1."""

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
    given = list(given)
    if not given and not any(source.file for source in manifest.sources):
        raise ConfigError(
            f"{name} carries no sources", hint=f"name them: briefing verify {name} ..."
        )
    failed = [] if carried.sound else [f"{FILE}: it was changed"]
    failed += _changed(manifest, document.attached)
    texts = _attached_texts(manifest, document.attached)
    if given:
        texts = _given_texts(manifest, given)
        failed += _strange(manifest, texts)
    return _verification(document, manifest, texts, failed)


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
    known = dict(enumerate(manifest.pages, 1))
    for number, page in enumerate(pages, 1):
        try:
            yield from _page(page, number, print_)
            if fingerprint(page.content) != known.get(number):
                yield f"page {number}: it was changed"
            if not page.fonts() <= set(manifest.fonts):
                yield f"page {number}: a font of it was changed"
        except ValueError as error:
            yield f"page {number}: {error}"


def _page(page: Page, number: int, print_: _Print) -> Iterator[str]:
    """What lies over a page; its words are put down."""
    yield from (f"page {number}: a {kind} lies over it" for kind in page.laid_over())
    for ink in page.ink():
        if ink.statement:
            print_.words.setdefault(ink.statement, []).append(ink.text)
            print_.pages.setdefault(ink.statement, number)


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


def _changed(manifest: Manifest, attached: Mapping[str, Attached]) -> Iterator[str]:
    """A sentence for each attached source that is not what it was."""
    for source in manifest.sources:
        if not source.file:
            continue
        file = attached.get(source.file)
        if file is None:
            yield f"{source.file}: it is not attached"
        elif not file.sound or digest((_text(file),)) != source.sha256:
            yield f"{source.file}: it was changed"


def _attached_texts(
    manifest: Manifest, attached: Mapping[str, Attached]
) -> dict[str, Article]:
    """The sources as they travel inside the file."""
    return {
        str(source.article): Article(
            id=source.article,
            text=_text(attached[source.file]),
            title=source.title,
            lead=source.lead,
        )
        for source in manifest.sources
        if source.file in attached
    }


def _text(file: Attached) -> str:
    """An attached text; what is not in UTF-8 any more has been changed."""
    try:
        return file.data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return file.data.decode("utf-8", "replace")


def _given_texts(manifest: Manifest, given: list[Article]) -> dict[str, Article]:
    """The given articles under the ids of the sources that they are.

    One whose text has changed has another id, so its file's name tells as well.
    """
    by_id = {str(article.id): article for article in given}
    by_address = {address: article for article in given for address in _names(article)}
    found = {
        str(source.article): by_id.get(str(source.article))
        or by_address.get(source.address)
        for source in manifest.sources
    }
    return {name: article for name, article in found.items() if article is not None}


def _names(article: Article) -> Iterator[str]:
    """What a manifest may call the place of an article."""
    if article.url:
        yield article.url
    if article.origin is not None:
        yield article.origin.uri.rpartition("/")[2]


def _strange(manifest: Manifest, texts: Texts) -> Iterator[str]:
    """A sentence for each source that is not given as it was analysed."""
    for source in manifest.sources:
        article = texts.get(str(source.article))
        if article is None:
            yield f"{source.article}: not among the given sources"
        elif _digest(article) != _noted(source):
            yield f"{source.article}: the given source is not what was analysed"


def _digest(article: Article) -> tuple[str, str, str]:
    return digest((article.text,)), article.title, article.lead


def _noted(source: ManifestSource) -> tuple[str, str, str]:
    return source.sha256, source.title, source.lead

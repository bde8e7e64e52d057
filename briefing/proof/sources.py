"""The articles behind a manifest: as they travel inside the file, or given anew."""

from collections.abc import Iterator, Mapping

from briefing.model.article import Article, digest
from briefing.model.manifest import Manifest, ManifestSource
from briefing.proof.attached import Attached

Texts = Mapping[str, Article]
"""The articles by id, as far as they are known."""


def changed(manifest: Manifest, attached: Mapping[str, Attached]) -> Iterator[str]:
    """A sentence for each attached source that is not what it was."""
    for source in manifest.sources:
        if not source.file:
            continue
        file = attached.get(source.file)
        if file is None:
            yield f"{source.file}: it is not attached"
        elif not file.sound or digest((_text(file),)) != source.sha256:
            yield f"{source.file}: it was changed"


def attached_texts(
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


def given_texts(manifest: Manifest, given: list[Article]) -> dict[str, Article]:
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


def strange(manifest: Manifest, texts: Texts) -> Iterator[str]:
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

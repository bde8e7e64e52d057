"""The statements of a manifest held to what a brief says, and to its sources."""

import json
from collections.abc import Iterable, Mapping

from briefing.errors import ConfigError
from briefing.model.article import Article, digest
from briefing.model.codec import from_dict
from briefing.model.manifest import VERSION, Manifest, ManifestStatement, printed
from briefing.proof.attached import Attached
from briefing.proof.sources import Texts, attached_texts, changed, given_texts, strange
from briefing.proof.verification import Verification, quoted
from briefing.text.characters import printable


def read_manifest(data: bytes) -> Manifest | None:
    """The manifest, if it can be read at all."""
    try:
        manifest = from_dict(Manifest, json.loads(data))
    except (ValueError, RecursionError):
        return None
    return manifest if manifest.version == VERSION else None


def texts_of(
    name: str,
    manifest: Manifest,
    attached: Mapping[str, Attached],
    given: Iterable[Article],
) -> tuple[Texts, list[str]]:
    """The articles to believe, and what is wrong with the copies and the given ones.

    Raises:
        ConfigError: The brief carries no sources, and none are given.
    """
    failed = list(changed(manifest, attached))
    if articles := list(given):
        texts = given_texts(manifest, articles)
        return texts, [*failed, *strange(manifest, texts)]
    if manifest.sources and not any(source.file for source in manifest.sources):
        raise ConfigError(
            f"{name} carries no sources", hint=f"name them: briefing verify {name} ..."
        )
    return attached_texts(manifest, attached), failed


def prove(
    manifest: Manifest,
    texts: Texts,
    said: Mapping[int, str],
    where: Mapping[int, str],
) -> Verification:
    """What becomes of each statement.

    Args:
        manifest: Of the brief.
        texts: The articles to believe, by id.
        said: The words of each statement as they are compared, by its number.
        where: What to name the place of a statement in the brief, by its number.
    """
    failed = []
    edited = proved = 0
    for number, statement in enumerate(manifest.statements, 1):
        problem = _problem(statement, texts, said.get(number, ""))
        if problem:
            failed.append(f"{where.get(number, '')}{problem}")
        elif statement.edited:
            edited += 1
        else:
            proved += 1
    unknown = sorted(n for n in said if not 1 <= n <= len(manifest.statements))
    failed += [
        f"{where.get(n, '')}{quoted(said[n])} is in no manifest" for n in unknown
    ]
    return Verification(proved, edited, tuple(failed))


def _problem(statement: ManifestStatement, texts: Texts, said: str) -> str:
    """What keeps a statement from being proved; empty when nothing does."""
    article = texts.get(str(statement.article))
    place = f"{statement.article} {statement.field} {statement.start}-{statement.end}"
    if article is None:
        return f"{place}: {quoted(said)} has no source"
    if not 0 <= statement.start <= statement.end:
        return f"{place}: there is no such place"
    words = article.value(statement.field)[statement.start : statement.end]
    if printable(said) != printable(printed(statement.edited or words)):
        return f"{place}: {quoted(said)} does not stand there"
    if digest((words,)) != statement.sha256:
        return f"{place}: {quoted(words)} is not what the manifest has the hash of"
    return ""

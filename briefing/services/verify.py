"""Brief and sources → proof that each printed statement stands in its article."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import SourceError
from briefing.model.article import Article, Span
from briefing.model.brief import Brief
from briefing.model.codec import from_dict

HINT = "export the brief with --json, and verify that file"


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of the statements of a brief."""

    proved: int
    """Statements that stand verbatim at their place."""
    edited: int
    """Statements that the analyst reworded: their extract stands, not their words."""
    failed: tuple[str, ...]
    """What is wrong with each of the others, a sentence each."""


def verify(path: Path, sources: Iterable[Article] = ()) -> Verification:
    """The proof for a brief that was exported as JSON.

    Args:
        path: The brief.
        sources: Articles read anew. A source that is given is believed more than
            the copy in the brief; without any, the brief is held to its own copies.

    Raises:
        SourceError: The file cannot be read, or is no such brief.
    """
    data = _load(path)
    brief = _brief(path, data)
    own = {str(article.id): article for article in brief.articles}
    given = {str(article.id): article for article in sources}
    texts = {name: given.get(name, article) for name, article in own.items()}
    failed = [f"{a.id}: not among the given sources" for a in _missing(own, given)]
    failed += [p for name, span in _held(brief) if (p := _unproved(name, span, texts))]
    proved = edited = 0
    for statement in data["statements"]:
        problem = _problem(statement, texts)
        if problem:
            failed.append(problem)
        elif statement.get("edited"):
            edited += 1
        else:
            proved += 1
    return Verification(proved, edited, tuple(failed))


def _load(path: Path) -> Mapping[str, Any]:
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{path} is no brief in JSON", hint=HINT) from error
    if not isinstance(data, dict) or not isinstance(data.get("statements"), list):
        raise SourceError(f"{path} is no brief in JSON", hint=HINT)
    return data


def _brief(path: Path, data: Mapping[str, Any]) -> Brief:
    try:
        return from_dict(Brief, data)
    except ValueError as error:
        raise SourceError(f"{path} is damaged: {error}", hint=HINT) from error


def _missing(own: Mapping[str, Article], given: Mapping[str, Article]) -> list[Article]:
    return [a for name, a in own.items() if given and name not in given]


def _held(brief: Brief) -> Iterator[tuple[str, Span]]:
    """Every span that the brief holds beside its statements, with its article's id."""
    for item in brief.items:
        figures = (figure for each in item.conflicts for figure in each.figures)
        for passage in (*item.points, *figures):
            yield str(passage.article), passage.span
        for entity in (*item.cast.who, *item.cast.where):
            for each in entity.appearances:
                yield from ((str(each.article), span) for span in each.spellings)
    for analysis in brief.analyses:
        for span in analysis.spans():
            yield str(analysis.id), span


def _problem(statement: Any, texts: Mapping[str, Article]) -> str:
    """What keeps a statement from being proved; empty when nothing does."""
    try:
        span = from_dict(Span, statement)
        return _unproved(str(statement["article"]), span, texts)
    except (ValueError, KeyError) as error:
        return f"a statement without a place: {error}"


def _unproved(name: str, span: Span, texts: Mapping[str, Article]) -> str:
    """That a span's words do not stand at its place; empty when they do."""
    if name in texts and texts[name].holds(span):
        return ""
    place = f"{name} {span.field} {span.start}-{span.end}"
    return f"{place}: '{span.text}' does not stand there"

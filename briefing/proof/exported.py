"""A brief in JSON: whether each statement and span of it stands in its article."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing.errors import SourceError
from briefing.model.article import Article, Span
from briefing.model.brief import Brief
from briefing.model.codec import from_dict
from briefing.proof.verification import Verification, missing, quoted

HINT = "verify takes a brief that was exported with --pdf, --html or --json"


def verify_json(name: str, data: bytes, given: Iterable[Article] = ()) -> Verification:
    """The proof for a brief that was exported as JSON.

    Args:
        name: What to call the file.
        data: The file.
        given: Articles read anew, which are believed more than those in the file.

    Raises:
        SourceError: It is no such brief.
    """
    loaded = _load(name, data)
    brief = _brief(name, loaded)
    own = {str(article.id): article for article in brief.articles}
    new = {str(article.id): article for article in given}
    texts = {name: new.get(name, article) for name, article in own.items()}
    failed = missing(own, new)
    failed += [p for name, span in _held(brief) if (p := _unproved(name, span, texts))]
    proved = edited = 0
    for statement in loaded["statements"]:
        problem = _problem(statement, texts)
        if problem:
            failed.append(problem)
        elif statement.get("edited"):
            edited += 1
        else:
            proved += 1
    return Verification(proved, edited, tuple(failed))


def _load(name: str, data: bytes) -> Mapping[str, Any]:
    try:
        loaded = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{name} is no brief", hint=HINT) from error
    if not isinstance(loaded, dict) or not isinstance(loaded.get("statements"), list):
        raise SourceError(f"{name} is no brief", hint=HINT)
    return loaded


def _brief(name: str, data: Mapping[str, Any]) -> Brief:
    try:
        return from_dict(Brief, data)
    except ValueError as error:
        raise SourceError(f"{name} is damaged: {error}", hint=HINT) from error


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
    return f"{place}: {quoted(span.text)} does not stand there"

"""The brief as one JSON object, with the list of statements that it prints.

The object is the brief itself, so that it can be read back and rendered anew;
`statements` names the place of every word taken from a source, in order of
appearance, for `verify`; `left_out` names the items for which there was no room.
"""

import json
from collections.abc import Callable
from typing import Any

from briefing.model.brief import Brief
from briefing.model.codec import encode, to_dict
from briefing.render.manifest import left_out
from briefing.render.options import DEFAULTS, Options
from briefing.render.outline import outline
from briefing.render.statements import Statement
from briefing.theme import Theme


def render_json(
    brief: Brief,
    theme: Theme,  # noqa: ARG001  every renderer takes the same arguments
    progress: Callable[[int, int], None] | None = None,
    options: Options = DEFAULTS,
) -> bytes:
    """The brief as indented UTF-8 JSON; lone surrogates are written as escapes."""
    contents = outline(brief, options.extent)
    data = to_dict(brief) | {
        "statements": list(map(_statement, contents.statements())),
        "left_out": left_out(brief, len(contents.items)),
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    if progress is not None:
        progress(1, 1)
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _statement(statement: Statement) -> dict[str, Any]:
    """Where the words of a statement stand, and what is printed with them."""
    span = statement.span
    place = {
        "article": encode(statement.article),
        "field": span.field,
        "start": span.start,
        "end": span.end,
        "text": span.text,
    }
    told = {
        "page": statement.page,
        "portion": str(statement.portion),
        "edited": statement.edited,
    }
    return place | {key: value for key, value in told.items() if value}

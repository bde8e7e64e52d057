"""The published shape of the JSON that the commands print, as JSON Schema."""

import json
from importlib.resources import files
from typing import Any, Literal

Line = Literal[
    "article",
    "analysis",
    "story",
    "brief",
    "manifest",
    "verification",
    "row",
    "keptArticle",
    "difference",
    "keptStory",
    "tag",
    "note",
    "namedQuery",
    "change",
    "feed",
    "fetched",
    "arrival",
    "stats",
    "problem",
    "themeName",
    "theme",
    "key",
    "event",
    "counted",
    "dossier",
]
"""The kinds of object that the commands print, and that a PDF carries."""


def contract_schema(line: Line) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of object, version 1."""
    path = files("briefing.model.schemas") / "contract-1.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return {**schema, "$ref": f"#/$defs/{line}"}

"""Front matter: what stands between `---` (YAML) or `+++` (TOML) above a text.

YAML is read with every scalar as the words in the file, so that no date gains precision
and no `no` becomes false.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import yaml

from briefing.errors import SourceError
from briefing.sources.assembly import Metadata
from briefing.sources.raw import Raw, visible

YAML_MATTER = re.compile(
    r"\s*---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
TOML_MATTER = re.compile(
    r"\s*\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
MAX_FRONT_MATTER = 65_536
WEB_ADDRESS = re.compile(r"https?://\S+")
NOTE_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
"""`[[Ada Marsh]]`, as programs for notes write a name."""
KEYS = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("lead", "standfirst", "description", "summary"), "lead"),
    **dict.fromkeys(("date", "published", "pubdate", "published_at"), "date"),
    **dict.fromkeys(("date_published", "datepublished"), "date"),
    **dict.fromkeys(("source", "publisher", "agency", "site", "site_name"), "source"),
    **dict.fromkeys(("author", "authors", "byline"), "author"),
    **dict.fromkeys(("url", "link", "canonical"), "url"),
    **dict.fromkeys(("language", "lang"), "language"),
    **dict.fromkeys(("tlp", "marking"), "marking"),
    "portion": "portion",
    "rating": "rating",
}


class _NoAliases(yaml.BaseLoader):
    """YAML with plain words for values and no aliases, which could multiply it."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not allowed")
        return super().compose_node(parent, index)


def split_front_matter(raw: Raw, text: str) -> tuple[Metadata, str]:
    """What the front matter says, and the text below it.

    Raises:
        SourceError: It is too long, or holds no keys with values.
    """
    if match := YAML_MATTER.match(text):
        values = _of_yaml(raw, _short_enough(raw, match[1]))
    elif match := TOML_MATTER.match(text):
        values = _of_toml(raw, _short_enough(raw, match[1]))
    else:
        return Metadata(), text
    return _metadata(values), text[match.end() :]


def _short_enough(raw: Raw, front_matter: str) -> str:
    if len(front_matter) > MAX_FRONT_MATTER:
        raise SourceError(f"{raw.name} has front matter of more than 64 KB")
    return front_matter


def _metadata(values: Mapping[Any, Any]) -> Metadata:
    """The metadata among some keys; an address given as the source is its address."""
    metadata = Metadata()
    for key, value in values.items():
        name = KEYS.get(key.strip().lower()) if isinstance(key, str) else None
        words = _as_words(value)
        if name == "source" and WEB_ADDRESS.fullmatch(words):
            name = "url"
        if name and not getattr(metadata, name):
            setattr(metadata, name, words)
    return metadata


def _of_yaml(raw: Raw, front_matter: str) -> Mapping[Any, Any]:
    try:
        value = yaml.load(front_matter, Loader=_NoAliases)  # noqa: S506 — a BaseLoader makes text, lists and mappings only
    except (yaml.YAMLError, RecursionError, ValueError, TypeError) as error:
        reason = visible(str(getattr(error, "problem", None) or error).split("\n")[0])
        raise SourceError(
            f"{raw.name} has front matter that is not valid YAML: {reason}",
            hint="put values with a colon or a quotation mark in quotes",
        ) from error
    if isinstance(value, Mapping):
        return value
    if not value:
        return {}
    raise SourceError(f"{raw.name} has front matter without any 'key: value'")


def _of_toml(raw: Raw, front_matter: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(front_matter)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SourceError(
            f"{raw.name} has front matter that is not valid TOML:"
            f" {visible(str(error).lower())}"
        ) from error


def _as_words(value: object) -> str:
    """A scalar as it is written, the name in a table, or the names of a list."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_as_words, value)))
    if isinstance(value, Mapping):
        return _as_words(value.get("name", ""))
    if isinstance(value, date | datetime):
        return value.isoformat()
    return NOTE_LINK.sub(r"\1", value) if isinstance(value, str) else ""

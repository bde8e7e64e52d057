"""Markdown with YAML front matter; the article's text is the prose without the marks.

Parsed by markdown-it-py (CommonMark). Front matter is read with every scalar as the
words in the file, so that no date gains precision and no `no` becomes false.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.assembly import Metadata, assemble
from briefing.sources.encoding import decode
from briefing.sources.raw import Raw, visible

FRONT_MATTER = re.compile(
    r"\s*---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
MAX_FRONT_MATTER = 65_536
MAX_CHARACTERS = 5_000_000
"""More would hold the parser for many seconds, and no article comes near it."""
KEYS = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("lead", "standfirst", "description", "summary"), "lead"),
    **dict.fromkeys(("date", "published", "pubdate"), "date"),
    **dict.fromkeys(("source", "publisher", "agency"), "source"),
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


def read(raw: Raw) -> Iterator[Article]:
    """The one article of a Markdown file.

    Raises:
        SourceError: The input is no text, its front matter is broken, or there is no
            article in it.
    """
    text = decode(raw)
    if len(text) > MAX_CHARACTERS:
        raise SourceError(
            f"{raw.name} is longer than the limit of 5 MB for Markdown",
            hint="split it, or read it as plain text",
        )
    metadata, body = split_front_matter(raw, text)
    heading, blocks = prose(body)
    if heading and metadata.title in ("", heading):
        metadata.title = heading
    elif heading:
        blocks.insert(0, heading)
    yield assemble(raw, "markdown", "\n\n".join(blocks), metadata)


def prose(markdown: str) -> tuple[str, list[str]]:
    """The heading on top (`# Title`), if there is one, and the blocks of prose below.

    Headings, paragraphs, list items and quotations are blocks; code and HTML are not.
    """
    tokens = MarkdownIt("commonmark").parse(markdown)
    blocks = [_words(token) for token in tokens if token.type == "inline"]
    on_top = bool(tokens) and tokens[0].tag == "h1"
    heading = blocks.pop(0) if on_top else ""
    return heading, [block for block in blocks if block]


def _words(inline: Token) -> str:
    """The words of one block: emphasis and links undone, pictures and HTML left out."""
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    kept = ("text", "text_special", "code_inline")
    return "".join(
        breaks.get(child.type, child.content if child.type in kept else "")
        for child in inline.children or ()
    ).strip()


def split_front_matter(raw: Raw, text: str) -> tuple[Metadata, str]:
    """What the front matter says, and the Markdown below it.

    Raises:
        SourceError: It is too long, or no YAML mapping.
    """
    match = FRONT_MATTER.match(text)
    if match is None:
        return Metadata(), text
    if len(match[1]) > MAX_FRONT_MATTER:
        raise SourceError(f"{raw.name} has front matter of more than 64 KB")
    metadata = Metadata()
    for key, value in _mapping(raw, match[1]).items():
        name = KEYS.get(key.strip().lower()) if isinstance(key, str) else None
        if name and not getattr(metadata, name):
            setattr(metadata, name, _as_words(value))
    return metadata, text[match.end() :]


def _mapping(raw: Raw, front_matter: str) -> Mapping[Any, Any]:
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


def _as_words(value: object) -> str:
    """A scalar as it is written, or the names of a list."""
    if isinstance(value, list):
        return ", ".join(item for item in value if isinstance(item, str))
    return value if isinstance(value, str) else ""

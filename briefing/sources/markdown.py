"""Markdown with front matter; the article's text is the prose without the marks.

Parsed by markdown-it-py (CommonMark).
"""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.assembly import assemble
from briefing.sources.encoding import decode
from briefing.sources.front_matter import split_front_matter
from briefing.sources.raw import Raw

MAX_CHARACTERS = 5_000_000
"""More would hold the parser for many seconds, and no article comes near it."""


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

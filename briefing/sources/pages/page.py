"""One web page to its article."""

import re
from collections.abc import Iterator

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.assembly import LETTER, assemble
from briefing.sources.pages.body import text_of
from briefing.sources.pages.markup import tree_of
from briefing.sources.pages.metadata import metadata_of, standfirst
from briefing.sources.raw import Raw

NOTICE = re.compile(
    r"(?:enable|activate|requires?|turn on|aktivier\w*|activer|habilit\w+) java ?script"
    r"|java ?script (?:is|ist|must be|muss|to be|aktivier|enabled|disabled)"
    r"|access denied|verify (?:that )?you are (?:a )?human|are you a robot|captcha"
    r"|checking your browser|just a moment|(?:404|403|page) not found"
    r"|unsupported browser|too many requests",
    re.IGNORECASE,
)
"""What a server shows instead of an article."""
LONGEST_NOTICE = 600


def read(raw: Raw) -> Iterator[Article]:
    """The one article of a web page.

    Raises:
        SourceError: The input is no text, or there is no article on the page.
    """
    root = tree_of(raw)
    if root.find(".//frameset") is not None:
        raise SourceError(
            f"{raw.name} is a frame around other pages and holds no article itself",
            hint="open the page inside the frame and save that",
        )
    metadata, descriptions = metadata_of(root, raw)
    text = text_of(root, metadata.title, descriptions)
    if not LETTER.search(text):
        raise SourceError(
            f"{raw.name} is a web page without an article",
            hint="save the page once it has loaded, or its words as plain text",
        )
    if len(text) <= LONGEST_NOTICE and (notice := NOTICE.search(text)):
        raise SourceError(
            f"{raw.name} shows a notice ('{notice[0]}') instead of an article",
            hint="open the page in a browser and save what it shows",
        )
    metadata.lead = standfirst(text, metadata.title, descriptions)
    yield assemble(raw, "html", text, metadata)

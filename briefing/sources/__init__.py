"""Bytes to articles: one reader a format, each told by content before name.

A reader takes one `Raw` and gives the articles in it; a reader never opens anything.
"""

from briefing.registry import Registry

READERS = Registry(
    "readers",
    {
        "plain": "briefing.sources.plain:read",
        "markdown": "briefing.sources.markdown:read",
        "jsonl": "briefing.sources.jsonl:read",
    },
)

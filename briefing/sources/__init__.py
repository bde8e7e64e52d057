"""Bytes to articles: one reader a format, each told by content before name.

A reader takes one `Raw` and gives the articles in it; a reader never opens anything.
"""

from briefing.registry import Registry

READERS = Registry(
    "readers",
    {
        "html": "briefing.sources.pages.page:read",
        "warc": "briefing.sources.webarchive.reader:read",
        "mail": "briefing.sources.mail.message:read",
        "mbox": "briefing.sources.mail.mailbox:read",
        "plain": "briefing.sources.plain:read",
        "markdown": "briefing.sources.markdown:read",
        "jsonl": "briefing.sources.jsonl:read",
        "feed": "briefing.sources.feeds.xml_feed:read",
        "json-feed": "briefing.sources.feeds.json_feed:read",
        "opml": "briefing.sources.feeds.opml:read",
        "xml": "briefing.sources.feeds.xml_feed:read",
        "docx": "briefing.sources.office.docx:read",
        "odt": "briefing.sources.office.odt:read",
        "pdf": "briefing.sources.pdf.reader:read",
        "zip": "briefing.sources.archives.zipped:read",
        "tar": "briefing.sources.archives.tarred:read",
        "gzip": "briefing.sources.archives.compressed:read_gzip",
        "bzip2": "briefing.sources.archives.compressed:read_bzip2",
        "xz": "briefing.sources.archives.compressed:read_xz",
    },
)

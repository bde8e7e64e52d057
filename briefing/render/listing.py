"""How a source is listed: what names it, and the record that proves it."""

from dataclasses import dataclass
from pathlib import PurePath

from briefing.model.article import Article
from briefing.render.contents import SourceEntry
from briefing.render.dates import date_time_group
from briefing.render.passages import Source

UNTITLED = "Untitled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Lists sources in one way."""

    attach: bool
    """Whether their texts go with the brief."""
    records: bool
    """Whether their lengths and hashes are shown."""

    def entry(self, source: Source) -> SourceEntry:
        """A source as it stands in the list."""
        article = source.article
        origin = article.origin
        return SourceEntry(
            number=source.number,
            title=_entry_title(article),
            publisher=article.source,
            author=article.author,
            date=date_time_group(article.date) if article.date else "undated",
            size=f"{origin.size:,} bytes" if origin and self.records else "",
            address=article.url or _file_name(article),
            url=article.url.startswith(("http://", "https://")),
            short=not self.records,
            sha256=origin.sha256 if origin and self.records else "",
            file=f"source-{source.number:03}.txt" if self.attach else "",
            language=article.language,
        )


def _entry_title(article: Article) -> str:
    title = " ".join(article.title.split())
    return f"[{title}]" if article.title_made and title else title or UNTITLED


def _file_name(article: Article) -> str:
    """The last part of the path that was read: the folders before it are private."""
    if article.origin is None or article.origin.uri == "-":
        return ""
    return PurePath(article.origin.uri).name

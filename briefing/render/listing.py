"""How a source is listed: what names it, and the record that proves it."""

from dataclasses import dataclass
from pathlib import PurePath

from briefing.model.article import Article
from briefing.model.rating import UNRATED
from briefing.render.blocks import Headline
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
    rated: bool = False
    """Whether their ratings are shown."""
    proved: bool = True
    """Whether their titles are printed, and so are statements."""

    def entry(self, source: Source) -> SourceEntry:
        """A source as it stands in the list."""
        article = source.article
        origin = article.origin
        return SourceEntry(
            number=source.number,
            name=self._name(source),
            publisher=article.source,
            author=article.author,
            date=date_time_group(article.date) if article.date else "undated",
            size=f"{origin.size:,} bytes" if origin and self.records else "",
            pages=_counted_pages(len(article.pages)),
            address=article.url or _file_name(article),
            url=article.url.startswith(("http://", "https://")),
            short=not self.records,
            sha256=origin.sha256 if origin and self.records else "",
            file=f"source-{source.number:03}.txt" if self.attach else "",
            language=article.language,
            rating=(article.rating or UNRATED) if self.rated else "",
        )

    def _name(self, source: Source) -> Headline:
        """The title of a source, a statement where it is printed as one."""
        title = source.article.title
        span = source.article.span(0, len(title), "title")
        named = bool(title.strip())
        return Headline(
            text=" ".join(title.split()) or UNTITLED,
            statement=source.statement(span) if named and self.proved else None,
            made=source.article.title_made and named,
            portion=source.portion,
        )


def _counted_pages(pages: int) -> str:
    if not pages:
        return ""
    return "1 page" if pages == 1 else f"{pages} pages"


def _file_name(article: Article) -> str:
    """The last part of the path that was read: the folders before it are private."""
    if article.origin is None or article.origin.uri == "-":
        return ""
    return PurePath(article.origin.uri).name

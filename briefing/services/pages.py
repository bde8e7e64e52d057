"""The pages behind a feed's entries, for feeds that give only how an article begins."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from briefing.errors import SourceError
from briefing.model.article import Article, ArticleId
from briefing.services.web import Web
from briefing.sources.raw import Unreadable
from briefing.sources.reading import read

WHOLE_WORDS = 200
"""An entry of so many words is taken for the whole article."""
MOST_PAGES = 50
"""So many pages of one feed are fetched in one run; later entries stay as they are."""

Known = Callable[[Sequence[Article]], AbstractSet[ArticleId]]
"""Tells the ids of those articles that the library has already."""


@dataclass(frozen=True, slots=True)
class Item:
    """What becomes of an entry."""

    article: Article
    entry: Article | None = None
    """What the feed said, where the article has the text of its page."""
    failure: SourceError | None = None
    """Why its page could not be had."""


def with_pages(entries: Sequence[Article], web: Web, known: Known) -> Iterator[Item]:
    """Each entry, with the text of its page if it is new and says only little."""
    short = [entry for entry in entries if is_short(entry)]
    here = known(short)
    wanted = [entry.id for entry in short if entry.id not in here][:MOST_PAGES]
    for entry in entries:
        taken = entry.id in wanted and not web.aborted
        yield _with_page(entry, web) if taken else Item(entry)


def is_short(entry: Article) -> bool:
    """Whether there may be more behind the entry's address."""
    return bool(entry.url) and len(entry.text.split()) < WHOLE_WORDS


def _with_page(entry: Article, web: Web) -> Item:
    raw = web.page(entry.url)
    if isinstance(raw, Unreadable):
        return Item(entry, failure=raw.error)
    found = list(read(raw))
    pages = [item for item in found if isinstance(item, Article)]
    if not pages:
        errors = (item.error for item in found if isinstance(item, Unreadable))
        return Item(entry, failure=next(errors, None))
    if len(pages) > 1 or len(pages[0].text) <= len(entry.text):
        return Item(entry)
    return Item(_joined(entry, pages[0]), entry)


def _joined(entry: Article, page: Article) -> Article:
    """The text of the page under what the feed says of it."""
    return replace(
        entry,
        text=page.text,
        title=page.title if entry.title_made else entry.title,
        title_made=entry.title_made and page.title_made,
        lead=page.lead,
        date=entry.date or page.date,
        author=entry.author or page.author,
        language=page.language,
        marking=page.marking or entry.marking,
        pages=page.pages,
        origin=page.origin,
    )

"""What any feed says, whatever its dialect, and the articles that are made of it.

An entry always gives an article, as a title or a link alone is news too: without a text
of its own, its title stands for that; without any words, the article is its link.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.errors import SourceError
from briefing.model.article import Article, digest
from briefing.sources.addresses import web_host, whole_address
from briefing.sources.assembly import language_code, one_line, origin_of
from briefing.sources.dates import parse_date
from briefing.sources.language import (
    SAMPLE_CHARACTERS,
    detect_language,
    is_plain_english,
)
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.titles import made_title

ID_LENGTH = 16
LONGEST_LEAD = 600
SAME_OPENING = 40
"""Characters that tell whether a summary only repeats how the text begins."""
ABOUT_THE_FEED = re.compile(
    r"(?:the post\b.{0,400}?\bappeared first on\b.{0,100}"
    r"|der beitrag\b.{0,400}?\berschien zuerst auf\b.{0,100}"
    r"|l[’']article\b.{0,400}?\best apparu en premier sur\b.{0,100}"  # noqa: RUF001
    r"|la entrada\b.{0,400}?\b(?:se publicó primero|aparece primero) en\b.{0,100}"
    r"|submitted by\b.{0,100}\[link\].{0,20}\[comments\]"
    r"|(?:continue reading|read more|read the (?:full|whole) (?:story|article)|comments"
    r"|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo)\W*)",
    re.IGNORECASE | re.DOTALL,
)
"""Last paragraphs that publishing programs add to every entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry in plain text; empty where the feed is silent."""

    key: str = ""
    """What the feed knows it by: `guid`, `id`."""
    title: str = ""
    content: str = ""
    """The whole text, in paragraphs."""
    summary: str = ""
    date: str = ""
    """ISO 8601, as `parse_date` gives it."""
    author: str = ""
    url: str = ""
    """As it is written, perhaps relative."""
    source: str = ""
    """Where the feed took the entry from, if it says so."""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed and its entries, in its order."""

    title: str = ""
    url: str = ""
    """The site that it belongs to."""
    language: str = ""
    entries: list[Entry] = field(default_factory=list)


def articles_of(raw: Raw, feed: Feed, form: str) -> Iterator[Article | Unreadable]:
    """An article for each entry, up to the limit, and what of them cannot be one."""
    limit = raw.limits.max_members
    uses = Counter(word for e in feed.entries for word in {e.key, e.url})
    for entry in feed.entries[:limit]:
        keys = (key for key in (entry.key, entry.url) if uses[key] == 1)
        yield _article(raw, feed, entry, next(filter(None, keys), ""), form)
    if len(feed.entries) > limit:
        yield Unreadable(
            raw.uri,
            SourceError(
                f"{raw.name} has {len(feed.entries)} entries;"
                f" those after the first {limit} were left out",
                hint="split it",
            ),
        )


def _article(raw: Raw, feed: Feed, entry: Entry, key: str, form: str) -> Article:
    title = one_line(entry.title)
    text, lead = _text_and_lead(entry)
    url = whole_address(one_line(entry.url), raw.address or feed.url)
    made = title or one_line(made_title(text) if text else url)
    return Article.create(
        id=_identity(raw, feed, key),
        text=text or title or url,
        title=made,
        title_made=bool(made) and not title,
        lead=lead,
        date=parse_date(entry.date),
        source=one_line(entry.source or feed.title),
        author=one_line(entry.author),
        url=url,
        language=_language(entry.language or feed.language, f"{title}\n\n{text}"),
        origin=origin_of(raw, form),
    )


def _text_and_lead(entry: Entry) -> tuple[str, str]:
    """The longer of content and summary; a short summary of its own is the lead."""
    content, summary = _without_tail(entry.content), _without_tail(entry.summary)
    if len(content) <= len(summary):
        return summary, ""
    lead = one_line(summary) if len(summary) <= LONGEST_LEAD else ""
    repeated = lead[:SAME_OPENING] in one_line(content[: 2 * LONGEST_LEAD])
    return content, "" if repeated else lead


def _without_tail(text: str) -> str:
    """The text without what its publisher's program wrote below it."""
    paragraphs = text.split("\n\n")
    while paragraphs and ABOUT_THE_FEED.fullmatch(paragraphs[-1].strip()):
        paragraphs.pop()
    return "\n\n".join(paragraphs)


def _identity(raw: Raw, feed: Feed, key: str) -> str:
    """An id that stays when the entry is worded anew; empty without a key of its own.

    It is bound to the host that the feed came from, so that no feed can put its own
    words in the place of another publisher's article.
    """
    if not key:
        return ""
    addresses = map(web_host, (raw.uri, raw.address, feed.url))
    host = next(filter(None, addresses), "")
    return digest(("feed entry", host, key))[:ID_LENGTH]


def _language(stated: str, text: str) -> str:
    """The language that the feed states, unless the text clearly is in another.

    Publishing programs say `en-US` until somebody changes it.
    """
    code = language_code(stated)
    if code in ("", "en"):
        return detect_language(text)
    return "en" if is_plain_english(text[:SAMPLE_CHARACTERS]) else code

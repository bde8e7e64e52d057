"""Who wrote the article on a page, who published it, where, and in which language."""

import re
from typing import Any
from urllib.parse import urljoin

from briefing.sources.assembly import Metadata
from briefing.sources.pages.blocks import key_of, words_of
from briefing.sources.pages.published import published
from briefing.sources.pages.statements import Statements, statements_of
from briefing.sources.pages.title import host_of, title_of
from briefing.sources.raw import Raw

DESCRIPTIONS = ("og:description", "twitter:description", "description")
LED_BY = re.compile(
    r"(?:by|von|par|por|di|door|text|autor(?:in)?|author|written by)\b\s*:?\s+",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[^.…][.!?][\"'”’»)]?$")  # noqa: RUF001
MAX_AUTHOR = 100
MAX_WORDS_OF_NAMES = 12
MIN_LEAD = 40
MAX_LEAD = 600
BYLINES = (
    "//*[@rel='author'] | //*[@itemprop='author'] | //address[@class='author']"
    " | //*[contains(concat(' ', @class, ' '), ' byline ')]"
    " | //*[contains(concat(' ', @class, ' '), ' author ')]"
    " | //*[contains(@class, 'author-name') or contains(@class, 'author_name')]"
)
MAX_BYLINES = 5


def metadata_of(root: Any, raw: Raw) -> tuple[Metadata, list[str]]:
    """What is known about the article on a page, and how the page describes it."""
    said = statements_of(root)
    address = _address(root, said, raw)
    title = title_of(root, said)
    metadata = Metadata(
        title=title,
        date=published(root, said, title),
        source=_source(said, address),
        author=_author(root, said),
        url=address,
        language=_language(root, said),
    )
    described = [said.stated("description"), *said.all(*DESCRIPTIONS)]
    return metadata, list(dict.fromkeys(filter(None, described)))


def standfirst(text: str, title: str, descriptions: list[str]) -> str:
    """The description that can stand above the text, which must not hold it as well.

    Whole sentences only: what is cut off or made of keywords was not written for
    readers.
    """
    known = key_of(title) + key_of(text)
    for words in descriptions:
        whole = MIN_LEAD <= len(words) <= MAX_LEAD and SENTENCE_END.search(words)
        if whole and key_of(words)[:MIN_LEAD] not in known:
            return words
    return ""


def _address(root: Any, said: Statements, raw: Raw) -> str:
    """The canonical address; one on another host than the page came from is a claim."""
    links = root.xpath("//link[@rel='canonical']/@href")[:1]
    named = [_joined(raw.address, link) for link in (*links, *said.all("og:url"))]
    good = [a for a in named if host_of(a) and a.startswith(("http://", "https://"))]
    if not raw.address:
        return next(iter(good), "")
    came_from = host_of(raw.address).removeprefix("www.")
    same = (a for a in good if host_of(a).removeprefix("www.") == came_from)
    return next(same, raw.address)


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link.strip())
    except ValueError:
        return ""


def _source(said: Statements, address: str) -> str:
    names = [said.first("og:site_name"), said.stated("publisher")]
    named = [name for name in names if name and "://" not in name]
    return next(iter(named), "") or host_of(address).removeprefix("www.")


def _language(root: Any, said: Statements) -> str:
    html = root if root.tag == "html" else root.find(".//html")
    stated = html.get("lang") or html.get("xml:lang") if html is not None else ""
    return stated or said.first("og:locale", "content-language", "language")


def _author(root: Any, said: Statements) -> str:
    stated = [", ".join(said.names("author")), *said.all("author", "dc.creator")]
    stated += said.all("article:author", "parsely-author", "sailthru.author", "byl")
    bylines = (
        e.text_content()[: 2 * MAX_AUTHOR] for e in root.xpath(BYLINES)[:MAX_BYLINES]
    )
    candidates = (LED_BY.sub("", words_of(w), count=1) for w in (*stated, *bylines))
    return next(filter(_can_be_names, candidates), "")


def _can_be_names(words: str) -> bool:
    short = len(words) <= MAX_AUTHOR and len(words.split()) <= MAX_WORDS_OF_NAMES
    return short and "/" not in words and "@" not in words and words[:1].isalpha()

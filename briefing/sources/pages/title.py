"""The headline of the article on a page.

A page names it several times: in headings, in its `title`, to OpenGraph, in JSON-LD.
The heading that another of these repeats is the one that readers see, without the name
of the site and the words above the headline.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from briefing.sources.pages.blocks import key_of, words_of
from briefing.sources.pages.statements import Statements
from briefing.sources.prose import BLOCKS, UNREAD

KICKER = re.compile(
    r"topline|kicker|dachzeile|over-?line|roof|eyebrow|pre-?title|super-?title"
    r"|surtitle|spitzmarke|rubric|categor|strapline|overtitle|volanta|antetitulo"
    r"|sr-only|visually-?hidden|screen-reader|is-aural",
    re.IGNORECASE,
)
"""Classes of the words above or inside a headline that are no part of it."""
BESIDE = frozenset({"small"})
"""Side comments (HTML Living Standard, 4.5.4), in a headline its date and section."""
SEPARATOR = re.compile(
    r"\s+[|–—»«·•:/~⋆<>›‹-]+\s+|\s*\|\s*|:\s+|\s+»|»\s+"  # noqa: RUF001
    r"|[-_](?=[\u3040-\u9fff]{2,8}$)"
)
"""What stands between a headline and the name of a site; without blanks in Chinese."""
SITE_MARKS = frozenset("|-_")
"""Separators behind which the site is named; `-` comes here without blanks only."""
MIN_KEY = 4
MIN_SITE = 3
MIN_WORDS = 3
MIN_SHARE = 0.3
MIN_SHARE_BELOW = 0.4
"""Part of a stated title that a heading repeats, at least."""
MAX_HEADINGS = 200
MAX_NESTED = 20
MAX_TITLE = 300
HOME = re.compile(r"^/$|(?:^|/)(?:https?:)?//[^/]+/?$|^/?(?:index|home)(?:\.\w+)?$")
"""Where a link to the first page of a site leads, in an archive as well."""
MIN_SHARED = 0.5
"""Part of the words of heading and title together that the two have in common."""
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Names:
    """What may be the headline, and what is the name of the site."""

    stated: list[str]
    """What the page states as its title, best first."""
    sites: frozenset[str]
    """The keys of the names of the site."""

    def is_site(self, words: str) -> bool:
        """Whether words name the site, or begin its name."""
        key = key_of(words)
        return key in self.sites

    def bare(self, stated: str) -> str:
        """A stated title without the name of the site at its ends."""
        for mark in reversed(list(SEPARATOR.finditer(stated))):
            if (
                mark[0] in SITE_MARKS
                or mark[0].strip() == "|"
                or self.is_site(stated[mark.end() :])
            ):
                return self.bare(stated[: mark.start()])
        first = SEPARATOR.search(stated)
        if first and self.is_site(stated[: first.start()]):
            return stated[first.end() :]
        return stated


def title_of(root: Any, said: Statements) -> str:
    """The headline of a page; empty if it has none."""
    first, lower = _headings(root, ("h1",)), _headings(root, ("h2", "h3"))
    stated = _stated(root, said)
    names = _Names(stated, _sites(root, said) | _leading_home(root))
    return (
        _repeated(first, lower, names)
        or _within(first, names)
        or _alike(first, names)
        or _alone(first, names)
        or next(filter(None, map(names.bare, stated)), "")
        or next((h for h in (*first, *lower) if not names.is_site(h)), "")
    )


def _stated(root: Any, said: Statements) -> list[str]:
    """What a page states as its title, each once."""
    title = next(root.iter("title"), None)
    found = [
        said.stated("headline"),
        *said.all("og:title", "twitter:title", "dc.title", "title"),
        words_of(title.text_content()[:MAX_TITLE]) if title is not None else "",
    ]
    return list(dict.fromkeys(filter(None, found)))


def _sites(root: Any, said: Statements) -> frozenset[str]:
    """The keys of the names that the site goes by, its host among them."""
    names = said.all("og:site_name", "application-name") + said.names("publisher")
    for address in (*said.all("og:url"), *root.xpath("//link[@rel='canonical']/@href")):
        host = host_of(address).removeprefix("www.")
        names += [host, host.rpartition(".")[0]]
    titles = {key_of(title) for title in _stated(root, said)}
    keys = {key for key in map(key_of, names) if len(key) >= MIN_SITE}
    return frozenset(keys - titles)


def host_of(address: str) -> str:
    """The host of an address; empty if it has none."""
    try:
        return urlsplit(address.strip()).hostname or ""
    except ValueError:
        return ""


def _leading_home(root: Any) -> frozenset[str]:
    """The keys of the headings that are links to the first page: names of the site."""
    linked = (
        (heading, link.get("href") or "")
        for heading in islice(root.iter("h1"), MAX_HEADINGS)
        for link in (*heading.iter("a"), *heading.iterancestors("a"))
    )
    words = (h.text_content()[:MAX_TITLE] for h, to in linked if HOME.search(to))
    return frozenset(key for key in map(key_of, words) if len(key) >= MIN_SITE)


def _headings(root: Any, tags: tuple[str, ...]) -> list[str]:
    """The words of the first headings of some ranks, as readers see them."""
    shown = map(_headline_in, islice(root.iter(*tags), MAX_HEADINGS))
    words = (words_of("".join(_pieces(h, 0))[:MAX_TITLE]) for h in shown)
    return [heading for heading in words if heading]


def _headline_in(heading: Any) -> Any:
    """The part of a heading that is marked up as the headline, else all of it."""
    return next(iter(heading.xpath(".//*[@itemprop='headline']")), heading)


def _pieces(element: Any, depth: int) -> Iterator[str]:
    """The text below an element without the words above and beside the headline."""
    if KICKER.search(element.get("class") or "") or depth > MAX_NESTED:
        return
    yield element.text or ""
    for child in element:
        if child.tag not in UNREAD and child.tag not in BESIDE:
            yield " " if child.tag in BLOCKS or child.tag == "br" else ""
            yield from _pieces(child, depth + 1)
        yield child.tail or ""


def _repeated(first: list[str], lower: list[str], names: _Names) -> str:
    """The heading whose words stand in what the page states as its title.

    One of a lower rank is taken where it repeats more of the title.
    """
    top = _longest(first, names, MIN_SHARE)
    below = _longest(lower, names, MIN_SHARE_BELOW)
    return below if len(key_of(below)) > 1.5 * len(key_of(top)) else top


def _longest(headings: list[str], names: _Names, min_share: float) -> str:
    keys = [key_of(title) for title in names.stated]
    found = [
        heading
        for heading in headings
        if not names.is_site(heading)
        and any(_holds(key, key_of(heading), min_share) for key in keys)
    ]
    return max(found, key=len, default="")


def _holds(stated: str, heading: str, min_share: float) -> bool:
    enough = len(heading) >= max(MIN_KEY, min_share * len(stated))
    return enough and heading in stated


def _within(headings: list[str], names: _Names) -> str:
    """The stated title that a heading ends on, behind the words above the headline."""
    keys = [key_of(heading) for heading in headings]
    for title in filter(None, map(names.bare, names.stated)):
        key = key_of(title)
        if len(key) >= MIN_KEY and any(
            found.endswith(key) and len(key) > MIN_SHARED * len(found) for found in keys
        ):
            return title
    return ""


def _alike(headings: list[str], names: _Names) -> str:
    """The heading that says most nearly what the page states."""
    stated = [_words(names.bare(title)) for title in names.stated]
    shared = {
        heading: max((_share(_words(heading), words) for words in stated), default=0)
        for heading in headings
        if not names.is_site(heading)
    }
    best = max(shared, key=lambda heading: shared[heading], default="")
    return best if shared.get(best, 0) > MIN_SHARED else ""


def _alone(headings: list[str], names: _Names) -> str:
    """The only heading of its rank, if it can be a headline at all."""
    if len(headings) != 1 or names.is_site(headings[0]):
        return ""
    key = key_of(headings[0])
    ends = [SEPARATOR.split(title)[-1] for title in names.stated]
    names_site = any(key.startswith(key_of(end)) for end in ends if end)
    return "" if names_site or len(_words(headings[0])) < MIN_WORDS else headings[0]


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))


def _share(some: set[str], others: set[str]) -> float:
    return len(some & others) / max(1, len(some | others))

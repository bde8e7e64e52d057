"""What a page states about itself: its `meta` elements, and JSON-LD (schema.org)."""

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefing.sources.pages.blocks import words_of

ARTICLES = frozenset(
    "NewsArticle ReportageNewsArticle AnalysisNewsArticle AskPublicNewsArticle"  # noqa: SIM905
    " BackgroundNewsArticle OpinionNewsArticle ReviewNewsArticle Article BlogPosting"
    " LiveBlogPosting SocialMediaPosting TechArticle ScholarlyArticle Report"
    " AdvertiserContentArticle SatiricalArticle Review Recipe VideoObject".split()
)
"""The types of schema.org that stand for an article or what takes its place."""
NAMED = ("name", "property", "itemprop", "http-equiv")
MAX_JSON_CHARACTERS = 1_000_000
MAX_OBJECTS = 5_000
MAX_VALUE = 2_000


@dataclass(frozen=True, slots=True)
class Statements:
    """What a page states about itself, each list in the order of the page."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    """The contents of `meta` elements by their name in lower case."""
    article: dict[str, Any] = field(default_factory=dict)
    """The object of schema.org that stands for the article; empty if there is none."""

    def all(self, *names: str) -> list[str]:
        """The contents of the `meta` elements so named, in the order of the names."""
        return [value for name in names for value in self.meta.get(name, ())]

    def first(self, *names: str) -> str:
        """The first of them; empty if there is none."""
        return next(iter(self.all(*names)), "")

    def stated(self, key: str) -> str:
        """What the article's object says under `key`, as words."""
        return next(iter(self.names(key)), "")

    def names(self, key: str) -> list[str]:
        """What it says under `key`, or the names of what stands there."""
        value = self.article.get(key)
        values = value if isinstance(value, list) else [value]
        named = (v.get("name") if isinstance(v, dict) else v for v in values)
        written = (v[:MAX_VALUE] for v in named if isinstance(v, str))
        return list(filter(None, (words_of(html.unescape(v)) for v in written)))


def statements_of(root: Any) -> Statements:
    """What a page states about itself."""
    meta: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = words_of((element.get("content") or "")[:MAX_VALUE])
        if content:
            for name in {(element.get(attribute) or "").lower() for attribute in NAMED}:
                meta.setdefault(name, []).append(content)
    articles = [found for found in _objects(root) if _types(found) & ARTICLES]
    return Statements(meta, next(iter(articles), {}))


def _objects(root: Any) -> Iterator[dict[str, Any]]:
    """Every object in the JSON-LD of a page, the outer before the inner."""
    scripts = (s for s in root.iter("script") if "ld+json" in (s.get("type") or ""))
    waiting = [_json(script.text or "") for script in scripts][::-1]
    for _ in range(MAX_OBJECTS):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting += [
                v for v in reversed(value.values()) if isinstance(v, dict | list)
            ]
        elif isinstance(value, list):
            waiting += reversed(value)


def _json(text: str) -> Any:
    """The value of some JSON; None if it is none. Raw line breaks are let pass."""
    try:
        return json.loads(text[:MAX_JSON_CHARACTERS].strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _types(thing: dict[str, Any]) -> set[str]:
    kind = thing.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return {k.rpartition("/")[2] for k in kinds if isinstance(k, str)}

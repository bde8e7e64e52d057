"""Articles grouped into stories, one article at a time.

Each article joins the story whose articles it is most like on average, or opens one of
its own: single-pass clustering with average link, as in topic detection and tracking
(Allan, Papka and Lavrenko, On-line new event detection and tracking, 1998). Candidates
come from an index of heavy terms, so the time grows nearly with the number of articles.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.analysis.days import day_number
from briefing.model.article import Article, digest
from briefing.model.story import Story
from briefing.text.similarity import Vector, dot, normalized
from briefing.text.terms import terms

LIKENESS = 0.15
"""Mean cosine from which an article belongs to a story."""
TITLE_WEIGHT = 3
LEAD_WEIGHT = 2
READ_CHARACTERS = 6000
"""How much of the text is read; what an article is about stands at its beginning."""
KEPT_TERMS = 200
PROBES = 25
"""Heaviest terms by which an article looks for its story."""
MAX_CANDIDATES = 12
SMOOTHING = 5
"""Unseen articles assumed beside those given, so that a handful can be told apart."""
MAX_GAP_DAYS = 365
"""An article this far from all others of a story is another story."""
ID_DIGITS = 16


@dataclass(frozen=True, slots=True)
class _Item:
    """An article as the grouping sees it."""

    article: Article
    vector: Vector
    probes: tuple[str, ...]
    day: int | None


@dataclass(slots=True)
class _Group:
    """A story in the making."""

    items: list[_Item] = field(default_factory=list)
    sum: Vector = field(default_factory=dict)
    first: int | None = None
    last: int | None = None

    def add(self, item: _Item) -> None:
        self.items.append(item)
        for term, weight in item.vector.items():
            self.sum[term] = self.sum.get(term, 0.0) + weight
        if item.day is not None:
            self.first = min(item.day, self.first or item.day)
            self.last = max(item.day, self.last or item.day)

    def likeness(self, item: _Item) -> float:
        """The mean cosine between `item` and the articles of this story."""
        return dot(item.vector, self.sum) / len(self.items)

    def is_near(self, item: _Item) -> bool:
        """Whether the article's date lets it belong to the story."""
        if item.day is None or self.first is None or self.last is None:
            return True
        return self.first - MAX_GAP_DAYS <= item.day <= self.last + MAX_GAP_DAYS


def group(articles: Iterable[Article]) -> tuple[Story, ...]:
    """The stories that some articles tell; each article is in exactly one.

    The result does not depend on the order of the articles. Largest stories come first,
    then the latest, then by id. Two articles with one id count as one.
    """
    unique = {article.id: article for article in articles}
    ordered = sorted(unique.values(), key=lambda a: (a.date or "9999", a.id))
    groups: list[_Group] = []
    index: defaultdict[str, list[int]] = defaultdict(list)
    for item in _items(ordered):
        place = _find(item, groups, index)
        if place is None:
            place = len(groups)
            groups.append(_Group())
        groups[place].add(item)
        for term in item.probes:
            if place not in index[term][-1:]:
                index[term].append(place)
    stories = [_story(found) for found in groups]
    stories.sort(key=lambda story: story.id)
    stories.sort(key=lambda story: (len(story.articles), story.date), reverse=True)
    return tuple(stories)


def _find(
    item: _Item, groups: Sequence[_Group], index: Mapping[str, Sequence[int]]
) -> int | None:
    """The place of the story that an article belongs to, if there is one yet."""
    votes: Counter[int] = Counter()
    for term in item.probes:
        weight = item.vector[term]
        for place in set(index.get(term, ())):
            votes[place] += weight  # type: ignore[assignment]
    ranked = heapq.nsmallest(MAX_CANDIDATES, votes, key=lambda p: (-votes[p], p))
    found = [(groups[p].likeness(item), -p) for p in ranked if groups[p].is_near(item)]
    likeness, place = max(found, default=(0.0, 0))
    return -place if likeness >= LIKENESS else None


def _items(articles: Sequence[Article]) -> list[_Item]:
    """The articles with their vectors; term weights come from all of them."""
    counts = [_counts(article) for article in articles]
    holding: Counter[str] = Counter()
    for each in counts:
        holding.update(each.keys())
    idf = {
        term: math.log((1 + len(articles) + SMOOTHING) / (1 + n))
        for term, n in holding.items()
    }
    return [_item(a, each, idf) for a, each in zip(articles, counts, strict=True)]


def _counts(article: Article) -> Counter[str]:
    """How often each term is in the article, title and lead counted more."""
    language = article.language or "en"
    counts: Counter[str] = Counter()
    for text, weight in (
        ("" if article.title_made else article.title, TITLE_WEIGHT),
        (article.lead, LEAD_WEIGHT),
        (article.text[:READ_CHARACTERS], 1),
    ):
        for term in terms(text, language):
            counts[term] += weight
    return counts


def _item(
    article: Article, counts: Mapping[str, int], idf: Mapping[str, float]
) -> _Item:
    weights = {term: (1 + math.log(n)) * idf[term] for term, n in counts.items()}
    kept = heapq.nsmallest(KEPT_TERMS, weights, key=lambda t: (-weights[t], t))
    vector = normalized({term: weights[term] for term in kept})
    return _Item(article, vector, tuple(kept[:PROBES]), day_number(article.date))


def _story(found: _Group) -> Story:
    ranked = sorted(found.items, key=lambda item: _rank(item, found))
    articles = [item.article for item in ranked]
    return Story(
        id=digest(sorted(article.id for article in articles))[:ID_DIGITS],
        title=articles[0].title,
        articles=tuple(article.id for article in articles),
        date=max(article.date for article in articles),
    )


def _rank(item: _Item, found: _Group) -> tuple[float, str, str]:
    """Order within a story: most like all others and not short, then earliest."""
    length = math.log(1 + min(len(item.article.text), READ_CHARACTERS))
    return -round(found.likeness(item) * length, 6), item.article.date, item.article.id

"""Articles grouped into stories, one article at a time.

Each article joins the story whose articles it is most like on average, or opens one of
its own: single-pass clustering with average link, as in topic detection and tracking
(Allan, Papka and Lavrenko, On-line new event detection and tracking, 1998). Those that
came before their story had grown look once more. Candidates come from an index of heavy
terms, so the time grows nearly with the number of articles.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from briefing.analysis.days import day_number
from briefing.model.article import Article, digest
from briefing.model.story import Story
from briefing.model.values import dataclass
from briefing.text.casing import inner_names
from briefing.text.similarity import Vector, dot, normalized
from briefing.text.terms import terms

LIKENESS = 0.15
"""Mean cosine from which an article belongs to a story."""
LATE_LIKENESS = 0.12
"""The same for an article that was left alone, once all stories are known."""
MARGIN = 1.7
"""How much more it must be like that story than like any other."""
ALONE = 2
"""So few articles are left alone: they may belong to a story that has more."""
TITLE_WEIGHT = 3
LEAD_WEIGHT = 2
READ_CHARACTERS = 6000
"""How much of the text is read; what an article is about stands at its beginning."""
KEPT_TERMS = 200
PROBES = 25
"""Heaviest terms by which an article looks for its story."""
MAX_CANDIDATES = 12
SMOOTHING = 40
"""Unseen articles assumed beside those given: among a handful, what two share would
else count for little. Measured: 3 events .92 instead of .78 (B-cubed), 39 the same."""
SHARED_NAME = 0.5
"""More of a story's articles than this share a name with one that belongs to it."""
STRANGER = 0.7
"""How much likeness counts without such a name: two floods have much in common."""
MAX_GAP_DAYS = 365
"""An article this far from all others of a story is another story."""
ID_DIGITS = 16


@dataclass(frozen=True, slots=True)
class _Item:
    """An article as the grouping sees it."""

    article: Article
    vector: Vector
    probes: tuple[str, ...]
    names: frozenset[str]
    day: int | None


@dataclass(slots=True)
class _Group:
    """A story in the making."""

    items: list[_Item] = field(default_factory=list)
    sum: Vector = field(default_factory=dict)
    naming: Counter[str] = field(default_factory=Counter)
    """How many articles hold each name."""
    first: int | None = None
    last: int | None = None

    def add(self, item: _Item) -> None:
        self.items.append(item)
        self.naming.update(item.names)
        for term, weight in item.vector.items():
            self.sum[term] = self.sum.get(term, 0.0) + weight
        if item.day is not None:
            self.first = min(item.day, self.first or item.day)
            self.last = max(item.day, self.last or item.day)

    def likeness(self, item: _Item) -> float:
        """The mean cosine between `item` and the articles of this story.

        It counts less where most of them share no name with the article.
        """
        mean = dot(item.vector, self.sum) / len(self.items)
        return mean * STRANGER if self._is_strange(item) else mean

    def _is_strange(self, item: _Item) -> bool:
        if not item.names or not self.naming:
            return False
        shared = max(self.naming[name] for name in item.names)
        return shared <= SHARED_NAME * len(self.items)

    def is_near(self, item: _Item) -> bool:
        """Whether there is a story, and the article's date lets it belong to it."""
        if not self.items:
            return False
        if item.day is None or self.first is None or self.last is None:
            return True
        return self.first - MAX_GAP_DAYS <= item.day <= self.last + MAX_GAP_DAYS


class _Groups:
    """All stories in the making, found by the heavy terms of their articles."""

    def __init__(self) -> None:
        self.groups: list[_Group] = []
        self._index: defaultdict[str, list[int]] = defaultdict(list)

    def take(self, item: _Item) -> None:
        """Puts an article to the story that it is like, or opens one with it."""
        likeness, place = next(iter(self._alike(item)), (0.0, 0))
        if likeness < LIKENESS:
            place = len(self.groups)
            self.groups.append(_Group())
        self._add(place, item)

    def look_again(self) -> None:
        """Puts what was left alone to the larger story that it is most like."""
        for group in self.groups:
            if 0 < len(group.items) <= ALONE:
                place = self._larger(group)
                if place is not None:
                    for item in group.items:
                        self._add(place, item)
                    group.items.clear()

    def _larger(self, group: _Group) -> int | None:
        """The larger story that all articles of a small one are plainly most like."""
        size = len(group.items)
        mean: defaultdict[int, float] = defaultdict(float)
        for item in group.items:
            for likeness, place in self._alike(item):
                if len(self.groups[place].items) > size:
                    mean[place] += likeness / size
        ranked = sorted(mean, key=lambda place: (-mean[place], place))
        first, second, *_ = (*(mean[place] for place in ranked), 0.0, 0.0)
        return ranked[0] if first >= max(LATE_LIKENESS, MARGIN * second) else None

    def _add(self, place: int, item: _Item) -> None:
        self.groups[place].add(item)
        for term in item.probes:
            if place not in self._index[term][-1:]:
                self._index[term].append(place)

    def _alike(self, item: _Item) -> list[tuple[float, int]]:
        """Stories that share heavy terms with an article, the most alike first."""
        votes: defaultdict[int, float] = defaultdict(float)
        for term in item.probes:
            weight = item.vector[term]
            for place in set(self._index.get(term, ())):
                votes[place] += weight
        ranked = heapq.nsmallest(MAX_CANDIDATES, votes, key=lambda p: (-votes[p], p))
        near = [place for place in ranked if self.groups[place].is_near(item)]
        found = [(self.groups[place].likeness(item), place) for place in near]
        return sorted(found, key=lambda each: (-each[0], each[1]))


def group(articles: Iterable[Article]) -> tuple[Story, ...]:
    """The stories that some articles tell; each article is in exactly one.

    The result does not depend on the order of the articles. Largest stories come first,
    then the latest, then by id. Two articles with one id count as one.
    """
    unique = {article.id: article for article in articles}
    ordered = sorted(unique.values(), key=lambda a: (a.date or "9999", a.id))
    found = _Groups()
    for item in _items(ordered):
        found.take(item)
    found.look_again()
    stories = [_story(group) for group in found.groups if group.items]
    stories.sort(key=lambda story: story.id)
    stories.sort(key=lambda story: (len(story.articles), story.date), reverse=True)
    return tuple(stories)


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
    day = day_number(article.date)
    return _Item(article, vector, tuple(kept[:PROBES]), _names(article), day)


def _names(article: Article) -> frozenset[str]:
    """The names in an article; none where its beginning may be lost with its title."""
    if not article.title or article.title_made:
        return frozenset()
    return inner_names(article.text[:READ_CHARACTERS], article.language or "en")


def _story(found: _Group) -> Story:
    ranked = sorted(found.items, key=lambda item: _rank(item, found))
    articles = [item.article for item in ranked]
    return Story(
        id=digest(sorted(article.id for article in articles))[:ID_DIGITS],
        title=articles[0].title,
        articles=tuple(article.id for article in articles),
        date=max(article.date for article in articles),
        origins=_origins(articles),
    )


def _origins(articles: Sequence[Article]) -> int:
    """How many of the articles are independent."""
    if len(articles) == 1:
        return 1
    from briefing.text.copies import count_origins  # most stories need no NumPy

    return count_origins(article.text for article in articles)


def _rank(item: _Item, found: _Group) -> tuple[float, str, str]:
    """Order within a story: most like all others and not short, then earliest."""
    length = math.log(1 + min(len(item.article.text), READ_CHARACTERS))
    return -round(found.likeness(item) * length, 6), item.article.date, item.article.id

"""One summary for a story, drawn from the summaries of its articles.

The sentences stay the articles' own. What several articles tell goes first, and each
thing once: a point counts for what it adds, less what it repeats (Lin and Bilmes, A
class of submodular functions for document summarization, 2011; Carbonell and Goldstein,
The use of MMR, 1998). Nothing is reworded.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from briefing.analysis.days import day_number
from briefing.analysis.points import Point, opening_tolls, points
from briefing.analysis.summarizers.selection import Budget
from briefing.analysis.tolls import Latest, dispute
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.brief import Passage
from briefing.text.similarity import dot
from briefing.text.tokens import word_count
from briefing.text.weights import Vectors

MAX_POINTS = 5
"""Points of a story told by several articles, where no budget is given."""
FALLOFF = 0.95
"""What each place behind the first article takes from its sentences' worth."""
HALF_LIFE_DAYS = 7
"""By so many days an article is older than the latest one when it counts half."""
REPETITION_WEIGHT = 2.0
"""How much likeness to a point that is taken counts against another."""
BOTH_LEADS = 0.1
"""What it adds to their likeness that two lead on one day: each tells the whole."""
SAME_FIGURE = 0.1
"""What a figure in both adds to the likeness of two sentences."""
SAME = 0.25
"""Likeness from which a sentence of another article says nothing new."""
SAME_TERMS = 0.5
"""Share of the shorter sentence's terms from which the same holds."""
REPEATED_TERMS = 0.6
"""The same within one article, whose summary has kept the rest apart already."""


def synthesize(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    budget: Budget | None = None,
) -> tuple[Passage, ...]:
    """The points of a story, best first; the first can stand alone where any can.

    Of several articles there may be fewer points than the budget allows: what repeats
    a point, is overtaken by later figures, leans on a sentence that is left out, or has
    little to do with the other articles is no point.

    Args:
        articles: The articles of the story, the one that tells it best first.
        analyses: Their analyses in the same order.
        budget: How long the whole may be; by default the whole summary of a single
            article, or five sentences.
    """
    told = list(zip(articles, analyses, strict=True))
    found = sorted((p for each in told for p in points(*each)), key=lambda p: p.key)
    latest = Latest(
        (day, opening_tolls(article, analysis))
        for article, analysis in told
        if (day := day_number(article.date)) is not None
    )
    available = sum(len(point.sentences) for point in found)
    most, left = (budget or _default(len(articles))).limits(available)
    passages: list[Passage] = []
    for point in _Telling(articles, found).each(_tellable(found, latest)):
        for sentence in point.sentences:
            length = word_count(sentence.text)
            if len(passages) >= most or (passages and length > left):
                break
            left -= length
            passages.append(Passage(article=point.article, span=sentence.bare))
        if len(passages) >= most:
            break
    return tuple(passages)


def _default(articles: int) -> Budget:
    return Budget(ratio=1.0) if articles == 1 else Budget(sentences=MAX_POINTS)


def _tellable(found: Sequence[Point], latest: Latest) -> list[int]:
    """The places of the points that lean on nothing and that nothing has overtaken."""
    return [
        place
        for place, point in enumerate(found)
        if not point.leans
        and not (point.day is not None and latest.overtake(point.day, point.tolls))
    ]


class _Telling:
    """Points taken one by one; what is taken changes what the others are worth.

    Worth only falls, so that it is worked out anew only for what comes to the top.
    """

    def __init__(self, articles: Sequence[Article], found: Sequence[Point]) -> None:
        self.points = found
        self.several = len(articles) > 1
        self.doubt = 1 - 1 / max(1, len(articles))
        """How much it tells against a sentence that no other article shares it."""
        self.vectors = Vectors([sorted(point.terms) for point in found])
        self.shared = _shared_terms(found)
        self.most_shared = max(map(self._shares, found), default=0.0)
        self.weights = _weights(articles, found)
        self.taken: list[int] = []
        self.covered: set[str] = set()

    def each(self, tellable: Sequence[int]) -> Iterator[Point]:
        """The points to tell, best first; of several articles the tellable alone."""
        every = range(len(self.points))
        pool = tellable if self.several and tellable else every
        if not pool:
            return
        first = min(pool, key=lambda p: (not self.points[p].stands_alone, *self._at(p)))
        yield self._take(first)
        heap = [self._at(place) for place in pool if place != first]
        heapq.heapify(heap)
        while heap:
            value, place = heapq.heappop(heap)
            now = self._at(place)
            if heap and now[0] > value and now > heap[0]:
                heapq.heappush(heap, now)
            elif not self._adds_nothing(place, -now[0]):
                yield self._take(place)

    def _at(self, place: int) -> tuple[float, int]:
        """A point as the heap sorts it."""
        return -self._worth(place), place

    def _worth(self, place: int) -> float:
        """What a point is worth now, with what it adds and without what it repeats."""
        point = self.points[place]
        most = self.most_shared or 1.0
        new = self._shares(point, self.covered) / most
        aside = 1 - self._shares(point) / most
        worth = (point.score * (1 - self.doubt * aside) + new) * self.weights[place]
        alike = max((self._likeness(place, other) for other in self.taken), default=0.0)
        return worth - REPETITION_WEIGHT * alike

    def _shares(self, point: Point, told: AbstractSet[str] = frozenset()) -> float:
        """How much of a point other articles tell, beyond the terms told already."""
        links = sum(self.shared[term] for term in point.terms - told)
        return links / math.sqrt(max(1, len(point.terms)))

    def _likeness(self, place: int, other: int) -> float:
        one, two = self.points[place], self.points[other]
        likeness = dot(self.vectors[place], self.vectors[other])
        if one.article == two.article:
            return likeness
        leads = one.leads and two.leads and one.day == two.day
        figure = not one.figures.isdisjoint(two.figures)
        return likeness + BOTH_LEADS * leads + SAME_FIGURE * figure

    def _adds_nothing(self, place: int, worth: float) -> bool:
        """Whether a point is worth nothing beside those taken, or says the same."""
        if self.several and worth <= 0:
            return True
        return any(self._says_same(place, other) for other in self.taken)

    def _says_same(self, place: int, other: int) -> bool:
        one, two = self.points[place], self.points[other]
        shorter = min(len(one.terms), len(two.terms)) or 1
        common = len(one.terms & two.terms) / shorter
        if one.article == two.article:
            return common >= REPEATED_TERMS
        return (
            common >= SAME_TERMS
            or self._likeness(place, other) >= SAME
            or dispute(one.tolls, two.tolls)
        )

    def _take(self, place: int) -> Point:
        self.taken.append(place)
        self.covered |= self.points[place].terms
        return self.points[place]


def _shared_terms(found: Sequence[Point]) -> Counter[str]:
    """In how many further articles each term stands; numbers meet by chance."""
    by_article: defaultdict[str, set[str]] = defaultdict(set)
    for point in found:
        by_article[point.article] |= point.terms
    holding = Counter(term for held in by_article.values() for term in held)
    return Counter({t: n - 1 for t, n in holding.items() if not t[0].isdigit()})


def _weights(articles: Sequence[Article], found: Sequence[Point]) -> list[float]:
    """How much each point counts: less further down, and with its article's age."""
    ranks = {article.id: rank for rank, article in enumerate(articles)}
    latest = max((point.day for point in found if point.day is not None), default=0)
    ages = [0 if point.day is None else latest - point.day for point in found]
    return [
        FALLOFF ** ranks[point.article] / (1 + age / HALF_LIFE_DAYS)
        for point, age in zip(found, ages, strict=True)
    ]

"""The figures of a story by what they count, those that disagree together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.editing.assembly import Source
from briefing.editing.conflicts import counted_by, disputed
from briefing.editing.figures import Figure, figures, leading
from briefing.model.analysis import QuantityFact
from briefing.model.article import ArticleId
from briefing.text.partition import Partition


@dataclass(frozen=True, slots=True)
class Count:
    """The figures of a story that count one thing."""

    name: str
    """What they count, as one of the articles writes it."""
    figures: tuple[tuple[ArticleId, QuantityFact], ...]
    disputed: bool = False
    """Whether a brief would show that they disagree."""


def counts(told: Sequence[Source]) -> Iterator[Count]:
    """What the articles of one story count; each figure is in one count.

    What a brief would show to disagree stands together, with whatever else the articles
    count the same way. What contradicts nothing (`nine of the dead`) stands alone.
    """
    by_article = [figures(each.article, each.analysis) for each in told]
    same = Partition(figure for found in by_article for figure in found)
    rows = disputed(by_article)
    for row in rows:
        same.join_all((None, figure) for figure in row)
    _join_same(same, by_article)
    roots = {same.root(row[0]) for row in rows}
    grouped = set()
    for group in same.groups():
        found = tuple((each.article, each.fact) for each in group)
        grouped |= {(name, fact.range, fact.field) for name, fact in found}
        yield Count(counted_by(group), found, same.root(group[0]) in roots)
    for each in told:
        for fact in each.analysis.numbers:
            if (each.article.id, fact.range, fact.field) not in grouped:
                yield _alone(each.article.id, fact)


def _join_same(same: Partition[Figure], by_article: Sequence[Sequence[Figure]]) -> None:
    """Joins figures for one thing: of one value, or the first of two articles."""
    alike: defaultdict[object, list[Figure]] = defaultdict(list)
    for found in by_article:
        for figure in found:
            alike[figure.unit, figure.value].append(figure)
    for equal in alike.values():
        _join_pairs(same, combinations(equal, 2))
    for ours, theirs in combinations([list(leading(each)) for each in by_article], 2):
        _join_pairs(same, ((one, other) for one in ours for other in theirs))


def _join_pairs(
    same: Partition[Figure], pairs: Iterable[tuple[Figure, Figure]]
) -> None:
    for one, other in pairs:
        if one.counts_with(other):
            same.join(other, one)


def _alone(article: ArticleId, fact: QuantityFact) -> Count:
    name = fact.counted.text if fact.counted else fact.unit_text
    return Count(name, ((article, fact),))

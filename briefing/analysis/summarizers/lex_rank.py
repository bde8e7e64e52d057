"""Centrality in a graph of alike sentences; pairs that share nothing cost nothing.

Erkan and Radev, LexRank: Graph-based lexical centrality as salience in text
summarization (2004). Pairs are found by an inverted index, some rows at a time. Terms
that stand in many sentences would lead to nearly all pairs; they weigh little, so they
are looked at only where they can make up what the other terms lack.
"""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt

from briefing.analysis.reading import Reading
from briefing.analysis.summarizers.incidence import (
    Floats,
    Incidence,
    incidence,
    summed,
)
from briefing.analysis.summarizers.limits import refuse_longer
from briefing.analysis.versions import SUMMARY_VERSIONS

THRESHOLD = 0.1
"""Cosine above which two sentences are linked."""
PRECISION = 0.1
"""The ratings have settled when a step changes them by no more than this."""
CELLS = 500_000
"""Pairs of sentences that are held in memory at once."""
FREQUENT = 0.2
"""Share of the sentences from which a term is left out of the index."""
MAX_SENTENCES = 50_000
"""The links of longer texts would take too much memory."""


class LexRank:
    """Prefers sentences that many others are like; as sumy's, up to ties."""

    version: ClassVar[str] = SUMMARY_VERSIONS["lex-rank"]

    def rate(self, reading: Reading) -> list[float]:
        """The centrality of each sentence, 1 for the highest.

        Raises:
            AnalysisError: The text is longer than the method can take.
        """
        refuse_longer(reading, MAX_SENTENCES, "lex-rank")
        if not reading.text.sentences:
            return []
        found = incidence(reading)
        return found.by_sentence(_centrality(found))


class _Links(NamedTuple):
    """Pairs of rows that are linked, each once; a row is linked to itself."""

    ones: npt.NDArray[np.int32]
    others: npt.NDArray[np.int32]

    def spread(self, values: Floats) -> Floats:
        """What each row gets when every one hands its value along its links."""
        size = len(values)
        there = summed(self.others, values[self.ones], size)
        apart = np.where(self.ones != self.others, values[self.others], 0.0)
        return there + summed(self.ones, apart, size)


def _centrality(found: Incidence) -> Floats:
    """The principal eigenvector of the graph, by the power method."""
    repeats = found.repeats
    links = _links(found)
    degrees = np.maximum(links.spread(repeats), 1)
    ratings = np.full(len(repeats), 1 / len(found.row_of))
    change = 1.0
    while change > PRECISION:
        following = links.spread(ratings * repeats / degrees)
        length = float(np.sqrt(repeats @ following**2))
        if not length:
            return np.zeros_like(ratings)
        following /= length
        change = float(np.sqrt(repeats @ (following - ratings) ** 2))
        ratings = following
    return ratings


def _links(found: Incidence) -> _Links:
    parts = list(_alike(found, _weights(found)))
    return _Links(
        np.concatenate([part.ones for part in parts]),
        np.concatenate([part.others for part in parts]),
    )


def _weights(found: Incidence) -> Floats:
    """For each entry, term frequency times inverse frequency, rows at length one."""
    most = np.zeros(len(found.repeats))
    np.maximum.at(most, found.rows, found.counts)
    rarity = np.log(len(found.row_of) / (1 + found.holding))
    weights = found.counts / most[found.rows] * rarity[found.columns]
    lengths = np.sqrt(found.by_row(weights**2))
    result: Floats = weights / np.where(lengths > 0, lengths, 1)[found.rows]
    return result


def _alike(found: Incidence, weights: Floats) -> Iterator[_Links]:
    """The linked pairs of rows, some rows at a time; the second is never the lower."""
    index = _Index(found, weights)
    count, first = len(found.repeats), 0
    while first < count:
        last = min(count, first + max(1, CELLS // (count - first)))
        cells = index.cosines(first, last)
        ones, others = np.divmod(np.flatnonzero(cells > THRESHOLD), count - first)
        upper = others >= ones
        yield _Links(
            (ones[upper] + first).astype(np.int32),
            (others[upper] + first).astype(np.int32),
        )
        first = last


class _Index:
    """Finds for an entry those of the same term, in the same row and those below."""

    def __init__(self, found: Incidence, weights: Floats) -> None:
        self.size = len(found.repeats)
        rows_holding = np.bincount(found.columns)
        frequent = rows_holding > FREQUENT * self.size
        self.dense = _dense(found, weights, frequent)
        self.most = np.sqrt((self.dense**2).sum(axis=1))
        kept = ~frequent[found.columns]
        rows, columns = found.rows[kept], found.columns[kept]
        order = np.argsort(columns, kind="stable")
        self.starts = np.searchsorted(rows, np.arange(self.size + 1))
        self.rows, self.weights = rows[order], weights[kept][order]
        self.places = np.empty_like(order)
        self.places[order] = np.arange(len(order))
        ends = np.cumsum(np.where(frequent, 0, rows_holding))
        self.left = ends[columns] - self.places

    def cosines(self, first: int, last: int) -> Floats:
        """The cosines of some rows with all rows from the first of them on."""
        entries = slice(self.starts[first], self.starts[last])
        places, left = self.places[entries], self.left[entries]
        before = np.cumsum(left) - left
        pairs = np.repeat(places - before, left) + np.arange(left.sum())
        width = self.size - first
        own = np.repeat((self.rows[places] - first) * width, left)
        products = np.repeat(self.weights[places], left) * self.weights[pairs]
        cells = own + self.rows[pairs] - first
        rare = summed(cells, products, (last - first) * width)
        return self._completed(rare, first, last)

    def _completed(self, cells: Floats, first: int, last: int) -> Floats:
        """The cosines with the frequent terms, where these may lift them enough."""
        if self.dense.shape[1]:
            bound = np.outer(self.most[first:last], self.most[first:]).ravel()
            unsure = np.flatnonzero(cells + bound > THRESHOLD)
            ones, others = np.divmod(unsure, self.size - first)
            mine, theirs = self.dense[ones + first], self.dense[others + first]
            cells[unsure] += np.einsum("ij,ij->i", mine, theirs)
        return cells


def _dense(found: Incidence, weights: Floats, chosen: npt.NDArray[np.bool_]) -> Floats:
    """The weights of the chosen terms as a matrix with a column for each."""
    numbers = np.cumsum(chosen) - 1
    kept = chosen[found.columns]
    result = np.zeros((len(found.repeats), int(chosen.sum())))
    result[found.rows[kept], numbers[found.columns[kept]]] = weights[kept]
    return result

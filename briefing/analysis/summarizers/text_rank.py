"""A random walk over sentences that share words, in linear time.

Mihalcea and Tarau, TextRank: Bringing order into texts (2004). Two sentences are as
alike as the number of words that they share, over the sum of the logarithms of their
lengths. The lengths alone decide the divisor, and few differ: so the walk goes over
terms and lengths, and no pair of sentences is ever looked at.
"""

from typing import ClassVar

import numpy as np

from briefing.analysis.reading import Reading
from briefing.analysis.summarizers.incidence import (
    Floats,
    Incidence,
    Integers,
    incidence,
    summed,
)
from briefing.analysis.versions import SUMMARY_VERSIONS

DAMPING = 0.85
"""How often the walk goes on along a link instead of to any sentence."""
PRECISION = 1e-4
"""The walk has settled when a step changes the ratings by no more than this."""
NOTHING = 1e-7
"""Keeps sentences without a link from dividing by zero."""
CELLS = 1_000_000
"""How many terms times lengths are looked at at once: 8 MB."""

FEW = 300
"""Of so many rows the links are kept as a matrix, and a step is one product; the walk
takes the most steps where few rows hold much each."""


class TextRank:
    """Prefers sentences that share many words with many; as sumy's, up to ties."""

    version: ClassVar[str] = SUMMARY_VERSIONS["text-rank"]

    def rate(self, reading: Reading) -> list[float]:
        """How often the walk comes by each sentence, 1 for the most."""
        found = incidence(reading)
        return found.by_sentence(_walk(found))


def _walk(found: Incidence) -> Floats:
    """Where the walk settles, a value for each row."""
    few = len(found.repeats) <= FEW
    spread = _matrix(found).dot if few else _Graph(found).spread
    count = max(1, len(found.row_of))
    onward = DAMPING / (spread(np.ones(len(found.repeats))) + NOTHING)
    places = np.full(len(found.repeats), 1 / count)
    change = 1.0
    while change > PRECISION:
        anywhere = (1 - DAMPING) / count * float(found.repeats @ places)
        following = anywhere + spread(places * onward)
        change = float(np.sqrt(found.repeats @ (following - places) ** 2))
        places = following
    return places


def _matrix(found: Incidence) -> Floats:
    """What each row gets of the value of each: words shared, over their lengths."""
    order = np.argsort(found.columns, kind="stable")
    rows, columns, counts = found.rows[order], found.columns[order], found.counts[order]
    size = len(found.repeats)
    ones, others = _pairs(columns)
    cells = rows[ones] * size + rows[others]
    shared = summed(cells, counts[ones] * counts[others], size * size)
    links: Floats = shared.reshape(size, size) * _divided(found.lengths) * found.repeats
    return links


def _pairs(columns: Integers) -> tuple[Integers, Integers]:
    """All pairs of entries of the same column; the columns stand in order."""
    holding = np.bincount(columns)
    mates = holding[columns]
    ones = np.repeat(np.arange(len(columns)), mates)
    place = np.arange(len(ones)) - np.repeat(np.cumsum(mates) - mates, mates)
    first = np.cumsum(holding) - holding
    return ones, first[columns[ones]] + place


class _Graph:
    """The links of all sentences, kept as terms and lengths."""

    def __init__(self, found: Incidence) -> None:
        order = np.argsort(found.columns, kind="stable")
        self.rows, self.columns = found.rows[order], found.columns[order]
        self.counts = found.counts[order]
        self.repeats = found.repeats
        lengths, group = np.unique(found.lengths, return_inverse=True)
        self.groups = group[self.rows]
        self.divided = _divided(lengths)
        self.step = max(1, CELLS // max(1, len(lengths)))

    def spread(self, values: Floats) -> Floats:
        """What each row gets when every sentence hands its value along its links."""
        given = self.counts * (values * self.repeats)[self.rows]
        got = np.empty_like(given)
        terms = int(self.columns[-1]) + 1 if len(self.columns) else 0
        for first in range(0, terms, self.step):
            self._spread_terms(first, given, got)
        return summed(self.rows, self.counts * got, len(self.repeats))

    def _spread_terms(self, first: int, given: Floats, got: Floats) -> None:
        """The part of some terms, which lie side by side in the columns."""
        ends = np.searchsorted(self.columns, (first, first + self.step))
        part = slice(*ends)
        groups, terms = self.groups[part], self.columns[part] - first
        width = int(terms.max()) + 1
        kinds = len(self.divided)
        held = summed(groups * width + terms, given[part], kinds * width)
        got[part] = (self.divided @ held.reshape(kinds, width))[groups, terms]


def _divided(lengths: Floats) -> Floats:
    """One over the sum of the logarithms of two lengths; one for two single words."""
    logarithms = np.log(np.maximum(lengths, 1))
    sums = logarithms[:, None] + logarithms[None, :]
    return 1 / np.where(sums > 0, sums, 1)

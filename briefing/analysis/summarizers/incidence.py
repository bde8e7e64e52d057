"""Which terms stand in which sentences: a sparse matrix in three columns.

Sentences with the same terms share a row, for a graph treats them alike; repeated lines
(tables, refrains, feeds) then cost nothing.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from briefing.analysis.reading import Reading
from briefing.model.values import dataclass
from briefing.text.stems import stem
from briefing.text.stopwords import stop_words
from briefing.text.tokens import words

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.integer[Any]]

RATING_DIGITS = 9


@dataclass(frozen=True)
class Incidence:
    """The entries of the matrix, row by row."""

    rows: Integers
    columns: Integers
    """The number of the term of each entry."""
    counts: Floats
    """How often the term stands in the sentence."""
    row_of: Integers
    """The row of each sentence."""

    @cached_property
    def repeats(self) -> Floats:
        """How many sentences share each row."""
        return np.bincount(self.row_of).astype(float)

    @cached_property
    def lengths(self) -> Floats:
        """How many words each row has."""
        return self.by_row(self.counts)

    @cached_property
    def holding(self) -> Floats:
        """How many sentences hold each term."""
        return summed(self.columns, self.repeats[self.rows])

    def by_row(self, values: Floats) -> Floats:
        """The sum of a value of each entry over each row."""
        return summed(self.rows, values, len(self.repeats))

    def by_sentence(self, ratings: Floats) -> list[float]:
        """The rating of each sentence's row, 1 for the best.

        Rounded, for sums differ in their last digits with the order of adding; what
        differs by less is a tie.
        """
        best = ratings.max(initial=0.0) or 1.0
        rounded: list[float] = np.round(ratings / best, RATING_DIGITS).tolist()
        return [rounded[row] for row in self.row_of.tolist()]


def summed(places: Integers, values: Floats, size: int = 0) -> Floats:
    """The sum of the values at each place, for at least so many places."""
    return np.bincount(places, values, size).astype(np.float64, copy=False)


def incidence(reading: Reading) -> Incidence:
    """The stems of the words that are no stop words, for each sentence of the text."""
    stops = stop_words(reading.language)
    return incidence_of(
        [
            [stem(w, reading.language) for w in words(s.text) if w not in stops]
            for s in reading.text.sentences
        ]
    )


def incidence_of(sentences: Sequence[Sequence[str]]) -> Incidence:
    """The matrix of some sentences, each given by its terms."""
    rows: dict[tuple[str, ...], int] = {}
    columns: dict[str, int] = {}
    row_of = [rows.setdefault(tuple(sorted(each)), len(rows)) for each in sentences]
    entries = [
        (row, columns.setdefault(term, len(columns)), count)
        for each, row in rows.items()
        for term, count in Counter(each).items()
    ]
    table = np.array(entries, dtype=np.int64).reshape(-1, 3)
    return Incidence(
        rows=table[:, 0],
        columns=table[:, 1],
        counts=table[:, 2].astype(float),
        row_of=np.array(row_of, dtype=np.int64),
    )

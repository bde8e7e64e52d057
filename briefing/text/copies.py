"""Which texts copy each other: those that share most of their runs of words.

Wire copies are told apart from independent reports by the words themselves.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from briefing.text.minhash import Shingles, containment, likeness, shingles, slices

FEWEST_SHINGLES = 20
"""Shorter texts are alike by chance."""
COPY_LIKENESS = 0.5
COPY_CONTAINMENT = 0.8
"""Of a shorter copy so much stands in the longer one."""
FEW = 30
"""So many texts are all compared with each other."""
MOST_COMPARED = 8
"""Of more, a text is compared with so many of those that share a slice with it."""


def words_in_a_row(text: str) -> Shingles:
    """The shingles of a text; none if they are too few to tell."""
    found = shingles(text)
    return found if len(found) >= FEWEST_SHINGLES else found[:0]


def is_copy(close: float, contained: float) -> bool:
    """Whether texts of that likeness and containment have their words in common."""
    return close >= COPY_LIKENESS or contained >= COPY_CONTAINMENT


def count_origins(texts: Iterable[str]) -> int:
    """How many of some texts are independent; copies of one text count once."""
    found = _Origins()
    for text in texts:
        found.add(words_in_a_row(text))
    return len(set(found.numbers))


class _Origins:
    """The texts seen so far, each with the number of the first that it copies."""

    def __init__(self) -> None:
        self.numbers: list[int] = []
        self._texts: list[Shingles] = []
        self._meeting: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, words: Shingles) -> None:
        """Adds a text; one that is like two groups makes them one."""
        own = len(self._texts)
        where = slices(words) if len(words) else []
        near = self._met(where) if own > FEW else range(own)
        copied = {self.numbers[each] for each in near if self._is_copy(each, words)}
        first = min(copied, default=own)
        if len(copied) > 1:
            self.numbers = [first if n in copied else n for n in self.numbers]
        self.numbers.append(first)
        self._texts.append(words)
        for place in where:
            if len(self._meeting[place]) < MOST_COMPARED:
                self._meeting[place].append(own)

    def _met(self, where: Sequence[int]) -> Iterable[int]:
        """Texts that share one of these slices, each once."""
        met = dict.fromkeys(each for place in where for each in self._meeting[place])
        return islice(met, MOST_COMPARED)

    def _is_copy(self, number: int, words: Shingles) -> bool:
        other = self._texts[number]
        return is_copy(likeness(words, other), containment(words, other))

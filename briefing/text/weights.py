"""Term weights: how much a term tells of a text among others.

Spärck Jones, A statistical interpretation of term specificity (1972).
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from briefing.text.similarity import Vector, normalized


def inverse_frequencies(texts: Sequence[Sequence[str]]) -> dict[str, float]:
    """For each term, the logarithm of the inverse share of texts that hold it."""
    counts = Counter(chain.from_iterable(map(set, texts)))
    rarity = {n: _rarity(n, len(texts)) for n in set(counts.values())}
    return {term: rarity[n] for term, n in counts.items()}


class Vectors(dict[int, Vector]):
    """The unit vectors of some texts by their places, each made when it is asked for.

    Of a long article few sentences are ever compared with each other.
    """

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._texts = texts
        self.holding = Counter(chain.from_iterable(map(set, texts)))
        """How many texts hold each term."""
        counts = set(self.holding.values())
        self._rarity = {count: _rarity(count, len(texts)) for count in counts}

    def __missing__(self, place: int) -> Vector:
        """The vector of the text at this place."""
        terms = self._texts[place]
        rarity, holding = self._rarity, self.holding
        idf = {term: rarity[holding[term]] for term in terms}
        vector = self[place] = tf_idf(terms, idf)
        return vector


def _rarity(holding: int, texts: int) -> float:
    """Inverse frequency, smoothed: a term in every text keeps a little weight."""
    return math.log((1 + texts) / holding)


def tf_idf(terms: Sequence[str], idf: Mapping[str, float]) -> Vector:
    """The unit vector of a text: dampened term frequency times inverse frequency."""
    once = {term: idf.get(term, 0.0) for term in terms}
    if len(once) == len(terms):
        return normalized(once)
    counts = Counter(terms)
    return normalized({t: (1 + math.log(n)) * once[t] for t, n in counts.items()})

"""Term weights: how much a term tells of a text among others.

Spärck Jones, A statistical interpretation of term specificity (1972).
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefing.text.similarity import Vector, normalized


def inverse_frequencies(texts: Iterable[Iterable[str]]) -> dict[str, float]:
    """For each term, the logarithm of the inverse share of texts that hold it."""
    counts: Counter[str] = Counter()
    total = 0
    for terms in texts:
        counts.update(set(terms))
        total += 1
    return {term: _rarity(n, total) for term, n in counts.items()}


class Vectors(dict[int, Vector]):
    """The unit vectors of some texts by their places, each made when it is asked for.

    Of a long article few sentences are ever compared with each other.
    """

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._texts = texts
        self.holding = Counter(term for terms in texts for term in set(terms))
        """How many texts hold each term."""

    def __missing__(self, place: int) -> Vector:
        """The vector of the text at this place."""
        terms = self._texts[place]
        idf = {t: _rarity(self.holding[t], len(self._texts)) for t in terms}
        vector = self[place] = tf_idf(terms, idf)
        return vector


def _rarity(holding: int, texts: int) -> float:
    """Inverse frequency, smoothed: a term in every text keeps a little weight."""
    return math.log((1 + texts) / holding)


def tf_idf(terms: Sequence[str], idf: Mapping[str, float]) -> Vector:
    """The unit vector of a text: dampened term frequency times inverse frequency."""
    counts = Counter(terms)
    return normalized(
        {term: (1 + math.log(n)) * idf.get(term, 0.0) for term, n in counts.items()}
    )

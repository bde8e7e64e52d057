"""Term weights: how much a term tells of a text among others.

Spärck Jones, A statistical interpretation of term specificity (1972).
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefing.text.similarity import Vector, normalized


def inverse_frequencies(texts: Iterable[Iterable[str]]) -> dict[str, float]:
    """For each term, the logarithm of the inverse share of texts that hold it.

    Smoothed so that a term found in every text keeps a little weight.
    """
    counts: Counter[str] = Counter()
    total = 0
    for terms in texts:
        counts.update(set(terms))
        total += 1
    return {term: math.log((1 + total) / n) for term, n in counts.items()}


def tf_idf(terms: Sequence[str], idf: Mapping[str, float]) -> Vector:
    """The unit vector of a text: dampened term frequency times inverse frequency."""
    counts = Counter(terms)
    return normalized(
        {term: (1 + math.log(n)) * idf.get(term, 0.0) for term, n in counts.items()}
    )

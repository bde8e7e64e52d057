"""Sparse vectors and how alike they are."""

import math
from collections.abc import Iterable, Mapping

Vector = dict[str, float]
"""Weights by term; terms that are not there weigh nothing."""


def dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The scalar product; the cosine where both are unit vectors."""
    if len(one) > len(other):
        one, other = other, one
    return math.fsum([one[t] * other[t] for t in one.keys() & other.keys()])


def norm(vector: Mapping[str, float]) -> float:
    """The length of a vector."""
    return math.sqrt(math.fsum([weight * weight for weight in vector.values()]))


def normalized(vector: Mapping[str, float]) -> Vector:
    """The vector at length one; an empty or zero vector gives an empty one."""
    length = norm(vector)
    return {t: weight / length for t, weight in vector.items()} if length else {}


def total(vectors: Iterable[Mapping[str, float]]) -> Vector:
    """The sum of some vectors."""
    result: Vector = {}
    for vector in vectors:
        for term, weight in vector.items():
            result[term] = result.get(term, 0.0) + weight
    return result

"""Finds put beside the gold that they stand for."""

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import TypeVar

from briefing.model.article import Span

Found = TypeVar("Found", bound=Span)
Right = TypeVar("Right", bound=Span)


def f1(right: float, found: float, wanted: float) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (found + wanted) if right else 0.0


def shared(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def settled(
    found: Iterable[Found], wanted: Sequence[Span], left_open: Sequence[Span]
) -> list[Found]:
    """What was found in the text, without what may be marked or left."""
    return [
        each
        for each in found
        if each.field == "text"
        and (_touches(each, wanted) or not _touches(each, left_open))
    ]


def _touches(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def paired(
    found: Iterable[Found],
    wanted: Iterable[Right],
    agree: Callable[[Found, Right], bool],
) -> list[tuple[Found, Right]]:
    """Finds with the gold that they overlap most and agree with; each is taken once."""
    pairs = [(f, g) for f, g in product(found, wanted) if f.overlaps(g) and agree(f, g)]
    pairs.sort(key=lambda pair: -shared(*pair))
    taken: set[int] = set()
    kept = []
    for f, g in pairs:
        if not {id(f), id(g)} & taken:
            taken |= {id(f), id(g)}
            kept.append((f, g))
    return kept

"""Items that mean the same, by pairs that are found one after the other.

Disjoint sets with path halving (Tarjan and van Leeuwen, Worst-case analysis of set
union algorithms, 1984).
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Partition(Generic[T]):
    """Items in classes that only grow together; each item begins in one of its own."""

    def __init__(self, items: Iterable[T]) -> None:
        self._parents = {item: item for item in items}

    def root(self, item: T) -> T:
        """The item that stands for all that mean the same."""
        parents = self._parents
        while (parent := parents[item]) != item:
            parents[item] = parents[parent]
            item = parents[item]
        return item

    def join(self, item: T, other: T) -> None:
        """Both mean the same from now on; `other` leads."""
        self._parents[self.root(item)] = self.root(other)

    def join_all(self, keyed: Iterable[tuple[Hashable, T]]) -> None:
        """Items with the same key mean the same; each is given as (key, item)."""
        first: dict[Hashable, T] = {}
        for key, item in keyed:
            self.join(item, first.setdefault(key, item))

    def groups(self) -> list[list[T]]:
        """The items that mean the same, together, in the order of the first of each."""
        together = defaultdict(list)
        for item in self._parents:
            together[self.root(item)].append(item)
        return list(together.values())

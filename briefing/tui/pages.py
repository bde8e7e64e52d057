"""A long list read a page at a time, of which only a few pages are held."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Row = TypeVar("Row")


class Pages(Generic[Row]):
    """Rows by number, fetched when asked for.

    Args:
        fetch: Gives the rows from an offset, at most as many as the second argument.
        size: Rows a page.
        keep: Pages held; the one used longest ago goes first.
    """

    def __init__(
        self, fetch: Callable[[int, int], list[Row]], size: int = 128, keep: int = 8
    ) -> None:
        self._fetch = fetch
        self._size = size
        self._keep = keep
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()

    def row(self, number: int) -> Row | None:
        """The row of that number; `None` behind the end of the list."""
        page = self._page(number // self._size)
        place = number % self._size
        return page[place] if place < len(page) else None

    def forget(self) -> None:
        """Drops all pages, because the list has changed."""
        self._pages.clear()

    def _page(self, number: int) -> list[Row]:
        if number not in self._pages:
            self._pages[number] = self._fetch(number * self._size, self._size)
            if len(self._pages) > self._keep:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]

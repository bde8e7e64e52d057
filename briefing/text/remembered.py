"""What was found of a word, kept for all the texts that it will be met in.

Few words make most of any text (Zipf, Human Behavior and the Principle of Least Effort,
1949), so that looking one up is much quicker than asking again what it is.
"""

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")

MOST_WORDS = 10_000
"""When there are more, all are forgotten: a text of codes has no end of them."""


class Remembered(dict[str, Value]):
    """The value of each word that was met."""

    def __init__(self, find: Callable[[str], Value]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> Value:
        """The value of a word that was not met before."""
        if len(self) >= MOST_WORDS:
            self.clear()
        value = self[word] = self._find(word)
        return value

"""Keys that are recorded under a letter and played again, as in vi.

What is played is taken like what is typed, one key after the other. A macro plays no
other, so that none can run for ever.
"""

from itertools import chain, repeat
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

Key = TypeVar("Key")
AGAIN = "@"
"""The letter that stands for the macro that was played last."""


class Macros(Generic[Key]):
    """The macros by their letters.

    Args:
        kept: Those that there are; what is recorded is put there.
    """

    def __init__(self, kept: "dict[str, list[Key]] | None" = None) -> None:
        self._kept: dict[str, list[Key]] = {} if kept is None else kept
        self._typed: list[Key] = []
        self._script: Iterator[Key] | None = None
        self._last = ""
        self.recording = ""
        """The letter under which keys are recorded now, if any."""

    @property
    def playing(self) -> bool:
        """Whether there is something to play."""
        return self._script is not None

    def record(self, letter: str) -> None:
        """Begins a macro, in the place of an earlier one."""
        self._typed = []
        self._kept.pop(letter, None)
        self.recording = letter

    def note(self, key: Key) -> None:
        """Remembers a key that was typed, if one is recording."""
        if self.recording and not self.playing:
            self._typed.append(key)

    def end(self) -> int:
        """Ends the macro without the key that ended it; the number of its keys."""
        keys = self._kept[self.recording] = self._typed[:-1]
        self.recording = ""
        return len(keys)

    def play(self, letter: str, times: int) -> bool:
        """Whether there is a macro under a letter; then it is played so often."""
        name = self._last if letter == AGAIN else letter
        keys = self._kept.get(name)
        if not keys or name == self.recording:
            return False
        self._last = name
        self._script = chain.from_iterable(repeat(tuple(keys), times))
        return True

    def next(self) -> Key | None:
        """The next key that is played; none after the last."""
        if self._script is None:
            return None
        key = next(self._script, None)
        if key is None:
            self._script = None
        return key

    def stop(self) -> None:
        """Plays nothing more."""
        self._script = None

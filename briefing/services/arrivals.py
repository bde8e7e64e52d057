"""Decides which files of a watched folder have arrived whole; no file is touched here.

A file is whole once it has rested: its size and time have stayed the same for a while,
or it was last written that long ago. What a program writes beside it until it is done
(`.part`, hidden names) is passed over by the rules for folders before it comes here.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

BILLION = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """What changes when a file is written."""

    size: int
    modified_ns: int


class Arrivals:
    """The files that were taken, and those that are still to come to rest.

    Args:
        rest_s: How long a file must rest.
        taken: The files that were taken before, as they were then.
    """

    def __init__(self, rest_s: float, taken: Mapping[str, Stamp] | None = None) -> None:
        self._rest_s = rest_s
        self._taken = dict(taken or {})
        self._waiting: dict[str, tuple[Stamp, float]] = {}

    @property
    def taken(self) -> dict[str, Stamp]:
        """The files that need not be looked at again unless they change."""
        return dict(self._taken)

    @property
    def waiting(self) -> bool:
        """Whether there are files that have not come to rest yet."""
        return bool(self._waiting)

    def whole(self, files: Mapping[str, Stamp], now: float) -> list[str]:
        """The files to take now, sorted.

        Args:
            files: All that is in the folder.
            now: Seconds since the epoch.
        """
        self._taken = {path: s for path, s in self._taken.items() if path in files}
        waiting = {}
        for path, stamp in files.items():
            if stamp.size and self._taken.get(path) != stamp:
                earlier = self._waiting.get(path)
                unchanged = earlier is not None and earlier[0] == stamp
                waiting[path] = earlier if earlier and unchanged else (stamp, now)
        self._waiting = waiting
        return sorted(path for path in waiting if self._rests(path, now))

    def _rests(self, path: str, now: float) -> bool:
        stamp, since = self._waiting[path]
        age = now - stamp.modified_ns / BILLION
        return max(age, now - since) >= self._rest_s

    def take(self, path: str) -> None:
        """Note that a file has been taken as it was when it had come to rest."""
        self._taken[path], _ = self._waiting.pop(path)

    def wait(self, path: str) -> None:
        """Begin anew with a file that changed while it was read."""
        self._waiting.pop(path, None)


@dataclass(frozen=True, slots=True)
class Memory:
    """The file in which a watch remembers what it has taken, over its restarts."""

    path: Path

    @classmethod
    def beside(cls, library: Path, key: str) -> Self:
        """The memory of one folder's watch, beside the library that it feeds."""
        return cls(library.with_name(f"{library.name}.watch-{key}.json"))

    def load(self) -> dict[str, Stamp]:
        """What was taken; nothing, where it is not known."""
        try:
            return self.parse(self.path.read_bytes())
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    @staticmethod
    def parse(data: bytes) -> dict[str, Stamp]:
        """What `dump` has written."""
        held = json.loads(data)
        return {path: Stamp(int(size), int(ns)) for path, (size, ns) in held.items()}

    @staticmethod
    def dump(taken: Mapping[str, Stamp]) -> bytes:
        """What is to be written into the file."""
        held = {path: [s.size, s.modified_ns] for path, s in sorted(taken.items())}
        return json.dumps(held).encode() + b"\n"

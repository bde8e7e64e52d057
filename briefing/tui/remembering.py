"""Remembers where one is, second by second, so that one can go on there tomorrow."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from threading import Lock
from typing import Any, Protocol, runtime_checkable

from textual.css.query import NoMatches
from textual.screen import Screen

from briefing.services.sitting import INBOX, Sitting, Sittings, Spot


@runtime_checkable
class Returnable(Protocol):
    """A screen to which one can go back."""

    place: str
    """Its name."""

    @property
    def spot(self) -> Spot:
        """Where one is in it."""


class Remembering:
    """Holds where one is, and keeps it when that has changed.

    Args:
        sittings: Where it is kept.
        setting: The theme that the settings name.
    """

    def __init__(self, sittings: Sittings, setting: str) -> None:
        self._sittings = sittings
        self._setting = setting
        self._writing = Lock()
        self.last = sittings.load()
        """Where one was when one was looked after last."""
        self.marks = dict(self.last.marks)
        """Places that were marked, by their letters."""
        self.macros = {letter: list(held) for letter, held in self.last.macros.items()}
        """Keys that were recorded, by their letters."""

    def wake(self, brief: str, news: Callable[[], bool]) -> bool:
        """Whether one begins with what is new, after a brief that one has made.

        Args:
            brief: When the last one was made.
            news: Whether anything has come since.
        """
        new_round = brief != self.last.brief and news()
        if new_round:
            spots = {**self.last.spots, "desk": INBOX}
            self.last = replace(self.last, brief=brief, screen="desk", spots=spots)
        return new_round

    @property
    def theme(self) -> str:
        """The theme that was chosen since the settings named theirs; or nothing."""
        return self.last.theme if self.last.setting == self._setting else ""

    def spot(self, place: str) -> Spot:
        """Where one was in a screen."""
        return self.last.spots.get(place, Spot())

    def look(self, screens: Iterable[Screen[Any]], theme: str) -> bool:
        """Whether anything is other than it was kept."""
        spots = dict(self.last.spots)
        try:
            # To ask whether it is one looks at where one is in it, too.
            known = [s for s in screens if s.is_running and isinstance(s, Returnable)]
            spots |= {each.place: each.spot for each in known}
        except NoMatches:  # the app is being taken down
            return False
        now = Sitting(
            theme=theme,
            setting=self._setting,
            screen=known[-1].place if known else self.last.screen,
            brief=self.last.brief,
            spots=spots,
            marks=dict(self.marks),
            macros=dict(self.macros),
        )
        changed, self.last = now != self.last, now
        return changed

    def keep(self) -> None:
        """Writes what was seen last; may be called in any thread."""
        with self._writing:
            self._sittings.keep(self.last)

"""An app in which places are marked with letters, and gone back to, as in vi."""

from dataclasses import replace
from typing import Any, Protocol, TypeVar, runtime_checkable

from briefing.services.sitting import Spot
from briefing.tui.keyboard.app import KeyboardApp
from briefing.tui.trail import Trail

Result = TypeVar("Result")


@runtime_checkable
class Revisitable(Protocol):
    """A screen with places in it."""

    place: str
    """Its name."""

    @property
    def spot(self) -> Spot:
        """Where one is."""

    def return_to(self, spot: Spot) -> None:
        """Goes to a place where one was, as far as it is still there."""


class MarkingApp(KeyboardApp[Result]):
    """Base of an app that knows the way back."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._trail: Trail[Spot] = Trail()

    @property
    def marks(self) -> dict[str, Spot]:
        """Places that were marked, by their letters."""
        raise NotImplementedError

    def remember(self) -> None:
        """Keeps what is to be as it was."""
        raise NotImplementedError

    def visit(self, spot: Spot) -> None:
        """Goes to a place, in whatever screen it is."""
        raise NotImplementedError

    @property
    def here(self) -> Spot | None:
        """Where one is; none where one cannot come back to."""
        screen = self.screen
        if not isinstance(screen, Revisitable):
            return None
        return replace(screen.spot, screen=screen.place)

    def note_place(self) -> None:
        """Remembers where one is before one goes far."""
        if here := self.here:
            self._trail.leave(here)

    def action_set_mark(self) -> None:
        """Marks the place under a letter that is typed next."""
        self.ask_letter("mark this place:", self._set_mark)

    def action_go_to_mark(self) -> None:
        """Goes to the place that is marked with a letter."""
        known = " ".join(sorted(self.marks)) or "none yet"
        self.ask_letter(f"go to mark ({known}):", self._go_to_mark)

    def action_trail(self, steps: int) -> None:
        """Goes back to where one was, or forward again."""
        here = self.here
        if here is None:
            return
        spot = here
        step = self._trail.back if steps < 0 else self._trail.forward
        for _ in range(abs(steps)):
            spot = step(spot) or spot
        if spot != here:
            self.visit(spot)

    def _set_mark(self, letter: str) -> None:
        if here := self.here:
            self.marks[letter] = here
            self.remember()
        else:
            self.notify("This place cannot be marked.", markup=False)

    def _go_to_mark(self, letter: str) -> None:
        spot = self.marks.get(letter)
        if spot is None:
            self.notify(f"There is no mark {letter}.", markup=False)
        else:
            self.note_place()
            self.visit(spot)

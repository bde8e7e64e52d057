"""Where one was when one left: the screen, the theme, and the place in each list."""

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from briefing.services.beside import Beside

MOST_CHARACTERS = 2_000
"""Longer words were not written by the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a list of articles, and in the text of one."""

    query: str = ""
    order: str = ""
    article: str = ""
    """The selected one."""
    row: int = 0
    """Its place in the list when it was seen last."""
    start: int = -1
    """Where in the article's text the screen began; -1 for its top."""
    pane: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """All that is to be as it was."""

    theme: str = ""
    """The theme that was chosen while one sat there."""
    setting: str = ""
    """The theme that the settings named then; another one now is obeyed."""
    screen: str = ""
    spots: dict[str, Spot] = field(default_factory=dict)
    """By the screen."""
    marks: dict[str, Spot] = field(default_factory=dict)
    """Places that one marked, by their letters."""


class Sittings:
    """Keeps where one was.

    Args:
        file: Where it is kept.
    """

    def __init__(self, file: Beside) -> None:
        self._file = file

    def load(self) -> Sitting:
        """The last one; a new one where there is none, or none that can be read."""
        held = self._file.load()
        spots, marks = _spots(held.pop("spots", None)), _spots(held.pop("marks", None))
        return Sitting(**_sound(Sitting, held), spots=spots, marks=marks)

    def keep(self, sitting: Sitting) -> bool:
        """Whether it could be kept."""
        return self._file.keep(asdict(sitting))


def _spots(held: Any) -> dict[str, Spot]:
    """The places that can be read."""
    return {
        name: Spot(**_sound(Spot, spot))
        for name, spot in (held.items() if isinstance(held, dict) else ())
        if isinstance(spot, dict)
    }


def _sound(kind: type[Spot | Sitting], held: dict[str, Any]) -> dict[str, Any]:
    """Those of the values that can be values of the fields."""
    kinds = {each.name: each.type for each in fields(kind)}
    return {
        name: value
        for name, value in held.items()
        if kinds.get(name) is type(value) and len(str(value)) <= MOST_CHARACTERS
    }

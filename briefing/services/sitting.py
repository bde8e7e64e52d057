"""Where one was when one left: the screen, the theme, and the place in each list."""

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from briefing.services.beside import Beside

Stroke = tuple[str, str]
"""A key's name and its character; the name is empty for words that were pasted."""
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
    screen: str = ""
    """In which it is, if it is a place that one marked."""


FRESH = "is:fresh"
"""Finds what has come since the last brief."""
INBOX = Spot(query=FRESH, order="story")
"""At the desk, where a new round begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """All that is to be as it was."""

    theme: str = ""
    """The theme that was chosen while one sat there."""
    setting: str = ""
    """The theme that the settings named then; another one now is obeyed."""
    screen: str = ""
    brief: str = ""
    """When the brief was made that was the last one when one began to read on."""
    spots: dict[str, Spot] = field(default_factory=dict)
    """By the screen."""
    marks: dict[str, Spot] = field(default_factory=dict)
    """Places that one marked, by their letters."""
    macros: dict[str, list[Stroke]] = field(default_factory=dict)
    """Keys that one recorded, by their letters."""


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
        macros = _macros(held.pop("macros", None))
        plain = _sound(Sitting, held)
        return Sitting(**plain, spots=spots, marks=marks, macros=macros)

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


def _macros(held: Any) -> dict[str, list[Stroke]]:
    """The keys that can be read."""
    return {
        name: [(key, character) for key, character in strokes]
        for name, strokes in (held.items() if isinstance(held, dict) else ())
        if isinstance(strokes, list) and all(map(_is_stroke, strokes))
    }


def _is_stroke(held: Any) -> bool:
    return isinstance(held, list) and [str, str] == list(map(type, held))


def _sound(kind: type[Spot | Sitting], held: dict[str, Any]) -> dict[str, Any]:
    """Those of the values that can be values of the fields."""
    kinds = {each.name: each.type for each in fields(kind)}
    return {
        name: value
        for name, value in held.items()
        if kinds.get(name) is type(value) and len(str(value)) <= MOST_CHARACTERS
    }

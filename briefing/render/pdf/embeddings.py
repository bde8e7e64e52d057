"""The levels that formatting characters ask for: rules X1 to X8 of UAX #9."""

from collections.abc import Sequence
from dataclasses import dataclass

MAX_DEPTH = 125
STRONG = {"L": 0, "R": 1, "AL": 1}
OPENERS = ("LRI", "RLI", "FSI")
EMBEDDINGS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R")}
REMOVED = frozenset((*EMBEDDINGS, "PDF", "BN"))
"""Classes that rule X9 takes out of the text."""


def matching_closers(classes: Sequence[str]) -> dict[int, int]:
    """The place of the closing character of each isolate that has one (BD9)."""
    closers, open_ = {}, []
    for index, class_ in enumerate(classes):
        if class_ in OPENERS:
            open_.append(index)
        elif class_ == "PDI" and open_:
            closers[open_.pop()] = index
    return closers


def first_strong(
    classes: Sequence[str], start: int, end: int, closers: dict[int, int]
) -> int:
    """The level that the first strong character gives (P2, P3)."""
    index = start
    while index < end:
        class_ = classes[index]
        if class_ in STRONG:
            return STRONG[class_]
        index = closers.get(index, end) if class_ in OPENERS else index + 1
    return 0


@dataclass(frozen=True, slots=True)
class _Status:
    """An entry of the directional status stack."""

    level: int
    override: str
    isolate: bool


class ExplicitLevels:
    """Levels by the explicit formatting characters (X1 to X8)."""

    def __init__(self, classes: list[str], closers: dict[int, int], base: int) -> None:
        self._classes = classes
        self._closers = closers
        self._stack = [_Status(base, "", isolate=False)]
        self._overflow_isolates = self._overflow_embeddings = 0
        self._valid_isolates = 0

    def run(self) -> list[int]:
        """The level of each character; the classes of overridden ones are changed."""
        levels = []
        for index, class_ in enumerate(self._classes):
            if class_ in EMBEDDINGS:
                levels.append(self._stack[-1].level)
                self._embed(*EMBEDDINGS[class_])
            elif class_ in OPENERS:
                levels.append(self._level(index))
                self._isolate(index, class_)
            elif class_ in ("PDI", "PDF"):
                (self._end_isolate if class_ == "PDI" else self._end_embedding)()
                levels.append(self._level(index))
            else:
                levels.append(self._level(index))
        return levels

    def _level(self, index: int) -> int:
        """The level in force, and the class that it overrides."""
        top = self._stack[-1]
        if top.override and self._classes[index] not in REMOVED:
            self._classes[index] = top.override
        return top.level

    def _next_level(self, direction: int) -> int:
        """The least higher level of that direction."""
        level = self._stack[-1].level + 1
        return level if level % 2 == direction else level + 1

    def _embed(self, direction: int, override: str) -> None:
        level = self._next_level(direction)
        if level <= MAX_DEPTH and not (
            self._overflow_isolates or self._overflow_embeddings
        ):
            self._stack.append(_Status(level, override, isolate=False))
        elif not self._overflow_isolates:
            self._overflow_embeddings += 1

    def _isolate(self, index: int, class_: str) -> None:
        end = self._closers.get(index, len(self._classes))
        direction = {"LRI": 0, "RLI": 1}.get(class_)
        if direction is None:
            direction = first_strong(self._classes, index + 1, end, self._closers)
        level = self._next_level(direction)
        if level <= MAX_DEPTH and not (
            self._overflow_isolates or self._overflow_embeddings
        ):
            self._valid_isolates += 1
            self._stack.append(_Status(level, "", isolate=True))
        else:
            self._overflow_isolates += 1

    def _end_isolate(self) -> None:
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self._stack.pop().isolate:
                pass
            self._valid_isolates -= 1

    def _end_embedding(self) -> None:
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif not self._stack[-1].isolate and len(self._stack) > 1:
            self._stack.pop()

"""What a page is made of: boxes with a height that can be split and drawn.

A box is measured when it is made, split between pages by its owner, and drawn once.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.ink import Colour

EPSILON = 1e-6
"""What sums of lengths may differ by."""


class Box(Protocol):
    """Something of a known height."""

    @property
    def height(self) -> float:
        """Its height in points."""
        ...

    @property
    def keep(self) -> bool:
        """Whether it stays on the page of what follows it."""
        ...

    @property
    def parts(self) -> "Sequence[Box]":
        """The boxes that it is made of."""
        ...

    def split(self, room: float, *, force: bool) -> "tuple[Box | None, Box | None]":
        """The part that fits into the room, and the rest.

        Args:
            room: Height that is left; less than the height of the box.
            force: Whether something must be taken, as the page is empty.
        """
        ...

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws it below `top`."""
        ...


class Solid:
    """A box that is never split."""

    keep = False
    parts: "Sequence[Box]" = ()

    def split(self, room: float, *, force: bool) -> tuple[Box | None, Box | None]:  # noqa: ARG002
        """Nothing fits, unless it must."""
        return (self, None) if force else (None, self)  # type: ignore[return-value]


@dataclass(frozen=True)
class Space(Solid):
    """Empty room, dropped at the top and the foot of a page."""

    height: float

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Nothing to draw."""


@dataclass(frozen=True)
class Rule(Solid):
    """A line across, dropped at the top of a page, where it parts nothing."""

    width: float
    weight: float
    colour: Colour
    keep: bool = False

    @property
    def height(self) -> float:
        """Its weight."""
        return self.weight

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws the line as an artifact."""
        with canvas.artifact():
            canvas.fill_colour(self.colour)
            canvas.box(x, top - self.weight, self.width, self.weight)


@dataclass(frozen=True)
class Drawn(Solid):
    """A drawing of fixed height."""

    height: float
    paint: Callable[[Canvas, float, float], None]
    keep: bool = False

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Calls the drawing function."""
        self.paint(canvas, x, top)


@dataclass(frozen=True)
class Stack:
    """Boxes under each other."""

    boxes: Sequence[Box]
    whole: bool = False
    """Whether it moves to the next page rather than being split."""
    keep: bool = False

    @cached_property
    def height(self) -> float:
        """All boxes."""
        return sum(box.height for box in self.boxes)

    @property
    def parts(self) -> Sequence[Box]:
        """The boxes."""
        return self.boxes

    def split(self, room: float, *, force: bool) -> tuple[Box | None, Box | None]:
        """The boxes that fit, with no heading left behind at the foot."""
        if self.whole and not force:
            return None, self
        taken: list[Box] = []
        rest: list[Box] = []
        left = room
        for index, box in enumerate(self.boxes):
            if box.height <= left + EPSILON:
                taken.append(box)
                left -= box.height
                continue
            head, tail = box.split(left, force=False)
            rest = [tail] if tail is not None else []
            rest += self.boxes[index + 1 :]
            if head is not None:
                taken.append(head)
            else:
                _give_back(taken, rest)
            break
        if not taken and rest:
            if not force:
                return None, self
            taken, rest = self._forced(room, rest)
        return _stack(without_end(taken)), _stack(_without_separators(rest))

    def _forced(self, room: float, rest: list[Box]) -> tuple[list[Box], list[Box]]:
        """At least one box, or the part of it that fits, whatever it breaks."""
        taken = []
        while rest and rest[0].height <= room:
            taken.append(rest.pop(0))
            room -= taken[-1].height
        if rest:
            head, tail = rest[0].split(room, force=not taken)
            rest[:1] = [tail] if tail is not None else []
            taken += [head] if head is not None else []
        return taken, rest

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws the boxes in order."""
        for box in self.boxes:
            box.draw(canvas, x, top)
            top -= box.height


def _give_back(taken: list[Box], rest: list[Box]) -> None:
    """Moves headings and spaces at the end of what was taken to the rest."""
    while taken and (taken[-1].keep or isinstance(taken[-1], Space)):
        rest.insert(0, taken.pop())


def _without_separators(boxes: list[Box]) -> list[Box]:
    first = next(
        (i for i, b in enumerate(boxes) if not isinstance(b, Space | Rule)), None
    )
    return [] if first is None else boxes[first:]


def without_end(boxes: list[Box]) -> list[Box]:
    """The boxes without spaces and rules after the last of them, which part nothing."""
    end = len(boxes)
    while end and isinstance(boxes[end - 1], Space | Rule):
        end -= 1
    return boxes[:end]


def _stack(boxes: list[Box]) -> Box | None:
    return Stack(boxes) if boxes else None


@dataclass(frozen=True)
class Panel:
    """A box on a ground of its own colour, or beside a bar."""

    inner: Box
    width: float
    padding: float
    colour: Colour
    bar: float = 0
    """Width of a bar at the left; 0 fills the ground instead."""
    inset: float = 0
    """From the bar to the inner box."""
    mirrored: bool = False
    """Whether the bar is at the right."""
    framed: bool = False
    """Whether the colour is drawn as a frame, where the ground is the paper's own."""
    keep: bool = field(default=False)

    @property
    def height(self) -> float:
        """The inner box and the padding over and under it."""
        return self.inner.height + 2 * self.padding

    @property
    def parts(self) -> Sequence[Box]:
        """The inner box."""
        return (self.inner,)

    def split(self, room: float, *, force: bool) -> tuple[Box | None, Box | None]:
        """Both parts get a ground."""
        head, tail = self.inner.split(room - 2 * self.padding, force=force)
        return (
            replace(self, inner=head) if head is not None else None,
            replace(self, inner=tail) if tail is not None else None,
        )

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws the ground as an artifact, then what is on it."""
        with canvas.artifact():
            canvas.fill_colour(self.colour)
            if self.framed:
                canvas.frame(x, top - self.height, self.width, self.height)
            else:
                width = self.bar or self.width
                left = x + self.width - width if self.mirrored else x
                canvas.box(left, top - self.height, width, self.height)
        inset = 0.0 if self.mirrored else self.bar + self.inset
        self.inner.draw(canvas, x + self.padding + inset, top - self.padding)


def fitting(box: Box, room: float, *, force: bool) -> tuple[Box | None, Box | None]:
    """A box split only if it is too tall."""
    return (box, None) if fits(box, room) else box.split(room, force=force)


def fits(box: Box, room: float) -> bool:
    """Whether a box is no taller; no more of a stack is measured than is needed."""
    if not isinstance(box, Stack):
        return box.height <= room
    for part in box.boxes:
        room -= part.height
        if room < -EPSILON:
            return False
    return True


def anchors_in(box: Box) -> Iterator[str]:
    """The names of the places in a box to which links lead."""
    anchor = getattr(box, "anchor", "")
    if anchor:
        yield anchor
    for part in box.parts:
        yield from anchors_in(part)

"""Boxes beside each other: columns that break together, and one text folded in two."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.render.pdf.boxes import Box, Stack, fits, fitting
from briefing.render.pdf.canvas import Canvas

FOLD_STEP = 4.0
"""How even two folded columns are made, in points."""
LEANING = 7
"""So many steps taller may they be for the first to be the taller one."""
EVEN = 8.0
"""Columns that differ by no more, such as by the space after a part, are even."""
FEW = 40.0
"""Columns that go on are no shorter: about three lines of a list."""
TALL = 3000.0
"""A height that no page and no two columns of it have."""


@dataclass(frozen=True)
class Columns:
    """Boxes beside each other, each at its own distance from the left."""

    columns: Sequence[tuple[float, Box]]
    whole: bool = False
    keep: bool = False
    least: float = 0.0
    """What goes on after a break is no lower, if that can be."""

    @cached_property
    def height(self) -> float:
        """The tallest column."""
        return max(box.height for _, box in self.columns)

    @property
    def parts(self) -> Sequence[Box]:
        """The columns."""
        return [box for _, box in self.columns]

    def split(self, room: float, *, force: bool) -> tuple[Box | None, Box | None]:
        """Each column split by itself; something of each must fit."""
        if self.whole and not force:
            return None, self
        head, rest = self._split(room, force=force)
        for shorter in range(int(room), int(self.least), -int(FOLD_STEP)):
            if head is None or rest is None or rest.height >= self.least:
                break
            less, more = self._split(shorter, force=False)
            if less is None:
                break
            head, rest = less, more
        return head, rest

    def _split(
        self, room: float, *, force: bool
    ) -> "tuple[Columns | None, Columns | None]":
        heads, tails = [], []
        for x, box in self.columns:
            head, tail = fitting(box, room, force=force)
            if head is None and not force:
                return None, self
            heads += [(x, head)] if head is not None else []
            tails += [(x, tail)] if tail is not None else []
        rest = replace(self, columns=tails) if tails else None
        return replace(self, columns=heads), rest

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws the columns from left to right."""
        for offset, box in self.columns:
            box.draw(canvas, x + offset, top)


@dataclass(frozen=True)
class Folded:
    """Boxes that run down one column and on in the next, both of one height."""

    boxes: Sequence[Box]
    step: float
    """From the left of a column to the left of the next."""
    keep: bool = False

    @cached_property
    def _whole(self) -> Stack:
        return Stack(self.boxes)

    @cached_property
    def _halves(self) -> tuple[Box, Box | None]:
        """The two columns, as even as headings and paragraphs let them be."""
        whole = self._whole
        low, high = whole.height / 2, whole.height
        best: tuple[Box, Box | None] = (whole, None)
        while high - low > FOLD_STEP:
            middle = (low + high) / 2
            left, right = fitting(whole, middle, force=False)
            if left is None or (right is not None and right.height > middle):
                low = middle
            else:
                high, best = middle, (left, right)
        return self._leaning(*best)

    def _leaning(self, left: Box, right: Box | None) -> tuple[Box, Box | None]:
        """The columns with the first one taller, if they are about as even that way."""
        if right is None or left.height >= right.height - EVEN:
            return left, right
        uneven = right.height - left.height + EVEN
        for step in range(1, LEANING + 1):
            room = right.height + step * FOLD_STEP
            more, less = fitting(self._whole, room, force=False)
            if more and less and -EVEN <= more.height - less.height <= uneven:
                return more, less
        return left, right

    @property
    def height(self) -> float:
        """The taller column; far more than a page is not worth balancing yet."""
        if not fits(self._whole, TALL):
            return TALL
        left, right = self._halves
        return max(left.height, right.height if right is not None else 0.0)

    @property
    def parts(self) -> Sequence[Box]:
        """The boxes of both columns."""
        return self.boxes

    def split(self, room: float, *, force: bool) -> tuple[Box | None, Box | None]:
        """Both columns full, and the rest folded again: no less than a few lines."""
        head, rest = self._split(room, force=force)
        shorter = room
        while rest is not None and shorter > 2 * FEW and rest.is_short:
            shorter -= FOLD_STEP
            head, rest = self._split(shorter, force=force)
        return head, rest

    @property
    def is_short(self) -> bool:
        """Whether both columns would be a few lines."""
        return fits(self._whole, 2 * FEW)

    def _split(
        self, room: float, *, force: bool
    ) -> "tuple[Columns | None, Folded | None]":
        """Both columns as full as can be, and the rest."""
        left, rest = fitting(self._whole, room, force=force)
        if left is None:
            return None, self
        right, rest = (
            fitting(rest, room, force=force) if rest is not None else (None, None)
        )
        columns = [(0.0, left)] + ([(self.step, right)] if right is not None else [])
        if rest is None:
            return Columns(columns), None
        boxes = rest.boxes if isinstance(rest, Stack) else [rest]
        return Columns(columns), replace(self, boxes=boxes)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws the left column, then the right one."""
        left, right = self._halves
        left.draw(canvas, x, top)
        if right is not None:
            right.draw(canvas, x + self.step, top)

"""The document's outline (ISO 32000-1, 12.3.3): titles that lead to their places."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefing.render.pdf.file import File
from briefing.render.pdf.strings import text_string


class Bookmark(NamedTuple):
    """One entry of the outline."""

    title: str
    anchor: str
    level: int


@dataclass(eq=False, slots=True)
class _Knot:
    """What an entry is tied to, by the numbers of objects; 0 for nothing."""

    number: int
    level: int = -1
    parent: int = 0
    previous: int = 0
    next: int = 0
    first: int = 0
    last: "_Knot | None" = None
    count: int = 0
    """The entries below it."""

    def ties(self) -> Iterator[str]:
        """Its ties in PDF syntax."""
        ties = {
            "Parent": self.parent,
            "Prev": self.previous,
            "Next": self.next,
            "First": self.first,
            "Last": self.last.number if self.last else 0,
        }
        yield from (f"/{key} {number} 0 R" for key, number in ties.items() if number)
        if self.count:
            yield f"/Count {self.count}"


def write_bookmarks(
    document: File, entries: list[Bookmark], place: Callable[[str], str]
) -> str:
    """A reference to the outline, which is written into a document.

    Args:
        document: The file.
        entries: What is in it, in order; there is at least one.
        place: Gives the place of an anchor in PDF syntax.
    """
    root = _Knot(document.reserve(1 + len(entries)))
    knots = _tied(root, [entry.level for entry in entries])
    for entry, knot in zip(entries, knots, strict=True):
        words = f"/Title {text_string(entry.title)} /Dest {place(entry.anchor)}"
        document.write(knot.number, f"<<{words} {' '.join(knot.ties())}>>")
    document.write(root.number, f"<</Type /Outlines {' '.join(root.ties())}>>")
    return f"{root.number} 0 R"


def _tied(root: _Knot, levels: Iterable[int]) -> list[_Knot]:
    """The entries of these levels, each under the last one of a lower level."""
    path, knots = [root], []
    for number, level in enumerate(levels, root.number + 1):
        while path[-1].level >= level:
            path.pop()
        parent = path[-1]
        knot = _Knot(number, level, parent.number)
        if parent.last:
            parent.last.next, knot.previous = number, parent.last.number
        else:
            parent.first = number
        parent.last = knot
        for above in path:
            above.count += 1
        path.append(knot)
        knots.append(knot)
    return knots

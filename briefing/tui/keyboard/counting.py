"""The number that one types before a key, as in vi: `5j` is five steps."""

from dataclasses import dataclass
from typing import Any

from briefing.tui.keyboard.action import Count

MOST_DIGITS = 7
Call = tuple[str, str, tuple[Any, ...]]
"""What Textual calls: namespace, name and arguments."""


class Counter:
    """Digits as they are typed."""

    def __init__(self) -> None:
        self.typed = ""
        """The digits so far."""

    def takes(self, key: str) -> bool:
        """Whether a key belongs to the number; then it is kept."""
        digit = len(key) == 1 and "0" <= key <= "9"
        if not digit or (key == "0" and not self.typed):
            return False
        self.typed = (self.typed + key)[:MOST_DIGITS]
        return True

    def take(self) -> int | None:
        """The number, which is then forgotten; none if nothing was typed."""
        number = int(self.typed) if self.typed else None
        self.typed = ""
        return number


@dataclass(frozen=True, slots=True)
class Counted:
    """A call, and how often it is made."""

    call: Call
    times: int = 1


def counted(call: Call, kind: Count, number: int | None) -> Counted:
    """What a number makes of a call."""
    space, name, arguments = call
    if number is None or not kind:
        return Counted(call)
    if kind == "times":
        return Counted(call, number)
    (step,) = arguments
    argument = number - 1 if kind == "number" else step * number
    return Counted((space, name, (argument,)))

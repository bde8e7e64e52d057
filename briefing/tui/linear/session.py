"""Reads lines and writes answers until one leaves."""

from collections.abc import Callable, Iterable
from contextlib import suppress

from briefing.tui.linear.commands import answer
from briefing.tui.linear.desk import LinearDesk

PROMPT = "> "


def converse(
    desk: LinearDesk, ask: Callable[[str], str], say: Callable[[str], object]
) -> None:
    """Holds a sitting at the linear desk; the end of the input leaves it.

    Args:
        desk: The desk.
        ask: Gives the next line for a prompt; raises EOFError after the last.
        say: Takes a line of the answer.
    """
    _say_all([f"{desk.count} articles. Type help for the commands."], say)
    _say_all(answer(desk, "list"), say)
    with suppress(EOFError):
        while not desk.over:
            _say_all(answer(desk, ask(PROMPT)), say)


def _say_all(lines: Iterable[str], say: Callable[[str], object]) -> None:
    for line in lines:
        say(line)

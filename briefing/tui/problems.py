"""Errors of ours, shown as a notice; the app goes on."""

from collections.abc import Iterator
from contextlib import contextmanager

from textual.dom import DOMNode

from briefing.errors import BriefingError


@contextmanager
def errors_shown(node: DOMNode) -> Iterator[None]:
    """Shows a `BriefingError` of the block on the screen instead of raising it."""
    try:
        yield
    except BriefingError as error:
        show_error(node, error)


def show_error(node: DOMNode, error: BriefingError) -> None:
    """A notice with the error's message and hint."""
    text = f"{error.message}\n{error.hint}" if error.hint else error.message
    node.app.notify(text, title="Error", severity="error", markup=False)

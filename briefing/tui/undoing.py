"""Undo at the desk: the last step first, whether of the draft or of the library.

The two are kept apart there. A step of the library's, such as a state that was set,
remembers the draft as it stood; it is the last one while the draft stands so again.
"""

from briefing.model.draft import Draft
from briefing.tui.backend import Shelf


class Undoing:
    """What can be taken back.

    Args:
        shelf: The open library.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._drafts: list[Draft] = []

    def note_step(self, draft: Draft) -> None:
        """Remembers a step of the library's, and the draft as it stood."""
        self._drafts.append(draft)

    def undo(self) -> str:
        """Takes the last step back and says what it was; empty if there is none."""
        if self._drafts and self._drafts[-1] == self._shelf.drafting.current:
            self._drafts.pop()
            if undone := self._shelf.undo():
                return undone[0].verb
        return self._shelf.drafting.undo()

    def redo(self) -> str:
        """Does the draft's undone step again; says what it was, or nothing."""
        return self._shelf.drafting.redo()

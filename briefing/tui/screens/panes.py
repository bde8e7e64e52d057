"""A screen of panes side by side, of which the first is a list that leads the rest."""

from typing import ClassVar

from textual import events

from briefing.tui.painting.screen import SettledScreen
from briefing.tui.widgets.line_view import LineView


class PanedScreen(SettledScreen[None], inherit_bindings=False):
    """Base of the screens with panes; `-at-` and a name is the class of the one in use.

    Where there is room for two panes, the list stands above one of the others: `-lower`
    is the screen's class while that is the last one.
    """

    PANES: ClassVar[tuple[str, ...]]
    """Their ids, in the order of the tabulator."""
    LOWER: ClassVar[str] = ""
    """The pane that takes the place of another one below the list."""
    _jumped_from: str = ""

    @property
    def pane(self) -> str:
        """The one that has the keys."""
        first, *others = self.PANES
        return next((name for name in others if self.has_class(f"-at-{name}")), first)

    def go_to_pane(self, name: str) -> None:
        """Gives the keys to a pane."""
        self._jumped_from = ""
        self.show_pane(name)
        self.query_one(f"#{name}").focus()

    def show_pane(self, name: str) -> None:
        """Shows a pane where there is no room for all."""
        for each in self.PANES:
            self.set_class(each == name, f"-at-{each}")
        if name != self.PANES[0]:
            self.set_class(name == self.LOWER, "-lower")

    def jump_to_pane(self, name: str) -> None:
        """Gives the keys to a pane; a step back leads to the one that had them."""
        before = self.pane
        self.go_to_pane(name)
        self._jumped_from = before

    def leave(self) -> None:
        """Goes a step back from the list."""
        self.dismiss()

    def action_pane(self, step: int) -> None:
        """Goes to the next or previous pane."""
        place = self.PANES.index(self.pane) + step
        self.go_to_pane(self.PANES[place % len(self.PANES)])

    def action_back(self) -> None:
        """Goes a step back: to where one jumped from, to the list, out of it."""
        first = self.PANES[0]
        if self.pane == first:
            self.leave()
        else:
            self.go_to_pane(self._jumped_from or first)

    def on_screen_resume(self) -> None:
        """The terminal's own cursor comes back, too."""
        if isinstance(self.focused, LineView):
            self.focused.place_cursor()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Shows the pane that has the keys."""
        name = event.widget.id or ""
        self.show_pane(name if name in self.PANES else self.PANES[0])

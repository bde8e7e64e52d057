"""The screens beside the desk, and the way to a place in any of them.

Most are made when they are first gone to, and then kept. A question over many articles
is asked anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from briefing.tui.marking import Revisitable

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from briefing.services.sitting import Spot
    from briefing.tui.analysing import AnalysisQueue
    from briefing.tui.backend import Shelf

Place = Literal["brief", "search", "sources", "settings"]
PLACES: Sequence[Place] = get_args(Place)
ASKED = ("entity", "timeline", "numbers")


@dataclass(frozen=True, slots=True)
class Rooms:
    """The screens of an app.

    Args:
        app: The app.
        shelf: The library.
        analyses: Who analyses what is not analysed yet.
    """

    app: "App[Any]"
    shelf: "Shelf"
    analyses: "AnalysisQueue"

    def go_to(self, place: Place, spot: "Spot") -> None:
        """Shows a screen as one left it; from those above it one comes back to it."""
        app = self.app
        if not app.is_screen_installed(place):
            app.install_screen(self._made(place, spot), place)
        screen = app.get_screen(place)
        if screen not in app.screen_stack:
            app.push_screen(screen)
        while app.screen is not screen:
            app.pop_screen()

    def visit(self, spot: "Spot") -> None:
        """Goes to a place that one left, in whatever screen it is."""
        if spot.screen in ASKED:
            from briefing.tui.screens.surveys import ask_again

            ask_again(self.app, self.shelf, spot)
        elif spot.screen in PLACES:
            made = self.app.is_screen_installed(spot.screen)
            self.go_to(cast("Place", spot.screen), spot)
            if made:
                self._return_to(spot)
        else:
            while len(self.app.screen_stack) > 1:
                self.app.pop_screen()
            self._return_to(spot)

    def _return_to(self, spot: "Spot") -> None:
        if isinstance(self.app.screen, Revisitable):
            self.app.screen.return_to(spot)

    def _made(self, place: Place, spot: "Spot") -> "Screen[Any]":
        if place == "brief":
            from briefing.tui.screens.brief import BriefScreen

            return BriefScreen(self.shelf, self.analyses, spot)
        if place == "sources":
            from briefing.tui.screens.sources import SourcesScreen

            return SourcesScreen(self.shelf, spot)
        if place == "settings":
            from briefing.tui.screens.settings import SettingsScreen

            return SettingsScreen(self.shelf, spot)
        from briefing.tui.screens.search import SearchScreen

        return SearchScreen(self.shelf, spot)

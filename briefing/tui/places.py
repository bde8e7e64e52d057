"""The screens beside the desk: each is made when it is first gone to, and then kept."""

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from briefing.services.sitting import Spot
    from briefing.tui.backend import Shelf

Place = Literal["search", "sources", "settings"]


def go_to(app: "App[Any]", place: Place, shelf: "Shelf", spot: "Spot") -> None:
    """Shows a screen as one left it; from those above it one comes back to it."""
    if not app.is_screen_installed(place):
        app.install_screen(_made(place, shelf, spot), place)
    screen = app.get_screen(place)
    if screen not in app.screen_stack:
        app.push_screen(screen)
    while app.screen is not screen:
        app.pop_screen()


def _made(place: Place, shelf: "Shelf", spot: "Spot") -> "Screen[Any]":
    if place == "sources":
        from briefing.tui.screens.sources import SourcesScreen

        return SourcesScreen(shelf, spot)
    if place == "settings":
        from briefing.tui.screens.settings import SettingsScreen

        return SettingsScreen(shelf, spot)
    from briefing.tui.screens.search import SearchScreen

    return SearchScreen(shelf, spot)

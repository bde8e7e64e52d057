"""The command palette: everything that a key can do here, and the themes."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand

from briefing.tui.keys import key_table

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from briefing.theme import Theme

PALETTE_ITSELF = "command_palette"


def commands(
    app: "App[Any]", screen: "Screen[Any]", themes: "Sequence[Theme]"
) -> Iterator[SystemCommand]:
    """The commands for the place one is in."""
    for key in key_table(screen):
        if not key.action.endswith(PALETTE_ITSELF):
            run = partial(app.run_action, key.action, key.node)
            yield SystemCommand(key.description, f"{key.keys}   {key.place}", run)
    for theme in themes:
        yield SystemCommand(
            f"Theme: {theme.label}",
            "Colours of the screen",
            partial(setattr, app, "theme", theme.name),
        )

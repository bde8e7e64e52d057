"""What the keys do among the settings."""

from collections.abc import Mapping

from briefing.tui.keyboard.action import Action

ACTIONS: Mapping[str, tuple[Action, ...]] = {
    "settings": (
        Action("back", "escape", "Back", "back", footer=True),
        Action(
            *("undo", "u", "Undo", "undo"),
            "gives the setting that was changed last the value that it had",
            count="times",
        ),
    ),
    "values": (
        Action(
            *("pick", "enter", "Change", "pick"),
            "turns a switch over, asks for any other value; it is written to the file",
            footer=True,
        ),
        Action(
            *("reset", "d delete", "Default", "screen.reset"),
            "takes the setting out of the file",
            footer=True,
        ),
    ),
}

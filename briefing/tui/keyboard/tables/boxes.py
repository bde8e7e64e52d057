"""The actions of boxes over a screen."""

from collections.abc import Mapping

from briefing.tui.keyboard.action import Action

ACTIONS: Mapping[str, tuple[Action, ...]] = {
    "why": (Action("close-why", "escape w q", "Close", "dismiss", footer=True),),
    "help": (
        Action("close-help", "escape ? q enter", "Close", "dismiss", footer=True),
        Action("down", "down j", "Down", "scroll(1)", count="steps"),
        Action("up", "up k", "Up", "scroll(-1)", count="steps"),
        Action("page-down", "pagedown ctrl+f", "Page down", "page(1)", count="steps"),
        Action("page-up", "pageup ctrl+b", "Page up", "page(-1)", count="steps"),
        Action("first", "home g", "Top", "go_to(0)", count="number"),
        Action("last", "end G", "End", "go_to(-1)", count="number"),
    ),
    "words": (
        Action(
            *("cancel", "escape", "Cancel", "cancel"),
            "a comment or another wording is put aside; the same key goes on with it",
            footer=True,
        ),
        Action("editor", "ctrl+o", "Editor", "editor", footer=True),
    ),
}

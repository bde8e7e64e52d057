"""The palette of commands, which outlives a window too small for it."""

from textual.command import CommandList, CommandPalette


class Palette(CommandPalette):
    """Textual's own ends the app on a page key while the list has no room."""

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)

"""The settings: what they are, where they come from, and changing them."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.services.sitting import Spot
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.messages import ThemeWanted
from briefing.tui.problems import errors_shown
from briefing.tui.screens.ask import AskScreen, ask
from briefing.tui.screens.panes import PanedScreen
from briefing.tui.widgets.hint_line import HintLine
from briefing.tui.widgets.key_line import KeyLine
from briefing.tui.widgets.setting_list import SettingList
from briefing.tui.widgets.status_line import StatusLine

OTHER_WAY = {"true": "false", "false": "true"}


class SettingsScreen(PanedScreen, inherit_bindings=False):
    """Where settings are read and changed; the file keeps its comments and order.

    Args:
        shelf: What has the settings.
        spot: Where one was when one left.
    """

    DEFAULT_CSS = """
    SettingsScreen { background: $paper; color: $ink; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("settings")
    PANES = ("settings",)
    place = "settings"

    def __init__(self, shelf: Shelf, spot: Spot) -> None:
        super().__init__()
        self._returning = spot
        self._configuring = shelf.configuring
        self._past: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        """Status, what was changed, list, keys."""
        yield StatusLine()
        yield HintLine()
        yield SettingList()
        yield KeyLine()

    def on_mount(self) -> None:
        """Lists them."""
        self.query_one(StatusLine).show_place(f"settings   {self._configuring.path}")
        self._load()
        self.return_to(self._returning)

    def return_to(self, spot: Spot) -> None:
        """Goes to a line where one was."""
        self.rows.cursor = spot.row

    @property
    def spot(self) -> Spot:
        """Where one is."""
        return Spot(row=self.rows.cursor)

    @property
    def rows(self) -> SettingList:
        """The settings."""
        return self.query_one(SettingList)

    def leave(self) -> None:
        """Goes back to where one was."""
        self.app.pop_screen()

    def action_reset(self) -> None:
        """Takes the selected setting out of the file."""
        with errors_shown(self):
            self._keep(self.rows.current.name, "")

    def action_undo(self) -> None:
        """Gives the setting that was changed last the value that it had."""
        if not self._past:
            self.notify("No setting was changed.", markup=False)
            return
        with errors_shown(self):
            name, words = self._past[-1]
            self._done(name, self._configuring.change(name, words))
            self._past.pop()

    @on(SettingList.Picked)
    def _change(self) -> None:
        setting = self.rows.current
        if setting.is_switch:
            with errors_shown(self):
                self._keep(setting.name, OTHER_WAY[setting.value])
            return
        box = AskScreen(setting.name, setting.value, setting.means)
        ask(self, box, partial(self._keep, setting.name), self._load)

    def _keep(self, name: str, words: str) -> None:
        before = self.rows.current
        said = self._configuring.change(name, words)
        self._past.append((name, "" if before.origin == "default" else before.value))
        self._done(name, said)

    def _done(self, name: str, said: str) -> None:
        self.query_one(HintLine).say(f"{said}.")
        self._load()
        if name == "theme":
            self.post_message(ThemeWanted(self._configuring.settings.theme))

    def _load(self) -> None:
        self.rows.load(self._configuring.rows())

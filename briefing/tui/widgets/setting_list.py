"""Every setting with its value, where that comes from, and what it means."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.binding import BindingType

from briefing.model.article import Span
from briefing.services.configuring import Setting
from briefing.services.panels import Entry, Panel
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.widgets.fact_list import FactList

NOWHERE = Span(start=0, end=0, text="")
HEADINGS = {
    "library": "Library and colours",
    "method": "Summaries and facts",
    "max_input_mb": "Limits of inputs",
    "offline": "Network",
    "title": "The brief",
    "linear": "The app and its files",
}
"""What is written above the setting of that name."""


class SettingList(FactList):
    """One setting an item."""

    BORDER_TITLE = " Settings "
    BINDINGS: ClassVar[list[BindingType]] = bindings("values")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._all = True
        self._settings: list[Setting] = []

    def load(self, settings: Iterable[Setting]) -> None:
        """Shows the settings, the cursor staying."""
        place = self.cursor
        self._settings = list(settings)
        self.show(list(_panels(self._settings)))
        self.cursor = place

    @property
    def current(self) -> Setting:
        """The selected one."""
        return self._settings[self.cursor]


def _panels(settings: Iterable[Setting]) -> Iterator[Panel]:
    heading = ""
    entries: list[Entry] = []
    for setting in settings:
        if setting.name in HEADINGS:
            if entries:
                yield Panel(heading, tuple(entries))
            heading, entries = HEADINGS[setting.name], []
        entries.append(_entry(setting))
    yield Panel(heading, tuple(entries))


def _entry(setting: Setting) -> Entry:
    origin = "" if setting.origin == "default" else f"({setting.origin}) "
    means = setting.means.replace("`", "")
    return Entry(
        f"{setting.name} = {setting.value or '-'}", f"{origin}{means}", NOWHERE
    )

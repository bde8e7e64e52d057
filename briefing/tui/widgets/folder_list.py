"""The searches that were kept, as live folders, and the watches."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType

from briefing.library.queries import Kind, NamedQuery
from briefing.library.rows import Total
from briefing.model.article import Span
from briefing.services.panels import Entry, Panel
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.widgets.fact_list import FactList

NOWHERE = Span(start=0, end=0, text="")
EMPTY = """\
No search is kept yet.

s keeps the present one as a folder; W watches for it: what comes in and meets it is \
flagged."""


class FolderList(FactList):
    """Kept queries with the number of unread articles in each."""

    BORDER_TITLE = " Folders "
    BINDINGS: ClassVar[list[BindingType]] = bindings("folders")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._all = True
        self._folders: list[tuple[Kind, NamedQuery]] = []
        self._told: dict[str, str] = {}

    def load(self, kept: Mapping[Kind, Sequence[NamedQuery]]) -> None:
        """Shows the kept queries, the cursor staying."""
        place = self.cursor
        self._folders = [(kind, each) for kind in kept for each in kept[kind]]
        self._show()
        self.cursor = place

    def tell(self, kind: Kind, name: str, unread: Total) -> None:
        """Says how many articles of a folder are unread."""
        told = f"{unread.number}{'' if unread.exact else '+'} unread"
        if self._told.get(f"{kind} {name}") != told:
            self._told[f"{kind} {name}"] = told
            place = self.cursor
            self._show()
            self.cursor = place

    @property
    def folders(self) -> Sequence[tuple[Kind, NamedQuery]]:
        """What is kept, in the order of the list."""
        return self._folders

    @property
    def current(self) -> tuple[Kind, NamedQuery] | None:
        """The selected folder; `None` if nothing is kept."""
        return self._folders[self.cursor] if self._folders else None

    def _show(self) -> None:
        searches, watches = self._entries_of("search"), self._entries_of("watch")
        found = (Panel("Saved searches", searches), Panel("Watches", watches))
        if self._folders:
            self.show([panel for panel in found if panel.entries])
        else:
            self.say(EMPTY)

    def _entries_of(self, wanted: Kind) -> tuple[Entry, ...]:
        return tuple(
            Entry(each.name, self._detail(kind, each), NOWHERE)
            for kind, each in self._folders
            if kind == wanted
        )

    def _detail(self, kind: Kind, each: NamedQuery) -> str:
        told = self._told.get(f"{kind} {each.name}", "…")
        return f"{told} · {each.query}"

"""An app with screens to go to, which opens tomorrow where one is today."""

from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

from briefing.errors import BriefingError
from briefing.services.sitting import Spot
from briefing.tui.analysing import AnalysisQueue
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.macros import Macros
from briefing.tui.keys import key_table
from briefing.tui.marking import MarkingApp
from briefing.tui.messages import SearchWanted, SurveyWanted, WhoWanted
from briefing.tui.places import Place, Rooms
from briefing.tui.remembering import Remembering
from briefing.tui.screens.article import ArticleScreen

Result = TypeVar("Result")
NOTICE_S = 10
STILL_MARKED = "Marked for the last brief: {}. b, then X begins a new one."
UNFINISHED = "What was not finished is offered again where it was written."
REMEMBERED_S = 1.0
"""How often is looked where one is."""


class RoamingApp(MarkingApp[Result]):
    """Base of an app that knows where everything is.

    Args:
        shelf: The open library.
        theme: Name of the theme to start with.
        changed_cells: Whether the terminal is sent changed cells only.
    """

    analyses: AnalysisQueue
    """Who analyses what is not analysed yet."""

    def __init__(self, shelf: Shelf, theme: str, *, changed_cells: bool) -> None:
        super().__init__(changed_cells=changed_cells)
        self._shelf = shelf
        self._remembering = Remembering(shelf.sittings, theme)
        self._macros = Macros(self._remembering.macros)
        self.has_returned = False
        """Whether one is where one left."""
        self._woken = False
        with suppress(BriefingError):  # the list will say what is wrong
            self._woken = self._remembering.wake(shelf.last_brief, shelf.has_news)

    @cached_property
    def _rooms(self) -> Rooms:
        return Rooms(self, self._shelf, self.analyses)

    def go_back(self) -> None:
        """Goes to the screen that one left, and says what was being written."""
        place = self._remembering.last.screen
        if place not in ("", "desk"):
            self.visit(replace(self._remembering.spot(place), screen=place))
        if self._woken and (held := len(self._shelf.chosen())):
            self.notify(STILL_MARKED.format(held), markup=False, timeout=NOTICE_S)
        if self._shelf.drafting.unfinished.subjects:
            self.notify(UNFINISHED, markup=False, timeout=NOTICE_S)
        self.set_interval(REMEMBERED_S, self.remember)
        self.has_returned = True

    def remember(self) -> None:
        """Keeps where one is, in a thread."""
        if self._remembering.look(self.screen_stack, self.theme):
            self.run_worker(self._remembering.keep, thread=True, group="remember")

    def exit(self, *arguments: Any, **options: Any) -> None:
        """Ends the app; where one is, one will be again."""
        self._remembering.look(self.screen_stack, self.theme)
        self._remembering.keep()
        super().exit(*arguments, **options)

    def action_command_palette(self) -> None:
        """Offers every command."""
        from briefing.tui.screens.palette import Palette

        if not any(isinstance(screen, Palette) for screen in self.screen_stack):
            self.push_screen(Palette(id="--command-palette"))

    def action_keys(self) -> None:
        """Shows the keys of the place one is in."""
        from briefing.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(key_table(self.screen)))

    def action_go_to(self, place: Place) -> None:
        """Goes to another screen, which is as one left it."""
        self._rooms.go_to(place, self._remembering.spot(place))

    def visit(self, spot: Spot) -> None:
        """Goes to a place that one left, in whatever screen it is."""
        self._rooms.visit(spot)

    @property
    def marks(self) -> dict[str, Spot]:
        """Places that were marked, kept for tomorrow."""
        return self._remembering.marks

    def action_jump(self) -> None:
        """Shows letters beside all that is on the screen, which lead there."""
        from briefing.tui.jumping import jump

        jump(self, self.screen)

    def on_search_wanted(self, message: SearchWanted) -> None:
        """Answers a query in the search."""
        from briefing.tui.screens.search import SearchScreen

        self.action_go_to("search")
        if isinstance(self.screen, SearchScreen):
            self.screen.seek(message.query)

    def on_who_wanted(self, message: WhoWanted) -> None:
        """Opens the page of the name in hand, or asks for one."""
        del message
        from briefing.tui.screens.entity import ask_who

        if isinstance(self.screen, ArticleScreen):
            ask_who(self.screen, self._shelf)

    def on_survey_wanted(self, message: SurveyWanted) -> None:
        """Opens the timeline or the numbers of the story in hand."""
        from briefing.tui.screens.surveys import open_survey

        if isinstance(self.screen, ArticleScreen):
            open_survey(self.screen, self._shelf, message.kind)

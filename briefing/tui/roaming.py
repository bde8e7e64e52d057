"""An app with screens to go to, which opens tomorrow where one is today."""

from typing import Any, TypeVar, cast, get_args

from briefing.services.sitting import Spot
from briefing.tui.backend import Shelf
from briefing.tui.keys import key_table
from briefing.tui.marking import MarkingApp
from briefing.tui.messages import SearchWanted, SurveyWanted, WhoWanted
from briefing.tui.places import Place, go_to
from briefing.tui.remembering import Remembering
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.desk import DeskScreen

Result = TypeVar("Result")
REMEMBERED_S = 1.0
"""How often is looked where one is."""


class RoamingApp(MarkingApp[Result]):
    """Base of an app that knows where everything is.

    Args:
        shelf: The open library.
        theme: Name of the theme to start with.
        changed_cells: Whether the terminal is sent changed cells only.
    """

    def __init__(self, shelf: Shelf, theme: str, *, changed_cells: bool) -> None:
        super().__init__(changed_cells=changed_cells)
        self._shelf = shelf
        self._remembering = Remembering(shelf.sittings, theme)

    def go_back(self) -> None:
        """Goes to the screen that one left, and says what was being written."""
        place = self._remembering.last.screen
        if place in get_args(Place):
            self.action_go_to(cast("Place", place))
        elif place == "brief" and isinstance(self.screen, DeskScreen):
            self.screen.action_brief()
        if self._shelf.drafting.unfinished.subjects:
            self.notify("A comment was not finished: c goes on with it.", markup=False)
        self.set_interval(REMEMBERED_S, self.remember)

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
        go_to(self, place, self._shelf, self._remembering.spot(place))

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

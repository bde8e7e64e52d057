"""The app: joins screens, worker processes and the export; holds no domain rule."""

import asyncio
import gc
import signal
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any, ClassVar

from textual.app import SystemCommand
from textual.binding import BindingType
from textual.filter import LineFilter, NoColor
from textual.screen import Screen

from briefing.errors import BriefingError
from briefing.theme import Theme, load_theme, theme_names
from briefing.tui.analysing import AnalysisQueue
from briefing.tui.ascii_filter import AsciiFilter
from briefing.tui.backend import Export, Pool, Preview, Shelf
from briefing.tui.colours import css_variables, textual_theme
from briefing.tui.commands import commands
from briefing.tui.exporting import Exporter
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.messages import (
    AnalysisFailed,
    ArticleAnalyzed,
    ArticlesArrived,
    BriefExported,
    BriefPreviewed,
    DraftChanged,
    ExportFailed,
    ExportProgressed,
    StepTaken,
    ThemeWanted,
    WorkFound,
)
from briefing.tui.problems import errors_shown, show_error
from briefing.tui.roaming import RoamingApp
from briefing.tui.screens.desk import DeskScreen
from briefing.tui.terminal import MODERN, Display
from briefing.tui.undoing import Undoing
from briefing.tui.widgets.key_line import KeyLine
from briefing.tui.widgets.status_line import StatusLine, bar

FALLBACK_THEME = "standard"
WIDTHS = [(0, "-narrow"), (72, "-normal"), (110, "-wide")]
"""Columns from which on a screen has a style class."""
HEIGHTS = [(0, "-short"), (18, "-tall")]
"""Lines from which on a screen has a style class."""
SHOW_CURSOR = "\x1b[?25h"
NOTICE_S = 10


class BriefingApp(RoamingApp[int]):
    """The analyst's desk.

    Args:
        shelf: The open library.
        pool: Worker processes, made before the app runs.
        export: Writes the brief.
        preview: Tells it as text.
        theme: Name of the theme to start with.
        display: What the terminal is sent.
    """

    TITLE = "briefing"
    CSS_PATH: ClassVar = ["app.tcss", "screens/desk.tcss"]
    """Textual loads no styles of its own for the default screen, the desk."""
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = bindings("everywhere")

    def __init__(
        self,
        shelf: Shelf,
        pool: Pool,
        export: Export,
        *,
        preview: Preview,
        theme: str = FALLBACK_THEME,
        display: Display = MODERN,
    ) -> None:
        super().__init__(shelf, theme, changed_cells=display.changed_cells)
        self._exporter = Exporter(export, BriefExported, self.post_message)
        self._previewer = Exporter(preview, BriefPreviewed, self.post_message)
        self._undoing = Undoing(shelf)
        self._exporting = False
        self._ascii_only = display.ascii_only
        self.analyses = AnalysisQueue(shelf, pool, self.post_message)
        self._own_theme = load_theme(theme)
        self.register_theme(textual_theme(self._own_theme))
        if self._remembering.theme in theme_names():
            self.register_theme(textual_theme(load_theme(self._remembering.theme)))
        known = self._remembering.theme in self.available_themes
        self.theme = self._remembering.theme if known else self._own_theme.name

    @cached_property
    def themes(self) -> Sequence[Theme]:
        """The themes that the palette offers, read when it is opened."""
        shipped = {name: load_theme(name) for name in theme_names()}
        own = self._own_theme
        for theme in shipped.values():
            self.register_theme(textual_theme(theme))
        return tuple({**shipped, own.name: own}.values())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our colour names for Textual's own themes, which lack them."""
        return css_variables(load_theme(FALLBACK_THEME))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every drawn line goes through: no colour, nothing but ASCII."""
        filters = [] if self.no_color else list(super().get_line_filters())
        if self.no_color:
            filters.append(NoColor())
        if self._ascii_only:
            filters.append(AsciiFilter())
        return filters

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Everything that can be done where one is."""
        return commands(self, screen, self.themes)

    def get_default_screen(self) -> Screen[None]:
        """The desk."""
        return DeskScreen(self._shelf, self.analyses, self._remembering.spot("desk"))

    def on_mount(self) -> None:
        """Listens to signals and gives the workers something to do."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGTERM):
            loop.add_signal_handler(number, self._leave, number)
        if self._driver is not None and not self.is_headless:
            self._driver.write(SHOW_CURSOR)
        self.call_after_refresh(self._settle_in)

    def _settle_in(self) -> None:
        """Does what can wait for the first picture."""
        # What has been loaded is never looked through again, which would hold up keys.
        gc.freeze()
        gc.enable()
        self._go_on_analysing()
        self.go_back()

    def on_unmount(self) -> None:
        """Leaves no work behind that nobody will fetch."""
        self.analyses.stop()
        self._shelf.give_up()

    def action_export(self) -> None:
        """Writes the brief, the keys staying free."""
        self._make_brief("export", self._exporter.run)

    def action_preview(self) -> None:
        """Shows the brief as it will print, the keys staying free meanwhile."""
        self._make_brief("preview", self._previewer.run)

    def _make_brief(self, activity: str, work: Callable[[], None]) -> None:
        if self._exporting:
            self.notify("An export is under way.", markup=False)
            return
        self._exporting = True
        self._tell(activity)
        self.run_worker(work, thread=True, group="export")

    def action_undo(self) -> None:
        """Takes the last step back: of the draft, or of an article's state."""
        self._step_through("Undone", self._undoing.undo)

    def action_redo(self) -> None:
        """Does the step again that was undone last."""
        self._step_through("Done again", self._undoing.redo)

    def _step_through(self, said: str, step: Callable[[], str]) -> None:
        with errors_shown(self):
            done = step()
            self.notify(f"{said}: {done}" if done else "Nothing left.", markup=False)
            for screen in self.screen_stack:
                screen.post_message(DraftChanged())

    def on_articles_arrived(self, message: ArticlesArrived) -> None:
        """Lists what has come, and has it analysed."""
        del message
        for screen in self.screen_stack:
            screen.post_message(DraftChanged())
        self._go_on_analysing()

    def on_theme_wanted(self, message: ThemeWanted) -> None:
        """Changes the colours."""
        theme = load_theme(message.name)
        self.register_theme(textual_theme(theme))
        self.theme = theme.name

    def on_step_taken(self, message: StepTaken) -> None:
        """Remembers the step, to be taken back in its turn."""
        self._undoing.note_step(message.draft)

    def on_export_progressed(self, message: ExportProgressed) -> None:
        """Draws the progress bar."""
        self._tell(f"{message.stage} {bar(message.done, message.total)}")

    def on_brief_exported(self, message: BriefExported) -> None:
        """Says where the brief is."""
        self._finish_export()
        text = f"The brief is in {message.path}"
        self.notify(text, title="Exported", markup=False, timeout=NOTICE_S)

    def on_brief_previewed(self, message: BriefPreviewed) -> None:
        """Shows the brief, unless another box is open by now."""
        from briefing.tui.screens.preview import PreviewScreen

        self._finish_export()
        self.push_screen(PreviewScreen(message.text))

    def on_export_failed(self, message: ExportFailed) -> None:
        """Says why there is no brief."""
        self._finish_export()
        show_error(self, message.error)

    def on_article_analyzed(self, message: ArticleAnalyzed) -> None:
        """Keeps the analysis, shows it and goes on."""
        with errors_shown(self):
            self.analyses.keep(message)
        self._pass_on(message)

    def on_analysis_failed(self, message: AnalysisFailed) -> None:
        """Remembers the failure, shows it and goes on."""
        self.analyses.note_failure(message)
        self._pass_on(message)

    def _pass_on(self, message: ArticleAnalyzed | AnalysisFailed) -> None:
        for screen in self.screen_stack:
            screen.post_message(message)
        self._go_on_analysing()

    def on_work_found(self, message: WorkFound) -> None:
        """Gives the workers something to do."""
        self.analyses.fill(message.article_ids)
        self._tell_left()

    def _look_for_work(self) -> None:
        """Looks through the library, which must not hold up a key."""
        with suppress(BriefingError):  # what the list shows of it is enough
            self.post_message(WorkFound(self.analyses.look()))

    def _go_on_analysing(self) -> None:
        if self.analyses.wants_more:
            self.run_worker(self._look_for_work, thread=True, group="look")
        else:
            self.analyses.fill()
        self._tell_left()

    def _tell_left(self) -> None:
        if not self._exporting:
            left = self.analyses.left
            self._tell(f"analysing, {left} to go" if left else "")

    def _finish_export(self) -> None:
        self._exporting = False
        self._go_on_analysing()

    def say(self, words: str) -> bool:
        """Whether the line of keys could say what one did; nothing ends it."""
        lines = self.screen.query(KeyLine)
        for line in lines:
            line.say(words)
        return bool(lines)

    def show_typed(self, words: str) -> None:
        """The top line says what is typed and not yet done."""
        for line in self.screen.query(StatusLine):
            line.show_typed(words)

    def _tell(self, activity: str) -> None:
        for screen in self.screen_stack:
            for line in screen.query(StatusLine):
                line.show_activity(activity)

    def _leave(self, number: int) -> None:
        """Ends the app as a signal asks for, everything cleaned up."""
        self.exit(return_code=128 + number)

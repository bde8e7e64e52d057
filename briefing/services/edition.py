"""Brief → file: one brief in every format that is asked for, all of one extent."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.config import Settings
from briefing.model.brief import Brief
from briefing.services.files import numbered_path, write_whole

if TYPE_CHECKING:
    from briefing.render.options import Options
    from briefing.theme import Theme

SUFFIXES = {
    "pdf": ".pdf",
    "html": ".html",
    "docx": ".docx",
    "text": ".txt",
    "markdown": ".md",
    "json": ".json",
}
"""The formats of a brief, and how their files' names end."""

Progress = Callable[[str, int, int], None]
"""Told what is done, how much of it, and out of how much."""


@dataclass(frozen=True, slots=True)
class Target:
    """A format, and where it goes; without a path it gets a name of its own."""

    format: str
    path: Path | None = None


@dataclass(frozen=True)
class Edition:
    """A brief as the settings want it printed: its theme and its extent are one.

    Its methods raise `ConfigError` where the theme is unknown or wrong, and
    `RenderError` where the brief cannot be drawn or written.
    """

    brief: Brief
    settings: Settings

    @cached_property
    def _theme(self) -> "Theme":
        from briefing.theme import load_theme

        return load_theme(self.settings.theme)

    @cached_property
    def _options(self) -> "Options":
        """What is asked of every format; it is fitted to the pages only once."""
        from briefing.render.extent import named_extent
        from briefing.render.options import Options

        extent = named_extent(self.settings.extent)
        options = Options(attach=self.settings.attach, extent=extent)
        if self.settings.pages is None:
            return options
        from briefing.render.pdf.fitting import fitted

        return fitted(self.brief, self._theme, options, self.settings.pages)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The headlines of the items for which there is no room."""
        from briefing.render.manifest import left_out

        return left_out(self.brief, self._options.extent.most_items)

    def draw(
        self,
        format: str,  # noqa: A002 - the word that its users know
        progress: Progress | None = None,
    ) -> bytes:
        """The brief in one of the formats."""
        from briefing.render import render

        def report(done: int, total: int) -> None:
            if progress:
                progress("drawing", done, total)

        return render(self.brief, format, self._theme, report, self._options)

    def write(self, target: Target, progress: Progress | None = None) -> Path:
        """The path at which the brief now stands, whole."""
        path = target.path or numbered_path(
            self.settings.output,
            self.brief.as_of,
            self.brief.number,
            SUFFIXES[target.format],
        )
        write_whole(path, self.draw(target.format, progress))
        return path

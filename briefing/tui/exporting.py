"""The export in a thread of its own; whatever happens there becomes a message."""

from collections.abc import Callable

from textual.message import Message

from briefing.errors import BriefingError, RenderError
from briefing.tui.backend import Export
from briefing.tui.messages import BriefExported, ExportFailed, ExportProgressed


class Exporter:
    """Writes the brief, and posts each step and the outcome.

    Args:
        export: Does the work.
        post: Takes a message from any thread.
    """

    def __init__(self, export: Export, post: Callable[[Message], object]) -> None:
        self._export = export
        self._post = post

    def run(self) -> None:
        """Exports; never raises."""
        try:
            self._post(BriefExported(self._export(progress=self._step)))
        except BriefingError as error:
            self._post(ExportFailed(error))
        except Exception as error:  # noqa: BLE001 - shown, and the app goes on
            reason = f"the export failed: {type(error).__name__}: {error}"
            self._post(ExportFailed(RenderError(reason)))

    def _step(self, stage: str, done: int, total: int) -> None:
        self._post(ExportProgressed(stage, done, total))

"""Work on the whole brief in a thread; whatever happens there becomes a message."""

from collections.abc import Callable
from typing import Generic, TypeVar

from textual.message import Message

from briefing.errors import BriefingError, RenderError
from briefing.tui.backend import Progress
from briefing.tui.messages import ExportFailed, ExportProgressed

Result = TypeVar("Result")


class Exporter(Generic[Result]):
    """Does the work, and posts each step and the outcome.

    Args:
        export: Does the work, and tells of its progress.
        done: The message that carries its result.
        post: Takes a message from any thread.
    """

    def __init__(
        self,
        export: Callable[[Progress], Result],
        done: Callable[[Result], Message],
        post: Callable[[Message], object],
    ) -> None:
        self._export = export
        self._done = done
        self._post = post

    def run(self) -> None:
        """Does the work; never raises."""
        try:
            self._post(self._done(self._export(self._step)))
        except BriefingError as error:
            self._post(ExportFailed(error))
        except Exception as error:  # noqa: BLE001 - shown, and the app goes on
            reason = f"the brief was not made: {type(error).__name__}: {error}"
            self._post(ExportFailed(RenderError(reason)))

    def _step(self, stage: str, done: int, total: int) -> None:
        self._post(ExportProgressed(stage, done, total))

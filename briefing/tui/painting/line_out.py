"""The way out to the terminal, which may go away at any moment."""

import os
import signal
from contextlib import suppress
from typing import TextIO


class LineOut:
    """A terminal's file, of which only the writing is used.

    Textual writes from a thread and waits for it; were the thread to end with the line,
    the app would wait for ever, deaf to the signal that tells it to leave. So what
    cannot be written is lost, and the app is told as a terminal would (SIGHUP, POSIX
    11.1.10), which not every way of losing a line does.

    Args:
        file: The terminal.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._gone = False

    def write(self, text: str) -> int:
        """Writes as long as there is a line."""
        if not self._gone:
            try:
                return self._file.write(text)
            except OSError:
                self._hang_up()
        return len(text)

    def flush(self) -> None:
        """Sends what was written, as long as there is a line."""
        if not self._gone:
            try:
                self._file.flush()
            except OSError:
                self._hang_up()

    def look(self) -> None:
        """Looks whether there still is a line, which need not tell when it goes."""
        if not self._gone and not self._file.isatty():
            self._hang_up()

    def fileno(self) -> int:
        """The terminal's own number."""
        return self._file.fileno()

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._file.isatty()

    def _hang_up(self) -> None:
        self._gone = True
        # What waits in the file's buffer must go somewhere when the program ends.
        with suppress(OSError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device
            os.dup2(nowhere.fileno(), self._file.fileno())
        os.kill(os.getpid(), signal.SIGHUP)

"""The app in a pseudo-terminal, its screen kept by pyte."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

PATIENCE_S = 30.0
TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
QUIET_S = 0.25
UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<>=][0-9;]*u|\x1b\[\?[0-9;]*\$p|\x1b\[\?u|\x1b\]8;;[^\x1b]*\x1b\\\\"
)
SYNCHRONIZED_OUTPUT = (b"\x1b[?2026$p", b"\x1b[?2026;2$y")
"""The question for it, and a terminal's answer that it can."""


@dataclass(frozen=True)
class Burst:
    """What a program sent in one go, timed as it came."""

    size: int
    """Bytes."""
    last_s: float
    """When the last of them came, in seconds from the start."""


class PtySession:
    """A program on a terminal of its own.

    Args:
        command: What to run.
        size: Columns and lines.
        environment: Variables over those of this process.
    """

    def __init__(
        self,
        command: list[str],
        size: tuple[int, int] = (120, 40),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self.process, self._terminal = pty.fork()
        if not self.process:
            _resize(0, size)
            variables = {**os.environ, **TERMINAL, **(environment or {})}
            for name in ("COLUMNS", "LINES", "NO_COLOR", "LC_ALL"):
                variables.pop(name, None)
            os.execvpe(command[0], command, variables)  # noqa: S606 - the program under test
        self.started = time.monotonic()
        self.received = 0
        """Bytes that the program has sent."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._terminal)

    def press(self, keys: str) -> None:
        os.write(self._terminal, keys.encode())

    def resize(self, size: tuple[int, int]) -> None:
        """Another size; what was on the screen is garbled, as some terminals do."""
        if size == (self._screen.columns, self._screen.lines):
            return  # which the system does not tell the program
        _resize(self._terminal, size)
        self._screen.resize(size[1], size[0])
        self._screen.erase_in_display(2)

    def scribble(self) -> None:
        """Somebody else writes on the terminal."""
        self._screen.cursor_position(3, 3)
        self._screen.draw("Broadcast message from root: going down NOW")

    def settle(self) -> None:
        """Read until nothing comes any more, though the program could go on."""
        while self._read(QUIET_S) or self._busy():
            pass

    def burst(self, since: float, quiet_s: float) -> Burst:
        """All that comes until it is quiet for so long; read before it is drawn."""
        chunks: list[bytes] = []
        last, patience = since, PATIENCE_S
        while data := self._received(patience):
            chunks.append(data)
            last, patience = time.monotonic(), quiet_s
        for data in chunks:
            self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data))
        return Burst(sum(map(len, chunks)), last - since)

    def _busy(self) -> bool:
        """Whether a thread of the program has work to do, or waits for a processor."""
        tasks = Path(f"/proc/{self.process}/task").glob("*/stat")
        states = [stat.read_text().rpartition(")")[2].split()[0] for stat in tasks]
        return any(state in "RD" for state in states)

    def wait_for(self, shown: Callable[[str], bool]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not shown(self.text):
            assert time.monotonic() < end, self.text
            self._read(QUIET_S)

    @property
    def text(self) -> str:
        return "\n".join(self._screen.display)

    @property
    def cells(self) -> list[list[tuple[Any, ...]]]:
        """Every cell, without what a blank does not show."""
        buffer, size = self._screen.buffer, self._screen
        return [
            [_cell(buffer[line][column]) for column in range(size.columns)]
            for line in range(size.lines)
        ]

    @property
    def cursor(self) -> tuple[int, int]:
        return self._screen.cursor.y, self._screen.cursor.x

    @property
    def tab_stops(self) -> set[int]:
        return set(self._screen.tabstops)

    def _read(self, patience_s: float) -> bool:
        data = self._received(patience_s)
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data))
        return bool(data)

    def _received(self, patience_s: float) -> bytes:
        if not select.select([self._terminal], [], [], patience_s)[0]:
            return b""
        data = os.read(self._terminal, 65536)
        self.received += len(data)
        question, answer = SYNCHRONIZED_OUTPUT
        if question in data:
            os.write(self._terminal, answer)
        return data


def _resize(terminal: int, size: tuple[int, int]) -> None:
    fcntl.ioctl(
        terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0)
    )


def _cell(cell: Any) -> tuple[Any, ...]:
    if cell.data == " " and not (cell.reverse or cell.underscore or cell.strikethrough):
        return (cell.data, cell.bg)
    return tuple(cell)

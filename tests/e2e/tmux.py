"""The real program in a real terminal: a tmux server of its own."""

import os
import shlex
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE_S = 60.0
"""Far longer than anything takes, so that a slow machine fails no test."""
POLL_S = 0.1


@dataclass
class Tmux:
    """One window of a private tmux server.

    Args:
        folder: Where the server's socket lies and the program runs.
        columns: Width of the window.
        lines: Height of the window.
    """

    folder: Path
    columns: int = 120
    lines: int = 40

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._tmux("kill-server", check=False)

    def start(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """Run a command in the window, which stays when the command ends."""
        settings = [f"{name}={value}" for name, value in environment.items()]
        # The size is the window's, not what the tests' own terminal claims.
        line = shlex.join(["env", "-u", "COLUMNS", "-u", "LINES", *settings, *command])
        size = ["-x", str(self.columns), "-y", str(self.lines)]
        shell = f"cd {shlex.quote(str(self.folder))}; {line}; echo exit=$?; sleep 3600"
        self._tmux("-f", os.devnull, "new-session", "-d", *size, shell)
        self._tmux("set-option", "-g", "set-clipboard", "on")

    def press(self, *keys: str) -> None:
        """Press keys, by tmux's names for them."""
        self._tmux("send-keys", *keys)

    def resize(self, columns: int, lines: int) -> None:
        """Give the window another size."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(lines))

    def screen(self) -> str:
        """What the window shows."""
        return self._tmux("capture-pane", "-p")

    def cursor_line(self) -> int:
        """The line on which the terminal's own cursor stands, counted from 0."""
        return int(self._tmux("display-message", "-p", "#{cursor_y}"))

    def clipboard(self) -> str:
        """What a program has put into the terminal's clipboard."""
        return self._tmux("show-buffer", check=False)

    def wait_for(self, *words: str) -> str:
        """The screen, once it shows all of some words.

        Raises:
            AssertionError: It never does; the message holds the last screen.
        """
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            screen = self.screen()
            if all(word in screen for word in words):
                return screen
            time.sleep(POLL_S)
        raise AssertionError(f"{words} not among:\n{self.screen()}")

    def _tmux(self, *arguments: str, check: bool = True) -> str:
        socket = str(self.folder / "tmux.socket")
        return subprocess.run(
            ["tmux", "-S", socket, *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=check,
        ).stdout

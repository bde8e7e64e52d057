"""Programs of the user's that have the terminal for a while: editor, pager, browser."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from textual.app import App, SuspendNotSupported

EDITORS = ("VISUAL", "EDITOR")
"""Environment variables that name the user's editor, the first one first (POSIX)."""
FALLBACK_EDITOR = "vi"
FALLBACK_PAGER = "less"
WEB = ("http://", "https://")


def in_its_place(app: App[Any], what: str, work: Callable[[], object]) -> None:
    """Lets a program have the terminal; what hinders it is a notice.

    Args:
        app: Whose terminal it is.
        what: What the program is to the user, as `editor`.
        work: Runs it.
    """
    try:
        with app.suspend():
            work()
    except SuspendNotSupported:
        article = "An" if what[0] in "aeiou" else "A"
        app.notify(f"{article} {what} cannot be opened here.", markup=False)
    except (OSError, ValueError) as error:  # ValueError: quotes that do not end
        app.notify(f"The {what} did not start: {error}", markup=False)


def edited(words: str) -> str:
    """The words as the user's editor leaves them.

    Raises:
        OSError: The editor cannot be started.
        ValueError: Its name cannot be read.
    """
    named = (os.environ.get(name) for name in EDITORS)
    editor = next(filter(None, named), FALLBACK_EDITOR)
    with TemporaryDirectory(prefix="briefing-") as folder:
        path = Path(folder) / "words.txt"
        path.write_text(words, encoding="utf-8")
        _run([*shlex.split(editor), str(path)])
        return path.read_text(encoding="utf-8", errors="replace").rstrip("\n")


def paged(text: str) -> None:
    """Shows a text in the user's pager.

    Raises:
        OSError: The pager cannot be started.
        ValueError: Its name cannot be read.
    """
    _run(shlex.split(os.environ.get("PAGER") or FALLBACK_PAGER), text)


def open_address(app: App[Any], address: str) -> None:
    """Opens an address in a browser, or says it where none would be seen."""
    if not address.startswith(WEB):
        said = f"No web address: {address}" if address else "It has no address."
        app.notify(said, markup=False)
        return
    command, has_window = browser(os.environ)
    if not command:
        app.notify(address, title="Address", markup=False)
    elif has_window:
        _start(app, [*command, address])
    else:
        in_its_place(app, "browser", lambda: _run([*command, address]))


def browser(environment: Mapping[str, str]) -> tuple[list[str], bool]:
    """The command that opens an address, if any would be seen; whether in a window."""
    window = any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    window = window or (sys.platform == "darwin" and not environment.get("SSH_TTY"))
    named = environment.get("BROWSER", "").split(os.pathsep)[0]
    if named:
        return [word for word in named.split() if word != "%s"], window
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    return ([opener] if window else []), window


def _start(app: App[Any], command: list[str]) -> None:
    """Starts a program that goes on by itself."""
    nowhere = subprocess.DEVNULL
    try:
        subprocess.Popen(  # noqa: S603 - the user's own browser
            command,
            stdin=nowhere,
            stdout=nowhere,
            stderr=nowhere,
            start_new_session=True,
        )
        app.notify(f"Sent to the browser: {command[-1]}", markup=False)
    except OSError as error:
        app.notify(f"The browser did not start: {error}", markup=False)


def _run(command: list[str], text: str | None = None) -> None:
    """Runs a program until it ends, with a text for it to read if there is one."""
    data = None if text is None else text.encode("utf-8", "replace")
    subprocess.run(command, input=data, check=False)  # noqa: S603 - the user's own program

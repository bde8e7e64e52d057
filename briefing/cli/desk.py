"""The way to the terminal app where nothing else is asked for.

It loads no typer, which would take longer than all that the app needs of ours.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from briefing.cli.console import Console, guarded, unwritable_told
from briefing.cli.process import prepare
from briefing.config import load_settings

if TYPE_CHECKING:
    from briefing.services.newsdesk import Newsdesk

OpenApp = Callable[["Newsdesk"], int]
"""Opens the terminal app on a workspace and returns its exit code."""
PLAIN: tuple[list[str], ...] = ([], ["tui"])
"""The arguments that open the app, and say no more."""


def opens_desk(arguments: Sequence[str]) -> bool:
    """Whether the arguments of the process only ask for the app."""
    return list(arguments) in PLAIN


def run(open_terminal_app: OpenApp) -> None:
    """Open the terminal app on the library that the settings name.

    Raises:
        SystemExit: Always, with one of the exit codes.
    """
    prepare()
    with unwritable_told(), guarded(Console()):
        from briefing.services.newsdesk import Newsdesk

        with closing(Newsdesk.open(load_settings())) as workspace:
            code = open_terminal_app(workspace)
        if code:
            raise SystemExit(code)

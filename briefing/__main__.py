"""The composition root: joins the command line to the terminal app."""

import gc
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.config import Settings
    from briefing.services.newsdesk import Newsdesk

INTERRUPTED = 130


def open_terminal_app(workspace: "Newsdesk") -> int:
    """Run the terminal app on a workspace until the user quits; its exit code.

    Line by line it has no workers.
    """
    from briefing.tui.launch import run as run_app
    from briefing.tui.launch import run_linear

    if workspace.settings.linear:
        gc.enable()
        return run_linear(workspace)
    from briefing.services.late_pool import LatePool

    with closing(LatePool(workspace.settings)) as pool:
        return run_app(workspace, pool)


def serve_app(host: str, port: int, token: str, say: Callable[[str], object]) -> int:
    """Serve the terminal app to browsers until told to end; the exit code."""
    from briefing.tui.web.server import Address, serve

    return serve(Address.create(host, port, token), say)


def list_keys(settings: "Settings") -> Iterable[dict[str, Any]]:
    """The keys of the terminal app with some settings."""
    from briefing.tui.keyboard.listing import listed_keys

    return listed_keys(settings.keys)


def main() -> None:
    """Run `briefing` on the arguments of this process.

    Raises:
        SystemExit: Always, with one of the exit codes.
    """
    gc.disable()  # all that is loaded while the program starts stays
    try:
        from briefing.cli import desk

        if desk.opens_desk(sys.argv[1:]):
            desk.run(open_terminal_app)
        from briefing.cli.app import run
        from briefing.cli.session import Faces

        gc.enable()
        run(Faces(open_terminal_app, serve_app, list_keys))
    except KeyboardInterrupt:
        # Within a command this is the console's; here the program is still loading.
        raise SystemExit(INTERRUPTED) from None


if __name__ == "__main__":
    main()

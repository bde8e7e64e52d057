"""The way into the terminal app; Textual is imported only when it is taken."""

import gc
import os
import sys
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefing.tui.terminal import Display, prepare, speaks_unicode

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.keys import KeyChoice
    from briefing.services.newsdesk import Newsdesk
    from briefing.tui.backend import Pool, Progress
    from briefing.tui.keyboard.choices import Keys


def run_linear(workspace: "Newsdesk") -> int:
    """The exit code of a whole sitting line by line; any terminal or pipe will do."""
    from briefing.services.batch import analyzer
    from briefing.tui.linear.desk import LinearDesk
    from briefing.tui.linear.session import converse

    desk = LinearDesk(
        workspace,
        analyzer(workspace.settings),
        export=partial(_export, workspace),
        preview=partial(_preview, workspace),
    )
    if sys.stdin.isatty():
        import readline  # noqa: F401 - gives `input` editing and a history

    converse(desk, input, partial(print, flush=True))
    return 0


def run(workspace: "Newsdesk", pool: "Pool") -> int:
    """The exit code of a whole sitting at the desk.

    Args:
        workspace: The open library with its settings.
        pool: Worker processes.

    Raises:
        ConfigError: The terminal cannot show the app, or a key cannot be for what the
            settings say.
    """
    interactive = sys.stdin.isatty() and sys.stderr.isatty()
    prepare(os.environ, interactive=interactive)
    keys = _chosen_keys(workspace.settings.keys)
    gc.disable()  # all that is loaded now stays; the app turns it on again
    from briefing.tui.app import BriefingApp
    from briefing.tui.keyboard.bindings import keymap

    desk = replace(workspace, apart=True)
    app = BriefingApp(
        desk,
        pool,
        partial(_export, desk),
        preview=partial(_preview, desk),
        theme=workspace.settings.theme,
        display=Display(
            ascii_only=not speaks_unicode(os.environ),
            changed_cells=workspace.settings.changed_cells,
        ),
    )
    app.set_keymap(keymap(keys))
    app.run()
    return app.return_code or 0


def _chosen_keys(choices: "tuple[KeyChoice, ...]") -> "Keys":
    """The keys that the settings choose, looked at only if they choose any."""
    if not choices:
        return {}
    from briefing.tui.keyboard.choices import chosen_keys

    return chosen_keys(choices)


def _export(workspace: "Newsdesk", progress: "Progress") -> "Path":
    """Loads what an export needs once there is one."""
    from briefing.services.export import export_chosen

    return export_chosen(workspace.renewed, progress=progress)


def _preview(workspace: "Newsdesk", progress: "Progress") -> str:
    from briefing.services.export import preview_chosen

    return preview_chosen(workspace.renewed, progress)

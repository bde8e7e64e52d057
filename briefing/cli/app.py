"""The command line: `briefing COMMAND`."""

from collections.abc import Callable, Mapping
from typing import Annotated

import typer

import briefing
from briefing.cli.commands.add import add
from briefing.cli.commands.analyze import analyze
from briefing.cli.commands.export import export
from briefing.cli.commands.feeds import (
    add_feeds,
    export_feeds,
    feeds,
    fetch_pages,
    import_feeds,
    list_feeds,
    rate_feeds,
    remove_feeds,
)
from briefing.cli.commands.fetch import fetch
from briefing.cli.commands.findings import entity, numbers, timeline
from briefing.cli.commands.keys import keys
from briefing.cli.commands.library import (
    backup,
    check,
    library,
    purge,
    restore,
    stats,
    vacuum,
)
from briefing.cli.commands.list import list_articles
from briefing.cli.commands.marks import (
    delete,
    history,
    mark,
    note,
    rate,
    tag,
    tags,
    undo,
)
from briefing.cli.commands.queries import commands, saved, watches
from briefing.cli.commands.read import read
from briefing.cli.commands.search import search
from briefing.cli.commands.serve import serve
from briefing.cli.commands.show import show
from briefing.cli.commands.stories import merge, split, stories
from briefing.cli.commands.themes import check_theme, list_themes, show_theme, themes
from briefing.cli.commands.tui import open_app, tui
from briefing.cli.commands.verify import verify
from briefing.cli.commands.watch import watch
from briefing.cli.console import unwritable_told
from briefing.cli.optional_files import OptionalFilesCommand
from briefing.cli.process import prepare
from briefing.cli.session import Faces, Session, Start, command, group

EXIT_CODES = (
    "Exit codes: 0 done, 1 an error, 2 wrong usage, 3 nothing to brief, 4 refused, "
    "5 some inputs unreadable, 130 interrupted."
)


Verbs = Mapping[str, Callable[..., None]]
"""What each command does, by its name."""

FEEDS: Verbs = {
    "list": list_feeds,
    "add": add_feeds,
    "remove": remove_feeds,
    "rate": rate_feeds,
    "pages": fetch_pages,
    "import": import_feeds,
    "export": export_feeds,
}
THEMES: Verbs = {"list": list_themes, "show": show_theme, "check": check_theme}


def _print_version(asked: bool) -> None:  # noqa: FBT001 - typer calls it
    if asked:
        typer.echo(f"briefing {briefing.__version__}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option(
        "--version", help="Print the version.", callback=_print_version, is_eager=True
    ),
]


def main_group(session: Session, *, version: Version = False) -> None:  # noqa: ARG001
    """Turns articles into a situation brief that is proved from its sources.

    Without a command it opens the terminal app on the library.
    """
    open_app(session, [])


def build() -> typer.Typer:
    """The program's commands; nothing heavy is imported before one runs."""
    app = typer.Typer(
        name="briefing",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog=EXIT_CODES,
    )
    app.callback(invoke_without_command=True)(group(main_group))
    app.command("tui")(command(tui))
    app.command("serve")(command(serve))
    app.command("read")(command(read))
    app.command("analyze")(command(analyze))
    app.command("stories")(command(stories))
    app.command("add")(command(add))
    app.command("watch")(command(watch))
    app.command("list")(command(list_articles))
    app.command("search")(command(search))
    app.command("export", cls=OptionalFilesCommand)(command(export))
    app.command("verify")(command(verify))
    marking = (show, mark, rate, tag, tags, note, delete, undo, history, purge)
    for verb in (entity, timeline, numbers, *marking):
        app.command(verb.__name__)(command(verb))
    upkeep = _by_name(stats, check, backup, restore, vacuum)
    app.add_typer(_group(library, upkeep), name="library")
    app.command("merge")(command(merge))
    app.command("split")(command(split))
    app.add_typer(_group(saved, _by_name(*commands("search"))), name="saved")
    app.add_typer(_group(watches, _by_name(*commands("watch"))), name="watches")
    app.command("fetch")(command(fetch))
    app.add_typer(_group(feeds, FEEDS), name="feeds")
    app.add_typer(_group(themes, THEMES), name="themes")
    app.command("keys")(command(keys))
    return app


def _group(shown: Callable[..., None], verbs: Verbs) -> typer.Typer:
    """Commands under one name, which does what `shown` does if none is named."""
    app = typer.Typer(rich_markup_mode=None)
    app.callback(invoke_without_command=True)(group(shown))
    for name, verb in verbs.items():
        app.command(name)(command(verb))
    return app


def _by_name(*verbs: Callable[..., None]) -> Verbs:
    """Functions that are called as their commands are."""
    return {verb.__name__: verb for verb in verbs}


def run(faces: Faces) -> None:
    """Run the command line on the arguments of this process.

    Raises:
        SystemExit: Always, with one of the exit codes.
    """
    prepare()
    with unwritable_told():
        build()(obj=Start(faces))

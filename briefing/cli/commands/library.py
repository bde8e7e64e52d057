"""`briefing library` and `briefing purge`: looking after the library's file."""

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import Json
from briefing.cli.session import Session
from briefing.errors import BriefingError, ConfigError, LibraryError

if TYPE_CHECKING:
    from briefing.services.workspace import Workspace

BACKUP_NAME = "{stem}-{moment}.sqlite3"

Target = Annotated[
    Path | None,
    typer.Argument(metavar="[FILE]", help="Where to; default: beside the library."),
]
Copy = Annotated[Path, typer.Argument(metavar="FILE", help="A copy of a library.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]
Rebuild = Annotated[
    bool, typer.Option("--rebuild", help="Make the index of words anew first.")
]
Before = Annotated[
    str,
    typer.Option("--before", metavar="DATE", help="A day, a month or a year."),
]


def library(session: Session, *, json: Json = False) -> None:
    """Look after the library's file; alone, it tells what the library holds."""
    stats(session, json=json)


def stats(session: Session, *, json: Json = False) -> None:
    """Tell how many articles, sources, notes and so on the library holds."""
    with _open(session) as workspace:
        found = workspace.library.upkeep.stats()
    if json:
        session.console.record(found)
        return
    for name, number in found.items():
        session.console.data(f"{name:<10} {number:>15,}")


def check(session: Session, *, rebuild: Rebuild = False, json: Json = False) -> None:
    """Say whether the file is sound; the exit code is 1 if not."""
    with _open(session) as workspace:
        if rebuild:
            workspace.library.upkeep.rebuild()
        problems = list(workspace.library.upkeep.problems())
    for problem in problems:
        if json:
            session.console.record({"problem": problem})
        else:
            session.console.data(problem)
    if problems:
        raise LibraryError(
            "the library is not sound",
            hint="put back a copy with `briefing library restore`",
        )
    session.console.say("the library is sound")


def backup(session: Session, target: Target = None) -> None:
    """Copy the library to a file, also while others write in it; prints the path."""
    with _open(session) as workspace:
        session.console.path(_backup(workspace, target))


def restore(session: Session, copy: Copy, *, yes: Yes = False) -> None:
    """Put a copy in the library's place; what it held is copied beside it first."""
    _ask(session, f"Put {copy} in the place of the library?", yes=yes)
    aside = _put_aside(session, copy)
    with _open(session) as workspace:
        kept = aside or _backup(workspace, None)
        workspace.library.upkeep.restore(copy)
    session.console.say(f"restored; what was there before is in {kept}")


def vacuum(session: Session) -> None:
    """Give back what room the file does not need."""
    with _open(session) as workspace:
        sizes = workspace.library.upkeep.vacuum()
    session.console.say(f"{sizes.before:,} bytes before, {sizes.after:,} now")


def purge(session: Session, before: Before, *, yes: Yes = False) -> None:
    """Forget articles that are dated before a day, for good.

    Starred articles stay, and those chosen for the next brief. This cannot be undone;
    `briefing library backup` makes a copy, `briefing library vacuum` gives back the
    room.
    """
    from briefing.library.terms import is_day

    if not is_day(before):
        raise ConfigError(f"--before needs a date, such as 2021-12-01, not {before!r}")
    with _open(session) as workspace:
        number = workspace.library.purge.count(before)
        if number:
            _ask(session, f"Forget {number} articles for good?", yes=yes)
            number = workspace.library.purge.run(before)
    session.console.say(f"{number} articles forgotten")


def _open(session: Session) -> "closing[Workspace]":
    from briefing.services.workspace import Workspace

    return closing(Workspace.open(session.settings()))


def _put_aside(session: Session, copy: Path) -> Path | None:
    """Where a library was put that is too damaged to be opened; None if it is not.

    It stays where it is if there is nothing sound to put in its place.
    """
    from briefing.library.connection import DamagedError
    from briefing.library.upkeep import open_copy, put_aside

    try:
        with _open(session):
            return None
    except DamagedError:
        open_copy(copy).close()
        return put_aside(session.settings().library, _moment())


def _moment() -> str:
    from briefing.services.clock import as_of

    return as_of().replace(":", "")


def _backup(workspace: "Workspace", target: Path | None) -> Path:
    path = workspace.library.path
    if target is None:
        target = path.with_name(BACKUP_NAME.format(stem=path.stem, moment=_moment()))
    return workspace.library.upkeep.backup(target)


def _ask(session: Session, question: str, *, yes: bool) -> None:
    """Go on if the user wants to.

    Raises:
        BriefingError: The user does not.
        ConfigError: Nobody is there to be asked.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise ConfigError("nobody can be asked", hint="type --yes to do it")
    session.console.say(f"{question} Type yes:")
    if sys.stdin.readline().strip().lower() != "yes":
        raise BriefingError("nothing was done")

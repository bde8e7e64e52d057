"""`briefing watch`: add what arrives in a folder."""

from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import Json, Recipe
from briefing.cli.session import Session

if TYPE_CHECKING:
    from briefing.services.watch import Arrival

Folder = Annotated[str, typer.Argument(help="The folder to watch.", metavar="FOLDER")]
Once = Annotated[bool, typer.Option("--once", help="Take what is there, and end.")]
Again = Annotated[
    bool, typer.Option("--again", help="Read everything anew, as if never seen.")
]
Every = Annotated[
    float,
    typer.Option(
        "--every", min=0.1, metavar="SECONDS", help="How often the folder is looked at."
    ),
]
Rest = Annotated[
    float,
    typer.Option(
        "--rest",
        min=0,
        metavar="SECONDS",
        help="How long a file must stay unchanged before it is read.",
    ),
]


def watch(  # noqa: PLR0913 — each is an option
    session: Session,
    folder: Folder,
    recipe: Recipe,
    *,
    once: Once = False,
    again: Again = False,
    every: Every = 2.0,
    rest: Rest = 2.0,
    json: Json = False,
) -> None:
    """Read, analyse and keep what arrives in a folder, until it is interrupted.

    Files that are still being written are left until they rest; none is ever moved or
    changed. What was taken is remembered beside the library.
    """
    from briefing.services.watch import Pace, Watch
    from briefing.services.workspace import Workspace

    settings = session.settings(**recipe.typed())
    pace = Pace(every_s=every, rest_s=rest, once=once, afresh=again)
    with closing(Workspace.open(settings)) as workspace:
        watched = Watch(folder, workspace, pace)
        if not once:
            session.console.say(f"watching {folder}; Ctrl-C ends it")
        for arrival in watched.arrivals():
            for error in arrival.refused:
                session.console.fail(error)
            if json:
                session.console.record(_line(arrival))
            else:
                session.console.data(_words(arrival))


def _line(arrival: "Arrival") -> dict[str, object]:
    """What became of a file, as the contract has it."""
    from briefing.model.codec import encode

    return {
        "path": arrival.path,
        "added": [encode(name) for name in arrival.added],
        "known": [encode(name) for name in arrival.known],
        "refused": [error.message for error in arrival.refused],
    }


def _words(arrival: "Arrival") -> str:
    """The same for people."""
    return (
        f"{arrival.path}: {len(arrival.added)} added,"
        f" {len(arrival.known)} already in the library"
    )

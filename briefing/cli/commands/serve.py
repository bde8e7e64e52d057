"""`briefing serve`: the terminal app in a browser."""

import os
from typing import Annotated

import typer

from briefing.cli.session import Session

Host = Annotated[
    str, typer.Option("--host", metavar="HOST", help="The address to listen on.")
]
Port = Annotated[
    int,
    typer.Option(
        "--port", min=1, max=65535, metavar="N", help="The port to listen on."
    ),
]
Token = Annotated[
    str,
    typer.Option(
        "--token",
        envvar="BRIEFING_TOKEN",
        metavar="TOKEN",
        help="What opens the page; by default one is made.",
    ),
]


def serve(
    session: Session, host: Host = "127.0.0.1", port: Port = 8000, token: Token = ""
) -> None:
    """Serve the terminal app to browsers, on this machine unless told otherwise."""
    common = session.common
    named = {
        "BRIEFING_CONFIG": common.config,
        "BRIEFING_PROFILE": common.profile,
        "BRIEFING_LIBRARY": common.library,
    }
    session.settings()  # what is wrong with them is said before a page is opened
    os.environ.update({name: str(value) for name, value in named.items() if value})
    session.faces.serve(host, port, token, session.console.say)

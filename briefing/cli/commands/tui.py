"""`briefing tui`: the terminal app."""

from collections.abc import Sequence
from contextlib import closing
from typing import Annotated, Any

import typer

from briefing.cli.options import Recipe
from briefing.cli.reading import readable
from briefing.cli.session import Session

LoadedPaths = Annotated[
    list[str] | None,
    typer.Argument(help="Articles to load first.", metavar="PATH"),
]
ThemeName = Annotated[
    str | None, typer.Option("--theme", metavar="NAME", help="Colours to use.")
]
Linear = Annotated[
    bool | None,
    typer.Option("--linear", help="Line by line, for screen readers and braille."),
]


def tui(
    session: Session,
    paths: LoadedPaths = None,
    *,
    theme: ThemeName = None,
    linear: Linear = None,
    recipe: Recipe,
) -> None:
    """Open the terminal app on the library, with some articles loaded first."""
    open_app(session, paths or [], theme=theme, linear=linear, **recipe.typed())


def open_app(session: Session, paths: Sequence[str], **flags: Any) -> None:
    """Keep what the paths hold, then hand over to the terminal app."""
    from briefing.services.newsdesk import Newsdesk

    settings = session.settings(**flags)
    with closing(Newsdesk.open(settings)) as workspace:
        if paths:
            workspace.keep(readable(session, paths, settings))
        code = session.faces.open_app(workspace)
    if code:
        raise SystemExit(code)  # also 143 and the like, when it was told to end

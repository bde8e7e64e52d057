"""`briefing themes`: the themes that ship, and whether one's own is sound."""

from typing import Annotated

import typer

from briefing.cli.options import Json
from briefing.cli.session import Session
from briefing.errors import ConfigError

ThemeName = Annotated[
    str, typer.Argument(help="A theme that ships, or a .toml file.", metavar="THEME")
]


def themes(session: Session, *, json: Json = False) -> None:
    """List the themes for the screen and the page."""
    list_themes(session, json=json)


def list_themes(session: Session, *, json: Json = False) -> None:
    """List the themes that ship."""
    from briefing.theme import load_theme, theme_names

    for name in theme_names():
        label = load_theme(name).label
        if json:
            session.console.record({"name": name, "label": label})
        else:
            session.console.data(f"{name:<12} {label}")


def show_theme(session: Session, theme: ThemeName, *, json: Json = False) -> None:
    """Print a theme's file, to copy it: `briefing themes show mono > mine.toml`."""
    from dataclasses import asdict

    from briefing.theme import load_theme, theme_path

    found = load_theme(theme)
    if json:
        session.console.record(asdict(found))
    else:
        session.console.raw(theme_path(theme).read_bytes())


def check_theme(session: Session, theme: ThemeName) -> None:
    """Say whether a theme can be used and read; the exit code is 2 if not."""
    from briefing.services.themes import theme_problems

    problems = theme_problems(theme)
    for problem in problems:
        session.console.data(problem)
    if problems:
        raise ConfigError(f"theme {theme} is hard to read")
    session.console.say(f"theme {theme} is sound")

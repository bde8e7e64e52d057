"""`briefing themes`: the themes that ship."""

from briefing.cli.options import Json
from briefing.cli.session import Session


def themes(session: Session, *, json: Json = False) -> None:
    """List the themes for the screen and the page."""
    from briefing.theme import load_theme, theme_names

    for name in theme_names():
        label = load_theme(name).label
        if json:
            session.console.record({"name": name, "label": label})
        else:
            session.console.data(f"{name:<12} {label}")

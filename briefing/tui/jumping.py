"""Jump mode: letters beside all that is on the screen; typing them leads there."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from textual.screen import Screen

from briefing.tui.keyboard.app import KeyboardApp
from briefing.tui.keyboard.labels import labels
from briefing.tui.widgets.line_view import LineView, Target

SAID = "jump to:"


def jump(app: KeyboardApp[Any], screen: Screen[Any]) -> None:
    """Lets one choose among all that is on a screen, the pane in use first."""
    views = [view for view in screen.query(LineView) if view.region]
    views.sort(key=lambda view: not view.has_focus)
    targets = [target for view in views for target in view.targets()]
    _ask(app, dict(zip(labels(len(targets)), targets, strict=False)))


def _ask(app: KeyboardApp[Any], places: Mapping[str, Target]) -> None:
    """Shows the letters that are left to type, and waits for the next."""
    if places:
        _show(places)
        app.ask_letter(SAID, partial(_narrow, app, places), partial(_hide, places))


def _narrow(app: KeyboardApp[Any], places: Mapping[str, Target], letter: str) -> None:
    """Goes to the place of a letter, or keeps those that begin with it."""
    _hide(places)
    if target := places.get(letter):
        target.go()
        return
    _ask(app, {k[1:]: v for k, v in places.items() if k[0] == letter and k[1:]})


def _show(places: Mapping[str, Target]) -> None:
    by_view: dict[LineView, dict[tuple[int, int], str]] = {}
    for label, target in places.items():
        by_view.setdefault(target.view, {})[target.line, target.column] = label
    for view, shown in by_view.items():
        view.label(shown)


def _hide(places: Mapping[str, Target]) -> None:
    for view in {target.view for target in places.values()}:
        view.label({})

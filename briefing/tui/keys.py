"""Which keys do what in the place one is in, read from the bindings themselves.

The help and the command palette both show this, so that neither can be out of date.
"""

from dataclasses import dataclass
from typing import Any

from textual.app import App
from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

EVERYWHERE = "Everywhere"
HERE = "On this screen"


@dataclass(frozen=True, slots=True)
class KeyHelp:
    """Something that can be done here."""

    description: str
    keys: str
    place: str
    action: str
    node: DOMNode
    """Where the action lives."""


def key_table(screen: Screen[Any]) -> list[KeyHelp]:
    """What can be done on a screen with its present focus, nearest first."""
    grouped: dict[tuple[DOMNode, str], list[Binding]] = {}
    for active in screen.active_bindings.values():
        told = active.binding.description and not _is_editing(active)
        if active.enabled and told:
            key = (active.node, active.binding.action)
            grouped.setdefault(key, []).append(active.binding)
    return [
        KeyHelp(
            description=bindings[0].description,
            keys="  ".join(screen.app.get_key_display(b) for b in bindings),
            place=place_of(node),
            action=action,
            node=node,
        )
        for (node, action), bindings in grouped.items()
    ]


def _is_editing(active: ActiveBinding) -> bool:
    """Whether it is what any line lets one do with its letters, which all know."""
    own = type(active.node).__dict__.get("BINDINGS", ())
    return isinstance(active.node, Input) and active.binding.action not in {
        each.action for each in own if isinstance(each, Binding)
    }


def place_of(node: DOMNode) -> str:
    """A heading for what lives in a node."""
    if isinstance(node, App):
        return EVERYWHERE
    if isinstance(node, Screen) or not isinstance(node, Widget):
        return HERE
    return f"In {node.border_title.strip().lower()}" if node.border_title else HERE

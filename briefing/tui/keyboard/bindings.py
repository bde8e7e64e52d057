"""The table of actions as Textual's bindings."""

from collections.abc import Mapping

from textual.binding import Binding, BindingType

from briefing.tui.keyboard.names import joined
from briefing.tui.keyboard.table import ACTIONS

KEYLESS = "keyless."
"""How what stands in for a key begins where an action has none: no terminal sends it,
and the palette still knows the action."""


def bindings(place: str) -> list[BindingType]:
    """What the keys do in a place."""
    return [
        Binding(
            joined(action.keys.split()),
            action.does,
            action.says,
            show=action.footer,
            id=action.name,
        )
        for action in ACTIONS[place]
    ]


def keymap(chosen: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The keys that were chosen for actions, as Textual takes them."""
    return {name: joined(keys) or f"{KEYLESS}{name}" for name, keys in chosen.items()}

"""All keys in one list, with those that the settings choose in their places."""

from collections.abc import Iterator, Sequence
from typing import Any

from briefing.model.keys import KeyChoice
from briefing.tui.keyboard.choices import chosen_keys
from briefing.tui.keyboard.table import ACTIONS

LABELS = {
    "article": "wherever an article is read",
    "texts": "all texts",
    "lists": "all lists",
    "text": "an article's text",
    "marked": "the brief's list",
    "points": "the brief's points",
    "feeds": "sources, list",
    "values": "settings, list",
    "query": "search, query",
    "matches": "search, text",
    "folders": "search, folders",
    "findings": "lists over many articles",
    "survey": "timeline, numbers",
    "ledger": "numbers",
    "page": "preview",
    "words": "box for words",
}
"""What places are called where their name in the table would not tell."""


def listed_keys(choices: Sequence[KeyChoice] = ()) -> Iterator[dict[str, Any]]:
    """Each action in each of its places, with its keys.

    Raises:
        ConfigError: The settings choose keys that cannot be.
    """
    chosen = chosen_keys(choices)
    for place, actions in ACTIONS.items():
        for action in actions:
            yield {
                "action": action.name,
                "place": LABELS.get(place, place),
                "keys": list(chosen.get(action.name, action.keys.split())),
                "says": action.says,
                "tells": action.tells,
                "count": action.count,
            }

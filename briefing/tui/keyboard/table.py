"""Every action of the app in one table: where it is, its name, its keys, what it does.

Bindings, footer, help, palette, `briefing keys` and the guide are all made from it.
It knows neither Textual nor the settings.
"""

from collections.abc import Mapping

from briefing.tui.keyboard.action import Action
from briefing.tui.keyboard.tables import (
    anywhere,
    boxes,
    brief,
    desk,
    findings,
    search,
    settings,
    sources,
)

ACTIONS: Mapping[str, tuple[Action, ...]] = {
    **anywhere.ACTIONS,
    **desk.ACTIONS,
    **brief.ACTIONS,
    **search.ACTIONS,
    **sources.ACTIONS,
    **settings.ACTIONS,
    **findings.ACTIONS,
    **boxes.ACTIONS,
}
"""The actions of each place, in the order in which they are told."""

SITUATIONS = (
    ("everywhere", "article", "desk", "lists", "articles"),
    ("everywhere", "article", "desk", "lists", "facts"),
    ("everywhere", "article", "desk", "texts", "text"),
    ("everywhere", "article", "desk", "filter"),
    ("everywhere", "article", "brief", "lists", "marked"),
    ("everywhere", "article", "brief", "lists", "facts", "points"),
    ("everywhere", "article", "brief", "texts", "text"),
    ("everywhere", "article", "search", "lists", "articles"),
    ("everywhere", "article", "search", "lists", "facts", "folders"),
    ("everywhere", "article", "search", "texts", "matches"),
    ("everywhere", "article", "search", "query"),
    ("everywhere", "sources", "lists", "facts", "feeds"),
    ("everywhere", "settings", "lists", "facts", "values"),
    ("everywhere", "article", "findings", "survey", "ledger", "lists", "facts"),
    ("everywhere", "article", "findings", "survey", "ledger", "texts", "text"),
    ("everywhere", "preview", "texts", "page"),
    ("why", "lists", "facts"),
    ("help",),
    ("words",),
)
"""Places whose keys work at the same time, the one nearest to the eye last."""

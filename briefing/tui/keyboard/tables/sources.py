"""What the keys do among feeds and sources."""

from collections.abc import Mapping

from briefing.tui.keyboard.action import Action

ACTIONS: Mapping[str, tuple[Action, ...]] = {
    "sources": (
        Action(
            *("fetch", "r", "Fetch", "fetch"),
            "the selected feed, due or not",
        ),
        Action(*("fetch-due", "R", "Fetch due", "fetch_due"), footer=True),
        Action(
            *("cancel-fetch", "C", "Cancel", "cancel"),
            "ends the fetching; what has come is kept",
        ),
        Action(
            *("subscribe", "a", "Subscribe", "subscribe"),
            "to a feed, or to the one that a page names",
            footer=True,
        ),
        Action(
            *("unsubscribe", "d delete", "Unsubscribe", "unsubscribe"),
            "its articles stay; `u` subscribes again",
        ),
        Action(
            *("rate", "t", "Rate", "rate"),
            "how far a feed is believed (A to F), or a source (stars)",
            footer=True,
        ),
        Action(*("import-feeds", "i", "Import feeds", "import_list"), "a list in OPML"),
        Action(*("export-feeds", "w", "Write feeds", "export_list"), "as OPML"),
        Action("back", "escape", "Back", "back", footer=True),
    ),
    "feeds": (
        Action(
            *("pick", "enter", "Articles", "pick"),
            "lists them in the search",
            footer=True,
        ),
    ),
}

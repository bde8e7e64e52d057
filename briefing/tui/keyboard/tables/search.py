"""The actions of the search and its panes."""

from collections.abc import Mapping

from briefing.tui.keyboard.action import Action

ACTIONS: Mapping[str, tuple[Action, ...]] = {
    "search": (
        Action(
            *("query", "/", "Query", "query", "to change what is searched for"),
            footer=True,
        ),
        Action("choose", "space", "Mark", "mark", footer=True),
        Action("pane", "tab", "Pane", "pane(1)", footer=True),
        Action("previous-pane", "shift+tab", "Previous pane", "pane(-1)"),
        Action(
            *("ranking", "t", "By date or rank", "order"),
            "the newest first, or what matches best",
        ),
        Action(
            *("save-search", "s ctrl+s", "Save search", "save('search')"),
            "as a live folder under a name",
        ),
        Action(
            *("save-watch", "W", "Watch for it", "save('watch')"),
            "what comes in and meets the query will be flagged",
        ),
        Action(
            *("back", "escape", "Back", "back"),
            "to what was found, then to where one was",
            footer=True,
        ),
    ),
    "query": (
        Action("keep-query", "enter down", "To the list", "keep", footer=True),
        Action(
            *("complete", "tab", "Complete", "complete"),
            "takes the next of what is offered",
            footer=True,
        ),
        Action("leave-query", "escape", "Leave", "leave", footer=True),
    ),
    "matches": (
        Action(
            *("next-match", "n", "Next match", "sentence(1)"),
            count="steps",
            footer=True,
        ),
        Action(
            *("previous-match", "N", "Previous match", "sentence(-1)"), count="steps"
        ),
    ),
    "folders": (
        Action("pick", "enter", "Open", "pick", footer=True),
        Action("rename", "r", "Rename", "screen.rename", footer=True),
        Action(
            *("forget", "d delete", "Remove", "screen.forget"),
            "`u` brings it back",
            footer=True,
        ),
    ),
}

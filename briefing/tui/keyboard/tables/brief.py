"""The actions of the brief, its panes and its preview."""

from collections.abc import Mapping

from briefing.tui.keyboard.action import Action

ACTIONS: Mapping[str, tuple[Action, ...]] = {
    "brief": (
        Action(
            *("pane", "tab", "Pane", "pane(1)", "the list, the points, the text"),
            footer=True,
        ),
        Action("previous-pane", "shift+tab", "Previous pane", "pane(-1)"),
        Action("comment", "c", "Comment", "comment", footer=True),
        Action(
            *("heading", "t", "Heading", "heading"),
            "the section of the brief under which the article is printed",
            footer=True,
        ),
        Action(
            *("begin", "X", "New brief", "begin"),
            "takes all articles out; `u` brings them back with all that was decided",
        ),
        Action(
            "back", "escape", "Back", "back", "to the list, then the desk", footer=True
        ),
        Action("brief", "b", "Back", "back"),
    ),
    "marked": (
        Action("pick", "enter", "Read", "pick", footer=True),
        Action(
            *("move-down", "J shift+down", "Down", "shift(1)", "moves the article"),
            count="steps",
            footer=True,
        ),
        Action(
            *("move-up", "K shift+up", "Up", "shift(-1)"), count="steps", footer=True
        ),
        Action(
            *("unmark", "space d delete", "Unmark", "drop", "takes it out"),
            count="times",
            footer=True,
        ),
    ),
    "points": (
        Action(
            *("swap", "s", "Swap", "decide('swap')"),
            "the next best sentence of the article takes the place of this one",
            footer=True,
        ),
        Action(
            *("pin", "p", "Pin", "decide('pin')"),
            "the passage stands in the brief whatever the summary says; again lets it"
            " go",
            footer=True,
        ),
        Action(
            *("leave-out", "d delete", "Leave out", "decide('leave out')"),
            "of the brief; again lets it back",
            footer=True,
        ),
        Action(
            *("reword", "r", "Reword", "decide('reword')"),
            "other words for this point, marked as edited in print; the original is"
            " kept",
            footer=True,
        ),
    ),
    "preview": (Action("close", "escape v b", "Back", "dismiss", footer=True),),
    "page": (Action("next-page", "space", "Page down", "scroll_pages(1)"),),
}

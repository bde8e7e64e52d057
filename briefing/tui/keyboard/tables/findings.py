"""The actions of lists over many articles: a name, a timeline, a ledger of numbers."""

from collections.abc import Mapping

from briefing.tui.keyboard.action import Action

ACTIONS: Mapping[str, tuple[Action, ...]] = {
    "findings": (
        Action("pane", "tab", "Pane", "pane(1)", "the list or the text", footer=True),
        Action("previous-pane", "shift+tab", "Previous pane", "pane(-1)"),
        Action(
            "back", "escape", "Back", "back", "to the list, then the desk", footer=True
        ),
    ),
    "survey": (
        Action(
            *("other-articles", "c", "Other articles", "choose(1)"),
            "the story in hand, the filtered ones, what is new since the last brief,"
            " the draft, all",
            footer=True,
        ),
        Action("articles-before", "C", "Articles before", "choose(-1)"),
        Action(
            *("query", "/", "Query", "search"),
            "the same for the articles that a query finds",
            footer=True,
        ),
    ),
    "ledger": (
        Action(
            *("order", "o", "Order", "order"),
            "what is disputed first, then by thing, size or date",
            footer=True,
        ),
    ),
}

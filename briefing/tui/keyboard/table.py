"""Every action of the app in one table: where it is, its name, its keys, what it does.

Bindings, footer, help, palette, `briefing keys` and the guide are all made from it.
It knows neither Textual nor the settings.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Count = Literal["", "steps", "number", "times"]
"""What a number typed before the key means: nothing; how many steps; which one, counted
from 1; or how often."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a key does in one place."""

    name: str
    """What `[keys]` in the settings calls it. It may stand in several places, with the
    same keys in each."""
    keys: str
    """Parted by spaces; a key is a character, or a name such as `pagedown`."""
    says: str
    """A few words for footer, help and palette."""
    does: str
    """What Textual calls: a method's name without its `action_`."""
    tells: str = ""
    """More, for the guide."""
    count: Count = ""
    footer: bool = False


ACTIONS: Mapping[str, tuple[Action, ...]] = {
    "everywhere": (
        Action("help", "?", "Help", "keys", footer=True),
        Action("palette", "ctrl+p :", "Palette", "command_palette", "every command"),
        Action(
            *("export", "e", "Export", "export"),
            "writes the PDF, with a bar in the top line and the path at the end",
            footer=True,
        ),
        Action(
            *("find", "F", "Search", "go_to('search')"),
            "the whole library, with saved searches and watches",
        ),
        Action(
            *("preview", "v", "Preview", "preview"),
            "the brief as it will print, in characters",
        ),
        Action(
            *("undo", "u", "Undo", "undo"),
            "takes back the last step, of the brief or of an article's state",
            count="times",
        ),
        Action("redo", "U ctrl+r", "Redo", "redo", "for the brief", count="times"),
        Action(
            *("repaint", "ctrl+l", "Draw the screen again", "repaint"),
            "if something else has written on it",
        ),
        Action("quit", "q", "Quit", "quit", "as `ctrl+q` does always", footer=True),
    ),
    "lists": (
        Action("down", "down j", "Next item", "step(1)", count="steps"),
        Action("up", "up k", "Previous item", "step(-1)", count="steps"),
        Action("page-down", "pagedown ctrl+f", "Page down", "page(1)", count="steps"),
        Action("page-up", "pageup ctrl+b", "Page up", "page(-1)", count="steps"),
        Action(
            *("half-page-down", "ctrl+d", "Half a page down", "page(0.5)"),
            count="steps",
        ),
        Action(
            *("half-page-up", "ctrl+u", "Half a page up", "page(-0.5)"), count="steps"
        ),
        Action("first", "home g", "First item", "go_to(0)", count="number"),
        Action("last", "end G", "Last item", "go_to(-1)", count="number"),
    ),
    "texts": (
        Action("down", "down j", "Down", "scroll_lines(1)", count="steps"),
        Action("up", "up k", "Up", "scroll_lines(-1)", count="steps"),
        Action(
            *("page-down", "pagedown ctrl+f", "Page down", "scroll_pages(1)"),
            count="steps",
        ),
        Action(
            *("page-up", "pageup ctrl+b", "Page up", "scroll_pages(-1)"), count="steps"
        ),
        Action(
            *("half-page-down", "ctrl+d", "Half a page down", "scroll_pages(0.5)"),
            count="steps",
        ),
        Action(
            *("half-page-up", "ctrl+u", "Half a page up", "scroll_pages(-0.5)"),
            count="steps",
        ),
        Action("first", "home g", "Top", "scroll_to_line(0)", count="number"),
        Action("last", "end G", "End", "scroll_to_line(-1)", count="number"),
    ),
    "desk": (
        Action(
            *("choose", "space m", "Mark", "mark"),
            "takes the article into the brief, or out of it",
            footer=True,
        ),
        Action("pane", "tab", "Pane", "pane(1)", "the next one", footer=True),
        Action("previous-pane", "shift+tab", "Previous pane", "pane(-1)"),
        Action(
            *("next-article", "n", "Next article", "article(1)"),
            "whichever pane has the keys",
            count="steps",
        ),
        Action(
            *("previous-article", "p", "Previous article", "article(-1)"),
            count="steps",
        ),
        Action(
            *("filter", "/", "Filter", "filter"),
            "the list follows each letter, and knows fields such as"
            " `who:Brennan is:unread -sports`",
            footer=True,
        ),
        Action(
            *("add", "a", "Add passage", "add"),
            "puts the selected fact, or the sentence in hand, among the points of the"
            " brief",
        ),
        Action(
            *("comment", "c", "Comment", "comment"),
            "the analyst's own words, printed apart from the extracts under their own"
            " label",
        ),
        Action(
            *("why", "w", "Why these sentences", "why"),
            "the summary's sentences with what speaks for each, and those that just"
            " missed it with what kept them out",
        ),
        Action("brief", "b", "Brief", "brief", "the articles for it", footer=True),
        Action(
            *("who", "i", "Who is this", "who"),
            "the page of the name in hand, of a fact or in the passage; else a name is"
            " asked for",
        ),
        Action(
            *("timeline", "T", "Timeline", "survey('timeline')"),
            "what happened when, in the story in hand first",
        ),
        Action(
            *("numbers", "#", "Numbers", "survey('numbers')"),
            "what was counted there, and which figures disagree",
        ),
        Action("back", "escape", "Back to the list", "back", "then out of the filter"),
    ),
    "articles": (
        Action(
            *("pick", "enter", "Read", "pick"),
            "goes to the text; the article is no longer new",
            footer=True,
        ),
        Action(
            *("read", "N", "Read or new", "set_state('read')"),
            "says that the article was read, or takes it back",
        ),
        Action(
            *("star", "f", "Star", "set_state('starred')"),
            "the article, or takes the star away",
        ),
        Action(
            *("dismiss", "D delete", "Dismiss", "set_state('dismissed')"),
            "the article leaves the list; `is:dismissed` in the filter finds it, and"
            " `u` brings it back",
            count="times",
        ),
    ),
    "facts": (
        Action(
            *("pick", "enter", "Jump", "pick"),
            "goes to the words in the text that it stands on",
            footer=True,
        ),
        Action("all", "x", "More", "all", "all facts, or only the best ones again"),
        Action("next-panel", "right l }", "Next panel", "panel(1)", count="steps"),
        Action(
            *("previous-panel", "left h {", "Previous panel", "panel(-1)"),
            count="steps",
        ),
    ),
    "text": (
        Action(
            *("summary", "s", "Summary", "sentence(1)", "the next sentence of it"),
            count="steps",
            footer=True,
        ),
        Action(
            *("previous-summary", "S", "Previous in summary", "sentence(-1)"),
            count="steps",
        ),
    ),
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
        Action("why", "w", "Why these sentences", "why"),
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
            *("unmark", "space m d delete", "Unmark", "drop", "takes it out"),
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
    "search": (
        Action(
            *("query", "/", "Query", "query", "to change what is searched for"),
            footer=True,
        ),
        Action("choose", "space m", "Mark", "mark", footer=True),
        Action("pane", "tab", "Pane", "pane(1)", footer=True),
        Action("previous-pane", "shift+tab", "Previous pane", "pane(-1)"),
        Action(
            *("order", "o", "Order", "order"),
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
    "findings": (
        Action("pane", "tab", "Pane", "pane(1)", "the list or the text", footer=True),
        Action("previous-pane", "shift+tab", "Previous pane", "pane(-1)"),
        Action("who", "i", "Who is this", "who"),
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
    "preview": (Action("close", "escape v b", "Back", "dismiss", footer=True),),
    "page": (Action("next-page", "space", "Page down", "scroll_pages(1)"),),
    "why": (Action("close-why", "escape w q", "Close", "dismiss", footer=True),),
    "help": (
        Action("close-help", "escape ? q enter", "Close", "dismiss", footer=True),
        Action("down", "down j", "Down", "scroll(1)", count="steps"),
        Action("up", "up k", "Up", "scroll(-1)", count="steps"),
    ),
    "filter": (
        Action("keep-filter", "enter down", "Keep filter", "keep", footer=True),
        Action("clear-filter", "escape", "Clear filter", "clear", footer=True),
    ),
    "words": (
        Action("cancel", "escape", "Cancel", "dismiss", footer=True),
        Action("editor", "ctrl+o", "Editor", "editor", footer=True),
    ),
}

SITUATIONS = (
    ("everywhere", "desk", "lists", "articles"),
    ("everywhere", "desk", "lists", "facts"),
    ("everywhere", "desk", "texts", "text"),
    ("everywhere", "desk", "filter"),
    ("everywhere", "brief", "lists", "marked"),
    ("everywhere", "brief", "lists", "facts", "points"),
    ("everywhere", "brief", "texts", "text"),
    ("everywhere", "search", "lists", "articles"),
    ("everywhere", "search", "lists", "facts", "folders"),
    ("everywhere", "search", "texts", "matches"),
    ("everywhere", "search", "query"),
    ("everywhere", "findings", "survey", "ledger", "lists", "facts"),
    ("everywhere", "findings", "survey", "ledger", "texts", "text"),
    ("everywhere", "preview", "texts", "page"),
    ("why", "lists", "facts"),
    ("help",),
    ("words",),
)
"""Places whose keys work at the same time, the one nearest to the eye last."""

"""The actions of the desk and its panes."""

from collections.abc import Mapping

from briefing.tui.keyboard.action import Action

ACTIONS: Mapping[str, tuple[Action, ...]] = {
    "desk": (
        Action(
            *("choose", "space", "Mark", "mark"),
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
            far=True,
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
            *("inbox", "I", "Inbox", "inbox"),
            "what has come since the last brief, by story; or all again",
        ),
        Action(
            *("stories", "t", "Stories", "stories"),
            "the newest thousand articles by story, the latest story first; or all as"
            " they came",
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
            far=True,
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
        Action(
            *("next-sentence", ")", "Next sentence", "any_sentence(1)"), count="steps"
        ),
        Action(
            *("previous-sentence", "(", "Previous sentence", "any_sentence(-1)"),
            count="steps",
        ),
        Action(
            *("next-paragraph", "}", "Next paragraph", "paragraph(1)"), count="steps"
        ),
        Action(
            *("previous-paragraph", "{", "Previous paragraph", "paragraph(-1)"),
            count="steps",
        ),
    ),
    "filter": (
        Action("keep-filter", "enter", "Keep filter", "keep", footer=True),
        Action("to-the-list", "down", "To the list", "down"),
        Action("clear-filter", "escape", "Clear filter", "clear", footer=True),
    ),
}

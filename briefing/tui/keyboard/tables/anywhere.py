"""The actions of every screen, and of every list and text."""

from collections.abc import Mapping

from briefing.tui.keyboard.action import Action

ACTIONS: Mapping[str, tuple[Action, ...]] = {
    "everywhere": (
        Action(
            *("brief", "b", "Brief", "go_to('brief')"),
            "the articles for it, and what it says of them",
            footer=True,
        ),
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
            *("sources", "O", "Sources", "go_to('sources')"),
            "feeds and sources, with how they fare",
        ),
        Action(
            *("settings", ",", "Settings", "go_to('settings')"),
            "what each is, where it comes from and what it means",
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
            *("jump", ";", "Jump to a letter", "jump"),
            "letters stand beside every item and sentence that is seen; typing them"
            " leads there, any other key takes them away",
            far=True,
        ),
        Action(
            *("set-mark", "m", "Mark this place", "set_mark"),
            "with the letter after it: screen, article, pane and line, kept for"
            " tomorrow",
        ),
        Action(
            *("go-to-mark", "'", "Go to a mark", "go_to_mark"),
            "the letter after it says which",
        ),
        Action(
            *("earlier", "ctrl+o [", "Back to where one was", "trail(-1)"),
            "before a jump, a filter, the first or last item, or a mark",
            count="turns",
        ),
        Action(
            *("later", "]", "Forward again", "trail(1)"),
            "after going back",
            count="turns",
        ),
        Action(
            *("record", "Q", "Record a macro", "record"),
            "the letter after it is its name; again ends it",
        ),
        Action(
            *("play", "@", "Play a macro", "play(1)"),
            "the letter after it says which, `@` the last one; an error or `esc` stops"
            " it",
            count="turns",
        ),
        Action(
            *("repaint", "ctrl+l", "Draw the screen again", "repaint"),
            "if something else has written on it",
        ),
        Action("quit", "q", "Quit", "quit", "as `ctrl+q` does always", footer=True),
    ),
    "article": (
        Action(
            *("why", "w", "Why these sentences", "why"),
            "the summary's sentences with what speaks for each, and those that just"
            " missed it with what kept them out",
        ),
        Action(
            *("copy", "y", "Copy", "copy"),
            "the fact, point or sentence in hand with its source, else the source, to"
            " the terminal's clipboard",
        ),
        Action(
            *("open", "o", "Open the address", "open_address"),
            "in `$BROWSER` or the system's; where there is none to be seen, the"
            " address is said",
        ),
        Action(
            *("pager", "|", "Text in the pager", "page_text"),
            "the article's text in `$PAGER`",
        ),
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
        Action("first", "home g", "First item", "go_to(0)", count="number", far=True),
        Action("last", "end G", "Last item", "go_to(-1)", count="number", far=True),
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
}

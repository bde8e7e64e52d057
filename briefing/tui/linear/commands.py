"""What can be typed at the linear desk."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.errors import BriefingError
from briefing.tui.linear import asking, deciding, finding, reading, triaging
from briefing.tui.linear.desk import LinearDesk
from briefing.tui.linear.spoken import flat

Answer = Callable[[LinearDesk, str], Iterable[str]]
"""Takes what stands behind the word and gives lines."""


@dataclass(frozen=True, slots=True)
class Command:
    """A word that does something; its first letters are enough where they are plain."""

    word: str
    answer: Answer
    does: str
    argument: str = ""
    """What may stand behind the word."""

    @property
    def usage(self) -> str:
        """The line that the help shows."""
        shown = f"{self.word} {self.argument}".strip()
        return f"{shown}: {self.does}"


def _help(_: LinearDesk, __: str) -> Iterable[str]:
    return [command.usage for command in COMMANDS]


def _quit(desk: LinearDesk, _: str) -> Iterable[str]:
    desk.over = True
    return ["All is kept."]


COMMANDS: Sequence[Command] = (
    Command(
        "list",
        reading.list_articles,
        "ten articles from the present one on, or from number N",
        "N",
    ),
    Command("next", reading.go_on, "the next article"),
    Command("previous", reading.go_back, "the article before"),
    Command(
        "open",
        reading.open_article,
        "the article of that number; the number alone will do",
        "N",
    ),
    Command("read", reading.read_article, "the whole text, paragraph by paragraph"),
    Command("summary", reading.say_summary, "the sentences of the summary"),
    Command(
        "facts",
        reading.say_facts,
        "who, what, when, where, why, how, numbers and quotes",
    ),
    Command("jump", reading.jump, "the words around fact N in the text", "N"),
    Command("why", reading.say_why, "why the sentences of the summary were chosen"),
    Command(
        "find",
        reading.find,
        "only articles with these words; without words, all",
        "WORDS",
    ),
    Command(
        "who",
        asking.say_entity,
        "what all articles say of a name, or of the name in fact N",
        "NAME",
    ),
    Command(
        "timeline",
        asking.say_timeline,
        "what happened when: in the story of the article, or where these words stand",
        "WORDS",
    ),
    Command(
        "numbers",
        asking.say_numbers,
        "what was counted there, and which figures disagree",
        "WORDS",
    ),
    Command(
        "saved",
        finding.open_saved,
        "the saved searches with what is unread; with a name, its articles",
        "NAME",
    ),
    Command("keep", finding.save, "save the last search under a name", "NAME"),
    Command("forget", finding.forget, "save a search no longer", "NAME"),
    Command("sources", finding.say_sources, "the feeds, how they fare, and sources"),
    Command("new", triaging.say_new, "what has come since the last brief, by story"),
    Command("star", triaging.star, "star the article, or take the star away"),
    Command("mark", deciding.mark, "put the article into the brief"),
    Command("unmark", deciding.unmark, "take it out"),
    Command("brief", deciding.say_brief, "the marked articles in their order"),
    Command("up", deciding.move_up, "move the article up the brief"),
    Command("down", deciding.move_down, "move it down"),
    Command("dismiss", triaging.dismiss, "take the article out of the lists"),
    Command("begin", deciding.begin, "begin a new brief"),
    Command(
        "points", deciding.say_points, "what the brief says of the article's story"
    ),
    Command(
        "pin",
        deciding.pin,
        "make point N of the points stand in the brief, or let it go",
        "N",
    ),
    Command("add", deciding.add, "put fact N among the points of the brief", "N"),
    Command("leave", deciding.leave_out, "leave point N out, or let it back", "N"),
    Command(
        "swap", deciding.swap, "put the next best sentence in the place of point N", "N"
    ),
    Command(
        "reword",
        deciding.reword,
        "give point N other words; the original is kept",
        "N WORDS",
    ),
    Command(
        "comment",
        deciding.comment,
        "your own words about the article; none take them away",
        "WORDS",
    ),
    Command(
        "heading", deciding.put_under, "the section of the brief it stands in", "WORDS"
    ),
    Command("undo", deciding.undo, "take the last step back"),
    Command("redo", deciding.redo, "do it again"),
    Command("view", deciding.view, "the brief as it will print"),
    Command("export", deciding.export, "write the brief as PDF"),
    Command("help", _help, "these lines"),
    Command("quit", _quit, "leave; all is kept"),
)


def find_command(typed: str) -> Command | None:
    """The command that a word begins; the first in the list where several do."""
    word = typed.casefold()
    return next(
        (each for each in COMMANDS if word and each.word.startswith(word)), None
    )


def answer(desk: LinearDesk, line: str) -> Iterator[str]:
    """The answer to a line; an error is one, too."""
    word, _, rest = line.strip().partition(" ")
    if word.isdecimal():
        word, rest = "open", word
    command = find_command(word)
    if command is None:
        if word:
            yield f"There is no command {flat(word)}. Type help."
        return
    try:
        yield from command.answer(desk, rest.strip())
    except BriefingError as error:
        yield f"Error: {error.message}."
        if error.hint:
            yield f"Hint: {error.hint}."

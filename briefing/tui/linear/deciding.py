"""What is decided at the linear desk about the next brief."""

from collections.abc import Iterable

from briefing.model.draft import Verdict
from briefing.tui.linear.desk import LinearDesk
from briefing.tui.linear.spoken import draft_lines, entry_line, flat, panel_lines
from briefing.tui.panels import paged
from briefing.tui.telling import notices, telling_panels

Lines = Iterable[str]


def mark(desk: LinearDesk, _: str) -> Lines:
    """Puts the article into the brief."""
    desk.drafting.mark(desk.row.id)
    return _said(desk, "Marked")


def unmark(desk: LinearDesk, _: str) -> Lines:
    """Takes it out."""
    desk.drafting.unmark(desk.row.id)
    return _said(desk, "Taken out")


def comment(desk: LinearDesk, rest: str) -> Lines:
    """Writes the analyst's comment."""
    desk.drafting.comment(desk.row.id, rest)
    return _said(desk, "Commented" if rest else "Comment taken away")


def put_under(desk: LinearDesk, rest: str) -> Lines:
    """Puts the article under a heading."""
    desk.drafting.put_under(desk.row.id, rest)
    return _said(desk, "Put under a heading" if rest else "Heading taken away")


def _said(desk: LinearDesk, what: str) -> Lines:
    return [f"{what}: {flat(desk.row.title)}"]


def move_up(desk: LinearDesk, _: str) -> Lines:
    """Moves the article up the brief."""
    desk.drafting.move(desk.row.id, places=-1)
    return say_brief(desk, "")


def move_down(desk: LinearDesk, _: str) -> Lines:
    """Moves it down."""
    desk.drafting.move(desk.row.id, places=1)
    return say_brief(desk, "")


def say_brief(desk: LinearDesk, _: str) -> Lines:
    """The marked articles in order."""
    lines = draft_lines(desk.drafting.current, desk.shelf.chosen())
    return [*lines] or ["Nothing is marked."]


def say_points(desk: LinearDesk, _: str) -> Lines:
    """What the brief says of the article's story, and could say instead."""
    told = desk.drafting.tell(desk.row.id)
    if told is None:
        return ["The article is not marked, or not analysed yet."]
    shown = paged(telling_panels(told), desk.shelf.article)
    return [*panel_lines(shown), *map(flat, notices(told))]


def begin(desk: LinearDesk, _: str) -> Lines:
    """Begins a new brief."""
    desk.drafting.begin()
    return ["A new brief. undo brings the other one back."]


def add(desk: LinearDesk, rest: str) -> Lines:
    """Puts a fact among the points."""
    entry = desk.fact(rest)
    desk.drafting.judge(desk.row.id, entry.span.bare, "pinned")
    return [f"In the brief: {entry_line(entry)}"]


def pin(desk: LinearDesk, rest: str) -> Lines:
    """Pins a point, or lets it go."""
    return _judge(desk, rest, "pinned")


def leave_out(desk: LinearDesk, rest: str) -> Lines:
    """Leaves a point out, or lets it back."""
    return _judge(desk, rest, "banned")


def _judge(desk: LinearDesk, rest: str, verdict: Verdict) -> Lines:
    entry = desk.point(rest)
    desk.drafting.toggle(entry.article, entry.span, verdict)
    return say_points(desk, "")


def swap(desk: LinearDesk, rest: str) -> Lines:
    """Puts the next best sentence in the place of a point."""
    entry = desk.point(rest)
    desk.drafting.swap(entry.article, entry.span)
    return say_points(desk, "")


def reword(desk: LinearDesk, rest: str) -> Lines:
    """Gives a point other words."""
    number, _, words = rest.partition(" ")
    entry = desk.point(number)
    desk.drafting.reword(entry.article, entry.span, words)
    return say_points(desk, "")


def undo(desk: LinearDesk, _: str) -> Lines:
    """Takes the last step back."""
    done = desk.undoing.undo()
    return [f"Undone: {done}" if done else "Nothing left to undo."]


def redo(desk: LinearDesk, _: str) -> Lines:
    """Does it again."""
    done = desk.drafting.redo()
    return [f"Done again: {done}" if done else "Nothing left to do again."]


def view(desk: LinearDesk, _: str) -> Lines:
    """The brief as it will print."""
    return desk.preview(_silent).splitlines()


def export(desk: LinearDesk, _: str) -> Lines:
    """Writes the brief."""
    return [f"The brief is in {desk.export(_silent)}"]


def _silent(stage: str, done: int, total: int) -> None:
    """Progress is not told: every line of it would be read aloud."""

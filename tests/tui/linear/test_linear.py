"""Lines in, words out: every command is typed once."""

from dataclasses import replace

import pytest

from briefing.tui.linear.commands import COMMANDS, answer, find_command
from briefing.tui.linear.desk import LinearDesk
from briefing.tui.linear.session import converse
from tests.tui.fakes import FakeExport, FakeShelf, analyse, bridge, fake_preview, shelf


@pytest.fixture
def desk() -> LinearDesk:
    """A dozen articles, the first on the bridge."""
    return desk_on(shelf())


def desk_on(library: FakeShelf) -> LinearDesk:
    return LinearDesk(library, analyse, FakeExport(library), fake_preview)


def say(desk: LinearDesk, *lines: str) -> str:
    """The answer to the last of some lines."""
    answers = ["\n".join(answer(desk, line)) for line in lines]
    return answers[-1]


def test_the_list_is_read_from_where_one_is(desk: LinearDesk) -> None:
    first = say(desk, "list").splitlines()
    assert first[0] == (
        "1. Cracks close the bridge at Varsund, Nordvik Times, 2026-03-31"
    )
    assert first[-1] == "2 more."
    assert say(desk, "list 12").splitlines()[0].startswith("12. Report")


def test_one_goes_on_and_back_and_stops_at_the_ends(desk: LinearDesk) -> None:
    assert say(desk, "n").startswith("2. Report number 1")
    assert say(desk, "p").startswith("1. Cracks")
    assert say(desk, "previous") == "There is no other in this direction."
    assert say(desk, "99").startswith("12. Report")


def test_a_number_opens_an_article_with_its_summary(desk: LinearDesk) -> None:
    spoken = say(desk, "1").splitlines()
    assert spoken[0].startswith("1. Cracks")
    assert spoken[1].startswith("The old bridge at Varsund was closed")


def test_the_text_is_read_a_paragraph_a_line(desk: LinearDesk) -> None:
    spoken = say(desk, "read").splitlines()
    assert spoken[:2] == [
        "Cracks close the bridge at Varsund",
        "2026-03-31, Nordvik Times, Ola Vik",
    ]
    assert "Background" in spoken


def test_facts_are_numbered_through_and_lead_to_their_words(desk: LinearDesk) -> None:
    spoken = say(desk, "facts").splitlines()
    assert spoken[:2] == ["Who:", "1. Ingrid Dahl ×2; Mayor"]
    last = spoken[-1]
    assert last == "8. We would rather be late than sorry; Ingrid Dahl"
    assert "Mayor [here: Ingrid Dahl]. We would" in say(desk, "jump 1")
    assert say(desk, "jump 99").startswith("Error: there is no fact of that number.")


def test_an_article_is_analysed_when_it_is_asked_for() -> None:
    library = shelf(2, analyzed=False)
    assert "The old bridge" in say(desk_on(library), "summary")
    assert list(library.analyses) == ["a0000"]


def test_why_is_told(desk: LinearDesk) -> None:
    assert "rated 1st" in say(desk, "why")


def test_what_many_articles_say_is_told_and_leads_to_its_words(
    desk: LinearDesk,
) -> None:
    spoken = say(desk, "timeline").splitlines()
    assert spoken[:2] == ["2 dates in 1 article, 1 ahead", "1961 (year):"]
    assert spoken[2] == "1. The bridge was built in 1961; “1961”"
    assert "[here: The bridge was built in 1961]" in say(desk, "jump 1")
    assert say(desk, "numbers kroner").splitlines()[2] == (
        "disputed, vehicles: +1,200 since 28 MAR 26, "
        "Cracks close the bridge at Varsund:"
    )
    assert "[here: every day]" in say(desk, "jump 2")
    assert "person, 2 places" in say(desk, "who Ingrid Dahl")
    assert "Ingrid Dahl" in say(desk, "who 3")
    assert say(desk, "who 1").startswith("Error: this is no name.")
    assert say(desk, "who nobody").startswith("Error: no analysed article")
    assert say(desk, "1", "jump 1") == say(desk, "facts", "jump 1")
    assert "person" in say(desk, "facts", "who 1")


def test_words_find_articles(desk: LinearDesk) -> None:
    assert say(desk, "find bridge").splitlines()[-1] == "0 more."
    assert say(desk, "find nothing at all") == "No articles."
    assert say(desk, "summary").startswith("Error: no article is selected.")
    assert say(desk, "find").splitlines()[-1] == "2 more."


def test_the_brief_is_made(desk: LinearDesk) -> None:
    assert say(desk, "brief") == "Nothing is marked."
    assert say(desk, "mark") == "Marked: Cracks close the bridge at Varsund"
    assert say(desk, "2", "mark").startswith("Marked: Report number 1")
    assert say(desk, "up").splitlines()[0].startswith("1. Report")
    assert say(desk, "down").splitlines()[0].startswith("1. Cracks")
    assert say(desk, "unmark").startswith("Taken out")
    say(desk, "1", "comment Watch this.", "heading Roads")
    assert say(desk, "brief").splitlines() == [
        "1. Cracks close the bridge at Varsund, Nordvik Times, 2026-03-31",
        "   under the heading: Roads",
        "   analyst comment: Watch this.",
    ]
    assert say(desk, "undo") == "Undone: the last step"
    assert say(desk, "redo") == "Done again: the last step"
    assert say(desk, "redo") == "Nothing left to do again."
    assert say(desk, "comment").startswith("Comment taken away")
    assert say(desk, "heading").startswith("Heading taken away")


def test_the_points_are_decided_on(desk: LinearDesk) -> None:
    assert say(desk, "points").startswith("The article is not marked")
    points = say(desk, "mark", "points").splitlines()
    assert points[:2] == [
        "In the brief:",
        "1. " + analyse(bridge()).summary[0].text,
    ]
    assert "Left out:" in say(desk, "leave 1")
    assert "pinned" in say(desk, "swap 1")
    assert "pinned" not in say(desk, "pin 1")
    assert "pinned" in say(desk, "pin 1")
    spoken = say(desk, "reword 1 The bridge is shut.")
    assert "1. The bridge is shut.; pinned; edited; it was: " in spoken
    assert say(desk, "add 1") == "In the brief: Ingrid Dahl ×2; Mayor"
    assert say(desk, "pin 99").startswith("Error: there is no point of that number.")
    assert say(desk, "pin") == say(desk, "swap x") == say(desk, "reword")


def test_the_brief_is_heard_and_written(desk: LinearDesk) -> None:
    assert say(desk, "view").startswith("DAILY SITUATION BRIEF")
    assert say(desk, "export").startswith("Error: no article is marked.")
    assert say(desk, "mark", "export") == (
        "The brief is in output/2026-03-31-brief-001.pdf"
    )


def test_what_is_not_known_is_said(desk: LinearDesk) -> None:
    assert say(desk, "zzz\x1b[1m") == r"There is no command zzz�[1m. Type help."
    assert say(desk, "  ") == ""
    assert say(desk, "open") == say(desk, "1")


def test_the_first_letters_are_enough() -> None:
    found = {word: find_command(word) for word in ("n", "ma", "UND", "p", "")}
    words = {typed: each.word if each else "" for typed, each in found.items()}
    assert words == {"n": "next", "ma": "mark", "UND": "undo", "p": "previous", "": ""}


def test_the_help_names_every_command_once(desk: LinearDesk) -> None:
    spoken = say(desk, "help").splitlines()
    assert len(spoken) == len({each.word for each in COMMANDS})
    assert "reword N WORDS: give point N other words; the original is kept" in spoken


def conversation(desk: LinearDesk, *lines: str) -> list[str]:
    said: list[str] = []
    waiting = iter(lines)

    def ask(prompt: str) -> str:
        said.append(prompt)
        try:
            return next(waiting)
        except StopIteration:
            raise EOFError from None

    converse(desk, ask, said.append)
    return said


@pytest.mark.parametrize("lines", [("next", "quit", "never"), ("next",)])
def test_a_sitting_ends_when_one_leaves(
    desk: LinearDesk, lines: tuple[str, ...]
) -> None:
    said = conversation(desk, *lines)
    assert said[0] == "12 articles. Type help for the commands."
    assert said.count("> ") == 2
    assert any(line.startswith("2. Report") for line in said)


def test_no_answer_has_a_control_character_or_a_second_line() -> None:
    library = shelf(3)
    tricky = "\x1b[31m{}\nred\u202e".format
    library.articles[0] = type(library.articles[0])(
        id="a0000", title=tricky("t"), text=tricky("x") * 9, source=tricky("s")
    )
    library.analyses.clear()
    desk = desk_on(library)
    for each in COMMANDS:
        for line in answer(desk, f"{each.word} 1"):
            assert line.isprintable(), line


def test_what_is_new_is_told_by_story_and_triaged() -> None:
    library = replace(shelf(), fresh=frozenset({"a0002", "a0003", "a0007"}))
    desk = desk_on(library)
    told = say(desk, "new").splitlines()
    assert [line.split(",")[0] for line in told] == [
        "1. Report number 2 from the harbour",
        "2. Report number 3 from the harbour",
        "3. Report number 7 from the harbour",
        "0 more.",
    ]
    assert say(desk, "star") == "Starred: Report number 2 from the harbour"
    assert say(desk, "list 1").splitlines()[0].endswith(", starred")
    assert say(desk, "dismiss") == "Dismissed: Report number 2 from the harbour"
    assert say(desk, "list").startswith("1. Report number 3")
    assert say(desk, "undo").startswith("Undone")
    assert say(desk, "list").startswith("1. Report number 2")
    assert "2 more." in say(desk, "find", "list 1")


def test_a_new_brief_is_begun_and_taken_back(desk: LinearDesk) -> None:
    say(desk, "mark")
    assert "undo brings" in say(desk, "begin")
    assert say(desk, "brief") == "Nothing is marked."
    assert say(desk, "undo").startswith("Undone")
    assert "Cracks" in say(desk, "brief")

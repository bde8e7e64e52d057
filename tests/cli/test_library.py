import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from briefing.library import database
from tests.cli.conftest import Invoke, Result, json_line


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.lines]


@pytest.fixture
def three(invoke: Invoke) -> Invoke:
    """A library with three articles: a, b and c, of three days."""
    lines = b"".join(
        json_line({"id": n, "title": f"Report {n}", "text": t, "date": f"2026-11-0{d}"})
        for d, (n, t) in enumerate(
            [("a", "Rain fell."), ("b", "A flood came."), ("c", "Ferries sail.")], 1
        )
    )
    assert invoke("add", "--from", "jsonl", "-", stdin=lines).code == 0
    return invoke


def test_marks_are_set_by_id_and_by_what_a_search_prints(three: Invoke) -> None:
    assert "2 changed" in three("mark", "starred", "a", "b").err
    found = three("search", "--json", "is:starred")
    assert "2 changed" in three("mark", "read", "-", stdin=found.out).err
    assert [row["id"] for row in rows(three("search", "--json", "is:unread"))] == ["c"]
    assert "1 changed" in three("mark", "unread", "-", stdin=b"a\n\n").err
    assert three("mark", "starred", "-", stdin=b"{}\n").code == 2
    assert three("mark", "starred", "z").code == 1


def test_ratings_tags_and_notes(three: Invoke) -> None:
    three("rate", "4", "a")
    assert three("rate", "9", "a").code == 2
    three("tag", "flood watch", "a", "b")
    three("tag", "--remove", "flood watch", "a")
    assert rows(three("tags", "--json")) == [{"name": "flood watch", "articles": 1}]
    assert three("tags").lines == ["     1  flood watch"]
    assert "note 1" in three("note", "b", "call", "them").err
    assert three("note", "b").lines[1].strip() == "call them"
    assert rows(three("note", "b", "--json"))[0]["text"] == "call them"


def test_deleting_is_undone_and_told(three: Invoke) -> None:
    three("delete", "a", "b")
    assert len(three("list").lines) == 1
    assert len(rows(three("undo", "--json"))) == 2
    assert len(three("list").lines) == 3
    three("delete", "a")
    three("delete", "--back", "a")
    assert len(three("list").lines) == 3
    told = rows(three("history", "a", "--json"))
    assert [each["verb"] for each in told] == [
        *("not deleted", "deleted", "undo", "deleted"),
    ]
    assert "(undone)" in three("history").lines[-1]
    three("undo")
    three("undo")
    assert "nothing to undo" in three("undo").err


def test_show_tells_of_versions_and_their_difference(three: Invoke) -> None:
    line = {"id": "b", "title": "Report b", "text": "A flood came. It went.\n"}
    three("add", "--from", "jsonl", "-", stdin=json_line(line))
    assert "+ It went." in three("show", "b", "--diff").lines
    assert {"field": "text", "step": "new", "text": "It went."} in rows(
        three("show", "b", "--diff", "--json")
    )
    assert "A flood came." in three("show", "b", "--edition", "1").lines
    shown = rows(three("show", "b", "--json"))[0]
    assert [v["edition"] for v in shown["versions"]] == [1, 2]
    assert shown["sightings"][0]["format"] == "jsonl"
    assert "no version before" in three("show", "a", "--diff").err
    assert three("show", "z").code == 1


def test_a_wrong_query_is_shown_with_its_place(three: Invoke) -> None:
    result = three("search", "flood is:unred")
    assert result.code == 2
    assert "character 7, 'is:unred'" in result.err


def test_a_long_list_is_cut_and_says_so(three: Invoke) -> None:
    result = three("list", "--limit", "2")
    assert len(result.lines) == 2
    assert "2 of 3 articles" in result.err


def test_the_library_is_checked_copied_and_put_back(
    three: Invoke, folder: Path
) -> None:
    assert three("library", "check").code == 0
    (copy,) = three("library", "backup", "copy.sqlite3").lines
    three("delete", "a")
    assert three("library", "restore", copy).code == 2
    result = three("library", "restore", copy, "--yes")
    assert "what was there before" in result.err
    assert len(three("list").lines) == 3
    assert three("library", "vacuum").code == 0
    assert rows(three("library", "--json"))[0]["articles"] == 3
    assert any(line.startswith("articles") for line in three("library").lines)
    assert list(folder.glob("library-*.sqlite3"))


def test_a_purge_asks(three: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    assert three("purge", "--before", "soon").code == 2
    refused = three("purge", "--before", "2026-11-02")
    assert (refused.code, len(three("list").lines)) == (2, 3)
    assert "1 articles forgotten" in three("purge", "--before=2026-11-02", "--yes").err
    assert len(three("list").lines) == 2
    assert "0 articles" in three("purge", "--before", "2026-11-02").err


@pytest.mark.parametrize(("answer", "code"), [("yes\n", 0), ("y\n", 1), ("", 1)])
def test_only_yes_is_yes(
    monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    from briefing.cli.commands.library import _ask
    from briefing.cli.console import Console
    from briefing.cli.session import Common, Faces, Session
    from briefing.errors import BriefingError

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    session = Session(
        Common(), Console(quiet=True), Faces(lambda _: 0, lambda *_: 0, lambda _: ())
    )
    try:
        _ask(session, "Really?", yes=False)
    except BriefingError as error:
        assert code
        assert "nothing was done" in error.message  # noqa: PT017
    else:
        assert not code


def test_searches_are_saved_and_watched(three: Invoke) -> None:
    assert three("saved", "add", "wet", "flood OR rain").code == 0
    (row,) = rows(three("saved", "--json"))
    assert (row["name"], row["articles"]) == ("wet", 2)
    assert three("saved", "list").lines == ["      2  wet: flood OR rain"]
    found = rows(three("search", "--saved", "wet", "--json", "--", "-rain"))
    assert [row["id"] for row in found] == ["b"]
    assert three("search", "--saved", "dry").code == 2
    assert three("search").code == 2
    assert three("watches", "add", "wet", "is:wet").code == 2
    three("watches", "add", "wet", "storm")
    line = json_line({"id": "d", "text": "A storm."})
    three("add", "--from", "jsonl", "-", stdin=line)
    assert [r["id"] for r in rows(three("search", "--json", "is:flagged"))] == ["d"]
    assert "! " in three("list").out.decode()
    assert three("watches").lines == ["      1  wet: storm"]
    assert three("watches", "remove", "wet").code == 0
    assert three("watches", "remove", "wet").code == 2


def test_articles_may_be_kept_now_and_analysed_later(three: Invoke) -> None:
    line = json_line({"id": "e", "text": "Snow fell.", "date": "2027"})
    result = three("add", "--no-analyze", "--from", "jsonl", "-", stdin=line)
    assert result.err == "1 added, 0 already in the library\n"
    assert rows(three("list", "--json", "--limit", "1"))[0]["analyzed"] is False
    assert three("analyze").err == "1 of 1 articles analysed\n"
    assert rows(three("list", "--json", "--limit", "1"))[0]["analyzed"] is True
    assert three("analyze").err == "0 of 0 articles analysed\n"


def test_an_interrupted_run_says_what_is_left(
    three: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing.services import keeping

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(keeping, "analyze_each", interrupted)
    lines = b"".join(json_line({"text": f"Snow {n} fell."}) for n in range(3))
    result = three("add", "--from", "jsonl", "-", stdin=lines)
    assert result.code == 130
    assert "3 added" in result.err
    assert "3 still to be analysed" in result.err
    assert len(three("list").lines) == 6


def test_a_bar_tells_how_many_and_how_fast() -> None:
    from rich.progress import Progress

    from briefing.cli.progress import Rate, tracked

    assert list(tracked([1, 2, 3], "counting", 3)) == [1, 2, 3]
    with Progress() as progress:
        progress.add_task("x", total=2)
        (task,) = progress.tasks
        assert str(Rate().render(task)) == ""
        task.finished_speed = 1234.5
        assert str(Rate().render(task)) == "1,234/s"


def test_stories_of_the_library_are_merged_and_split(three: Invoke) -> None:
    (one,) = rows(three("stories", "--json"))
    assert (one["articles"], one["origins"]) == (["a", "b", "c"], 3)
    (number,) = three("split", "a").lines
    assert any("(2 articles, 2 origins)" in line for line in three("stories").lines)
    assert len(rows(three("stories", "--json"))) == 2
    assert "3 articles" in three("merge", str(one["number"]), number).err
    assert len(rows(three("stories", "--json"))) == 1
    assert three("merge", "99").code == 2
    assert three("split", "z").code == 1


def test_a_library_that_is_too_damaged_to_be_opened_is_restored(
    three: Invoke, folder: Path
) -> None:
    path = folder / "library.sqlite3"
    assert three("library", "backup", "copy.sqlite3").code == 0
    damaged = path.read_bytes()[:9_000]
    path.write_bytes(damaged)
    assert three("list").code == 1
    assert three("library", "restore", "nothing.sqlite3", "--yes").code == 1
    assert three("library", "restore", "library.sqlite3", "--yes").code == 1
    assert path.read_bytes() == damaged
    restored = three("library", "restore", "copy.sqlite3", "--yes")
    assert restored.code == 0, restored.err
    assert len(three("list").lines) == 3
    (aside,) = folder.glob("library-damaged-*.sqlite3")
    assert aside.read_bytes() == damaged
    assert aside.name in restored.err


def test_stories_of_a_library_that_may_not_be_changed_are_as_they_were_kept(
    three: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = three("stories", "--json").lines
    line = json_line({"id": "d", "title": "Report d", "text": "Snow.", "date": "2026"})
    three("add", "--from", "jsonl", "-", stdin=line)
    with monkeypatch.context() as place:
        place.setattr(database, "_may_be_written", lambda _: False)
        told = three("stories", "--json")
        assert (told.code, told.lines) == (0, kept)
        assert told.err.count("\n") == 1
        assert "as they were kept" in told.err
    told = three("stories", "--json")
    assert "as they were kept" not in told.err
    assert len(told.lines) == len(kept) + 1

"""What the search does with a query that is still being typed."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.errors import ConfigError, QueryError
from briefing.services.searching import Searching, problem, settled
from briefing.services.workspace import Workspace
from tests.tui.fakes import analyse, articles, bridge


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    settings = Settings(library=tmp_path / "library.sqlite3")
    with closing(Workspace.open(settings)) as opened:
        opened.keep(replace(each, language="en") for each in articles(6))
        opened.keep_analysis(analyse(bridge()))
        opened.tag(["a0001"], "to call")
        yield opened


@pytest.fixture
def searching(workspace: Workspace) -> Searching:
    return Searching(workspace.library)


@pytest.mark.parametrize(
    ("query", "ways"),
    [
        ("", []),
        ("salt ", []),
        ("zzz", []),
        ("wa", ["watch:"]),
        ("salt -WH", ["salt -who:", "salt -where:"]),
        ("who:", ['who:"Ingrid Dahl" ']),
        ("who:d", ['who:"Ingrid Dahl" ']),
        ('who:"ingrid d', ['who:"Ingrid Dahl" ']),
        ('who:"ingrid"', []),
        ("where:vars", ["where:Varsund "]),
        ("source:tim", ['source:"Nordvik Times" ']),
        ("source:", ['source:"Harbour Post" ', 'source:"Nordvik Times" ']),
        ("tag:ca", ['tag:"to call" ']),
        ("is:st", ["is:starred "]),
        ("language:", ["language:en "]),
        ("after:y", ["after:yesterday "]),
        ("(salt OR ta", ["(salt OR tag:"]),
        ("id:a", []),
    ],
)
def test_the_last_term_may_go_on(
    searching: Searching, query: str, ways: list[str]
) -> None:
    assert [each.query for each in searching.completions(query)] == ways


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("US", "US "),
        ("salt us", "salt us "),
        ("who:US", "who:US "),
        ("salt", "salt"),
        ("is:un", "is:un"),
        ('"the us', '"the us'),
        ("港", "港"),
        ("", ""),
    ],
)
def test_a_short_word_is_taken_as_it_is(query: str, asked: str) -> None:
    assert settled(query) == asked


def test_a_wrong_query_is_one_sentence() -> None:
    assert problem("salt is:unread") == ""
    assert problem("is:un") == ""
    assert problem("is:un", unfinished=False).endswith("chosen, fresh, any.")
    assert problem("whoo:x y").endswith("did you mean 'who:'?")


def test_names_are_marked_wherever_they_stand(searching: Searching) -> None:
    source = bridge()
    found = searching.matches(source, "who:dahl OR title:bridge OR kroner")
    assert [(span.field, span.text) for span in found] == [
        ("title", "bridge"),
        ("text", "Dahl"),
        ("text", "kroner"),
    ]
    assert all(
        source.value(span.field)[span.start : span.end] == span.text for span in found
    )


def test_the_newest_come_first_if_that_is_asked_for(searching: Searching) -> None:
    best = searching.rows(0, 10, "report", "best")
    newest = searching.rows(0, 10, "report", "newest")
    assert {row.id for row in best} == {row.id for row in newest}
    assert [row.date for row in newest] == sorted(
        (row.date for row in best), reverse=True
    )
    assert searching.total("report").number == len(best) == 5


def test_a_search_is_renamed_and_that_is_undone(
    workspace: Workspace, searching: Searching
) -> None:
    searching.keep("search", "Cargo", "salt")
    searching.rename("search", "Cargo", "  Hold ")
    assert [(k.name, k.query) for k in searching.kept("search")] == [("Hold", "salt")]
    assert searching.unread("salt").number == 5
    workspace.undo()
    assert [each.name for each in searching.kept("search")] == ["Cargo"]
    assert searching.forget("search", "Cargo")
    assert not searching.forget("search", "Cargo")


def test_a_name_that_is_taken_or_empty_is_refused(searching: Searching) -> None:
    searching.keep("watch", "One", "salt")
    searching.keep("watch", "Two", "salt")
    with pytest.raises(ConfigError, match="'Two': that is taken"):
        searching.rename("watch", "One", "Two")
    with pytest.raises(ConfigError, match="a name is wanted"):
        searching.rename("watch", "One", " ")
    with pytest.raises(ConfigError, match="no watch 'Three'"):
        searching.rename("watch", "Three", "Four")
    with pytest.raises(QueryError):
        searching.keep("search", "Wrong", "is:x")

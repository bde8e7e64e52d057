"""Few articles are found by what is asked of them, and are those of the plain way."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefing.library import listing
from briefing.library.narrowing import Narrowing, narrowing
from briefing.library.query import parse
from briefing.library.store import Library
from briefing.model.brief import Brief
from briefing.model.draft import Draft, DraftItem
from tests.library.conftest import article
from tests.library.test_listing import ids

QUERIES = [
    "is:fresh",
    "is:fresh is:unread",
    "-is:fresh",
    "is:chosen",
    "tag:call",
    "tag:call OR is:chosen",
    "tag:call OR is:unread",
    "tag:call -is:chosen",
    "tag:call flood",
    'id:"a2"',
    '(id:"a1" OR id:"a9" OR id:"a1") is:any',
    "added:2000-01-01",
    "story:1",
    "tag:nothing",
]


@pytest.fixture
def filled(library: Library, tmp_path: Path) -> Library:
    """A dozen articles, half of them there before the last brief."""
    library.articles.keep([article(n, f"A flood, day {n}.") for n in range(1, 13)])
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as there, there:
        there.execute("UPDATE article SET added_at = '1999-01-01' WHERE number < 7")
    library.briefs.record(Brief(title="Brief", number=1, as_of="2000-01-01T06:00:00Z"))
    library.marks.tag(["a1", "a4", "a9"], "call")
    chosen = Draft(items=(DraftItem(article="a4"), DraftItem(article="a7")))
    library.drafts.change(lambda _: chosen, "chosen")
    library.marks.set(["a1", "a2"], "read")
    library.marks.set(["a9"], "dismissed")
    return library


def test_fresh_is_what_came_since_the_last_brief(filled: Library) -> None:
    assert ids(filled, "is:fresh") == ["a12", "a11", "a10", "a8", "a7"]


@pytest.mark.parametrize("query", QUERIES)
def test_both_ways_lead_to_the_same(
    filled: Library, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = ids(filled, query, 3)
    newest = [row.id for row in filled.listing.by_story(0, 20, query)]
    monkeypatch.setattr(listing, "NARROW", -1)
    assert ids(filled, query, 3) == few
    assert [row.id for row in filled.listing.by_story(0, 20, query)] == newest


@pytest.mark.parametrize("query", ["is:unread", "-tag:call", "tag:call OR is:read", ""])
def test_what_no_index_tells_is_not_narrowed(query: str) -> None:
    assert narrowing(parse(query)) is None


@pytest.mark.parametrize("query", ["is:fresh", "tag:x", "watch:x", "story:7", "id:a1"])
@pytest.mark.usefixtures("filled")
def test_the_few_are_sought_and_not_gone_through(tmp_path: Path, query: str) -> None:
    among = narrowing(parse(query))
    assert isinstance(among, Narrowing)
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as there:
        plan = there.execute(f"EXPLAIN QUERY PLAN {among.sql}", among.values).fetchall()
    steps = [step[-1] for step in plan]
    assert not any(step.startswith("SCAN article") for step in steps), steps

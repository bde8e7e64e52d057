import sqlite3
from contextlib import closing
from pathlib import Path

from briefing.library.backlog import NEWEST
from briefing.library.store import Library
from briefing.model.analysis import Analysis
from tests.library.conftest import RECIPE, article


def analyze(library: Library, *numbers: int) -> None:
    library.analyses.keep(Analysis(id=f"a{n}", method="x/1") for n in numbers)


def test_what_is_without_an_analysis_comes_newest_first(library: Library) -> None:
    library.articles.keep([article(n) for n in range(1, 7)])
    analyze(library, 2, 5)
    library.marks.set(["a3"], "dismissed")
    assert library.backlog.newest(10) == ["a6", "a4", "a1"]
    assert library.backlog.newest(2) == ["a6", "a4"]
    assert library.backlog.count() == 3


def test_each_recipe_lacks_what_only_others_made(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    for recipe, made in (("one", (1, 2)), ("two", (2, 3)), ("three", (4,))):
        with closing(Library(path, recipe)) as library:
            library.articles.keep([article(n) for n in range(1, 6)])
            analyze(library, *made)
    lacking = {"one": [5, 4, 3], "two": [5, 4, 1], "three": [5, 3, 2, 1]}
    for recipe, expected in lacking.items():
        with closing(Library(path, recipe)) as library:
            assert library.backlog.newest(9) == [f"a{n}" for n in expected]
            assert library.backlog.newest(1) == ["a5"]
            assert library.backlog.count() == len(expected)


def test_nothing_is_walked_to_find_it(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    Library(path, RECIPE).close()
    values = {"other": 0, "recipe": RECIPE, "limit": 5}
    with closing(sqlite3.connect(path)) as connection:
        plan = [
            row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {NEWEST}", values)
        ]
    assert "SEARCH a USING INDEX shown_by_recipe (recipe=?)" in plan
    assert not any("TEMP B-TREE" in step for step in plan)

import sqlite3
from contextlib import closing

import pytest

from briefing.errors import ConfigError, QueryError
from briefing.library.queries import NamedQuery
from briefing.library.store import Library
from tests.library.conftest import article
from tests.library.test_listing import analysis


def flagged(library: Library, query: str = "is:flagged") -> list[str]:
    return [row.id for row in library.listing.rows(0, 50, query)]


def test_a_saved_search_is_kept_replaced_and_taken_away(library: Library) -> None:
    library.searches.add(" water  levels ", "flood OR dam")
    library.searches.add("water levels", "flood")
    assert library.searches.all() == [NamedQuery("water levels", "flood")]
    assert library.searches.find("water levels") == "flood"
    library.history.undo()
    assert library.searches.find("water levels") == "flood OR dam"
    assert library.searches.remove("water levels")
    assert not library.searches.remove("water levels")
    with pytest.raises(ConfigError, match="no search 'water levels'"):
        library.searches.find("water levels")


def test_a_query_is_checked_before_it_is_saved(library: Library) -> None:
    with pytest.raises(QueryError, match="unred"):
        library.watches.add("mine", "is:unred")
    for name, query in (("", "flood"), ("mine", " * ")):
        with pytest.raises(ConfigError, match="needs a name"):
            library.watches.add(name, query)


def test_articles_are_flagged_when_they_come(library: Library) -> None:
    library.articles.keep([article(1, "A flood before the watch.")])
    library.watches.add("water", "flood OR dam")
    library.watches.add("post", "source:post -sports")
    library.articles.keep(
        [
            article(2, "The dam holds.", source="Post"),
            article(3, "Sports and a flood.", source="Post"),
            article(4, "Nothing."),
        ]
    )
    assert flagged(library) == ["a3", "a2"]
    assert flagged(library, "watch:water") == ["a3", "a2"]
    assert flagged(library, "watch:post") == ["a2"]
    assert library.listing.total("is:flagged").number == 2


def test_a_new_version_is_held_against_the_watches(library: Library) -> None:
    library.watches.add("water", "flood")
    library.articles.keep([article(1, "Rain.")])
    library.articles.keep([article(1, "Rain, then a flood.")])
    assert flagged(library) == ["a1"]


def test_a_name_is_watched_once_it_is_known(library: Library) -> None:
    library.watches.add("him", "who:brennan")
    library.articles.keep([article(1)])
    assert flagged(library) == []
    library.analyses.keep([analysis("a1", "John Brennan", "Iraq")])
    assert flagged(library) == ["a1"]


def test_flags_go_with_their_watch(library: Library) -> None:
    library.watches.add("water", "flood")
    library.watches.add("all", "-nothing")
    library.articles.keep([article(1, "A flood."), article(2, "Rain.")])
    assert flagged(library) == ["a2", "a1"]
    library.watches.remove("all")
    assert flagged(library) == ["a1"]
    assert library.listing.total("is:flagged").number == 1
    assert list(library.upkeep.problems()) == []


def test_a_watch_comes_back_with_its_flags(library: Library) -> None:
    library.articles.keep([article(1, "A flood before the watch.")])
    library.watches.add("water", "flood")
    library.articles.keep([article(2, "A flood."), article(3, "Rain.")])
    assert library.watches.remove("water")
    assert not library.watches.remove("water")
    assert flagged(library) == []
    library.articles.keep([article(4, "A flood while there was no watch.")])
    library.history.undo()
    assert flagged(library, "watch:water") == ["a2"]
    assert library.listing.total("is:flagged").number == 1
    assert list(library.upkeep.problems()) == []


def test_a_watch_keeps_its_flags_under_another_name(library: Library) -> None:
    library.watches.add("water", "flood")
    library.articles.keep([article(1, "A flood.")])
    library.watches.rename("water", "floods")
    assert flagged(library, "watch:floods") == ["a1"]
    library.history.undo()
    assert flagged(library, "watch:water") == ["a1"]
    assert library.listing.total("is:flagged").number == 1


def test_a_watch_that_is_understood_no_longer_is_passed_over(library: Library) -> None:
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute("INSERT INTO watch VALUES ('old', 'colour:red')")
    assert library.articles.keep([article(1)]) == 1

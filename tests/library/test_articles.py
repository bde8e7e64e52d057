from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given

from briefing.editing.drafting import mark
from briefing.errors import LibraryError
from briefing.library.store import Library
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from tests.library.conftest import article
from tests.strategies import ARTICLES


def ids(library: Library, query: str = "") -> list[str]:
    return [row.id for row in library.listing.rows(0, 100, query)]


def test_adding_twice_keeps_one(library: Library) -> None:
    assert library.articles.keep([article(1)]) == 1
    assert library.articles.keep([article(1)]) == 0
    assert library.listing.count() == 1


def test_the_same_id_with_other_words_is_a_new_version(library: Library) -> None:
    first = article(1, "The bridge is closed.")
    second = replace(first, text="The bridge is open.")
    library.articles.keep([first])
    assert library.articles.keep([second]) == 1
    assert library.listing.count() == 1
    assert library.articles.find("a1") == second
    assert ids(library, "closed") == []
    assert ids(library, "open") == ["a1"]


def test_articles_are_listed_newest_first_and_by_page(library: Library) -> None:
    library.articles.keep([article(n) for n in (2, 3, 1)])
    assert ids(library) == ["a3", "a2", "a1"]
    assert [row.id for row in library.listing.rows(1, 1)] == ["a2"]


def test_a_search_needs_all_words_and_finds_beginnings(library: Library) -> None:
    library.articles.keep(
        [article(1, "Ferries were cancelled."), article(2, "Ferries sail again.")]
    )
    assert ids(library, "ferries cancelled") == ["a1"]
    assert ids(library, "ferr") == ["a2", "a1"]
    assert ids(library, '"ferries sail"') == ["a2"]
    assert ids(library, '"sail ferries"') == []
    assert library.listing.count("ferries") == 2


@pytest.mark.parametrize("query", ['"', "AND", "NEAR(", "a:b", "*", "-", "'", "(", "^"])
def test_no_query_is_an_error(library: Library, query: str) -> None:
    library.articles.keep([article(1)])
    assert library.listing.count(query) == len(ids(library, query))


def test_an_unknown_article_is_a_sentence(library: Library) -> None:
    with pytest.raises(LibraryError, match="no article a9"):
        library.articles.find("a9")


def test_rows_tell_what_is_chosen_and_analyzed(library: Library) -> None:
    library.articles.keep([article(1), article(2)])
    library.drafts.change(partial(mark, article="a1"), "marked")
    library.analyses.keep([Analysis(id="a2", method="news/1")])
    rows = {row.id: row for row in library.listing.rows(0, 10)}
    assert (rows["a1"].chosen, rows["a1"].analyzed) == (True, False)
    assert (rows["a2"].chosen, rows["a2"].analyzed) == (False, True)
    assert library.backlog.newest(10) == ["a1"]


@given(ARTICLES)
def test_any_article_comes_back_the_same(article: Article) -> None:
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with (
        TemporaryDirectory() as folder,
        closing(Library(Path(folder) / "l.sqlite3")) as library,
    ):
        assert library.articles.keep([article]) == 1
        assert library.articles.find(article.id) == article

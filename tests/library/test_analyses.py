from contextlib import closing
from dataclasses import replace
from pathlib import Path

from briefing.library.store import Library
from briefing.model.analysis import Analysis
from tests.library.conftest import article

FOUND = Analysis(id="a1", method="news/1", sentences=((0, 5),))


def test_an_analysis_is_found_by_its_article(library: Library) -> None:
    library.articles.keep([article(1)])
    library.analyses.keep([FOUND])
    assert library.analyses.find("a1") == FOUND


def test_an_analysis_of_an_unknown_article_is_not_kept(library: Library) -> None:
    library.analyses.keep([FOUND])
    assert library.analyses.find("a1") is None


def test_another_recipe_has_analyses_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(Library(path, "news/1")) as library:
        library.articles.keep([article(1)])
        library.analyses.keep([FOUND])
    with closing(Library(path, "lead/1")) as library:
        assert library.analyses.find("a1") is None
        assert library.backlog.newest(10) == ["a1"]


def test_a_new_version_of_an_article_is_to_be_analyzed_anew(library: Library) -> None:
    library.articles.keep([article(1)])
    library.analyses.keep([FOUND])
    library.articles.keep([replace(article(1), text="Other words.")])
    assert library.analyses.find("a1") is None

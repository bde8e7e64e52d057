import pytest

from briefing.errors import LibraryError
from briefing.library.store import Library
from briefing.model.article import Origin
from tests.library.conftest import article

FIRST, SECOND = "The bridge is closed.", "The bridge is open."


def origin(uri: str, digest: str) -> Origin:
    return Origin(uri=uri, sha256=digest, size=21, format="plain")


def test_every_version_can_be_read(library: Library) -> None:
    library.articles.keep([article(1, FIRST), article(1, SECOND)])
    first, second = library.versions.of("a1")
    assert (first.edition, first.article.text) == (1, FIRST)
    assert (second.edition, second.article.text) == (2, SECOND)
    assert library.versions.find("a1", 1).text == FIRST
    with pytest.raises(LibraryError, match="no version 3"):
        library.versions.find("a1", 3)


def test_an_old_text_that_comes_again_is_known(library: Library) -> None:
    library.articles.keep([article(1, FIRST), article(1, SECOND), article(1, FIRST)])
    assert len(library.versions.of("a1")) == 2
    assert library.articles.find("a1").text == SECOND


def test_the_same_address_and_title_is_the_same_article(library: Library) -> None:
    address = "https://example.org/bridge"
    library.articles.keep([article(1, FIRST, title="Bridge", url=address)])
    (kept,) = library.articles.keep_each(
        [article(2, SECOND, title="Bridge", url=address)]
    )
    assert (kept.id, kept.outcome) == ("a1", "version")
    assert library.articles.find("a2").text == SECOND
    assert library.articles.find("a2").id == "a1"
    assert library.listing.total().number == 1


def test_the_same_words_of_the_same_source_are_kept_once(library: Library) -> None:
    same = {"title": "Bridge", "date": "2026", "source": "Wire"}
    library.articles.keep([article(1, FIRST, **same)])
    (kept,) = library.articles.keep_each([article(2, FIRST, **same)])
    assert (kept.id, kept.outcome) == ("a1", "known")
    (kept,) = library.articles.keep_each(
        [article(3, FIRST, **{**same, "source": "The Post"})]
    )
    assert kept.outcome == "new"


def test_a_new_version_is_unread_and_keeps_its_star(library: Library) -> None:
    library.articles.keep([article(1, FIRST)])
    library.marks.set(["a1"], "read")
    library.marks.set(["a1"], "starred")
    library.articles.keep([article(1, SECOND)])
    (row,) = library.listing.rows(0, 1)
    assert (row.read, row.starred, row.versions) == (False, True, 2)


def test_where_an_article_came_from_is_remembered(library: Library) -> None:
    from dataclasses import replace

    one = article(1, FIRST)
    for uri, digest in (("a.txt", "00"), ("b.txt", "00"), ("a.txt", "00")):
        library.articles.keep([replace(one, origin=origin(uri, digest))])
    library.articles.keep([replace(article(1, SECOND), origin=origin("a.txt", "ff"))])
    seen = library.versions.sightings("a1")
    assert {(s.edition, s.uri, s.sha256) for s in seen} == {
        (1, "a.txt", "00"),
        (1, "b.txt", "00"),
        (2, "a.txt", "ff"),
    }
    assert all((s.size, s.format) == (21, "plain") for s in seen)


def test_a_feed_that_changes_around_an_article_is_noted_once(library: Library) -> None:
    from dataclasses import replace

    for digest in ("00", "01", "02"):
        entry = replace(
            article(1, FIRST), origin=origin("http://a.example/rss", digest)
        )
        library.articles.keep([entry])
    (seen,) = library.versions.sightings("a1")
    assert (seen.edition, seen.sha256) == (1, "00")

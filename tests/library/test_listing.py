from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.library import listing
from briefing.library.rows import Place, Total
from briefing.library.store import Library
from briefing.model.analysis import Analysis, EntityFact, Mention
from briefing.model.article import Article
from tests.library.conftest import article

Fill = Callable[[], None]


def ids(library: Library, query: str = "", limit: int = 50) -> list[str]:
    """The ids of all pages, one after another, and again by their offsets."""
    found: list[str] = []
    place: Place | None = None
    while True:
        page = library.listing.page(query, place, limit)
        found += [row.id for row in page.rows]
        place = page.next
        if place is None:
            break
    by_offset = [
        row.id
        for offset in range(0, len(found) + 1, limit)
        for row in library.listing.rows(offset, limit, query)
    ]
    assert by_offset == found
    assert library.listing.count(query) == len(found)
    assert library.listing.total(query) == Total(len(found))
    return found


@pytest.fixture
def desk(library: Library) -> Library:
    """Six articles with names, marks and dates."""
    library.articles.keep(
        [
            article(1, "General Brennan spoke in Baghdad.", source="Wire"),
            article(2, "Troops left Iraq.", source="The Post", language="de"),
            article(3, "Sports: a cup final in Iraq.", source="Wire"),
            article(4, "A flood hit the harbour.", title="Flood"),
            article(5, "Rain, and a flood.", date="2026"),
            article(6, "Nothing of note.", date=""),
        ]
    )
    library.analyses.keep([analysis("a1", "John Brennan", "Iraq")])
    library.marks.set(["a1", "a4"], "read")
    library.marks.set(["a2"], "starred")
    library.marks.tag(["a1", "a2"], "brief me")
    library.marks.rate(["a2"], 4)
    library.marks.note("a4", "call the harbour")
    return library


def analysis(article_id: str, who: str, where: str) -> Analysis:
    at = {"start": 0, "end": 1, "score": 1.0, "mentions": 1}
    return Analysis(
        id=article_id,
        method="news/1",
        who=(EntityFact(**at, text=who, kind="person", name=who),),  # type: ignore[arg-type]
        where=(EntityFact(**at, text=where, kind="location", name=where),),  # type: ignore[arg-type]
        entities=(Mention(start=0, end=1, text="UN", kind="organization", name="UN"),),
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "a4 a3 a2 a1 a5 a6"),
        ("is:unread", "a3 a2 a5 a6"),
        ("is:read", "a4 a1"),
        ("is:starred", "a2"),
        ("is:unread is:starred", "a2"),
        ("-is:starred", "a4 a3 a1 a5 a6"),
        ("who:brennan", "a1"),
        ("who:brennan where:iraq", "a1"),
        ("who:un", "a1"),
        ('who:"brennan un"', ""),
        ("where:baghdad", ""),
        ("iraq -sports", "a2 a1"),
        ("-iraq", "a4 a5 a6"),
        ("iraq is:starred", "a2"),
        ("iraq OR is:read", "a4 a3 a2 a1"),
        ("(iraq OR flood) -is:unread", "a4 a1"),
        ("after:2026-11-03", "a4 a3"),
        ("before:2026-11-02", "a1 a5"),
        ("on:2026-11-02", "a2"),
        ("on:2026-11", "a4 a3 a2 a1"),
        ('tag:"brief me"', "a2 a1"),
        ("tag:none", ""),
        ("source:wire", "a3 a1"),
        ("source:post", "a2"),
        ("title:flood", "a4"),
        ("text:flood", "a4 a5"),
        ("language:DE", "a2"),
        ("rating:3", "a2"),
        ("rating:5", ""),
        ("has:note", "a4"),
        ("has:tag", "a2 a1"),
        ("id:a5", "a5"),
        ("added:2020", "a4 a3 a2 a1 a5 a6"),
        ("has:copies OR has:versions OR has:story OR is:chosen", ""),
    ],
)
def test_a_query_finds_its_articles(desk: Library, query: str, found: str) -> None:
    whole = ids(desk, query)
    assert sorted(whole) == sorted(found.split())
    assert ids(desk, query, limit=1) == whole
    if query.startswith(("is:", "after:", "before:", "tag:", "on:")) or not query:
        assert whole == found.split()


def test_what_is_dismissed_or_deleted_is_found_only_when_asked_for(
    desk: Library,
) -> None:
    desk.marks.set(["a1"], "dismissed")
    desk.marks.set(["a2"], "deleted")
    assert ids(desk) == ["a4", "a3", "a5", "a6"]
    assert ids(desk, "iraq") == ["a3"]
    assert ids(desk, "is:dismissed") == ["a1"]
    assert ids(desk, "is:deleted") == ["a2"]
    assert ids(desk, "is:any iraq") == ["a3", "a1"]
    assert ids(desk, "is:starred") == []


def test_the_best_match_comes_first(library: Library) -> None:
    filler = "The council met and spoke of many other things at length. "
    library.articles.keep(
        [
            article(1, filler * 9 + "flood", date="2026-11-20"),
            article(2, filler, title="Flood", date="2026-11-20"),
            article(3, "A flood. " + filler * 3, date="2026-11-20"),
        ]
    )
    assert ids(library, "flood") == ["a2", "a3", "a1"]


@pytest.mark.parametrize("few", [50, 0])
def test_of_a_phrase_those_come_first_that_tell_it_in_their_titles(
    library: Library, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(listing, "FEW", few)
    day = {"date": "2026-11-20"}
    library.articles.keep(
        [
            article(1, "The air base was shut for a day.", **day),
            article(2, "It was shut.", title="Air base shut", **day),
            article(3, "The air base opened. The air base is old.", **day),
            article(4, "An air base opened.", date="2026-01-01"),
            article(5, "A base in the air.", **day),
        ]
    )
    assert ids(library, '"air base"') == ["a2", "a3", "a1", "a4"]
    assert ids(library, '"air base" after:2026-11', limit=2) == ["a2", "a3", "a1"]


def test_of_equal_matches_the_newer_comes_first(library: Library) -> None:
    library.articles.keep(
        [article(n, "A flood, again.", source=f"s{n}") for n in (20, 1, 9)]
    )
    assert ids(library, "flood") == ["a20", "a9", "a1"]


def test_too_many_matches_are_listed_as_they_came(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "RANKED", 3)
    monkeypatch.setattr(listing, "LOOKED_UP", 0)
    library.articles.keep([article(n, "A flood, again.") for n in (5, 2, 8, 1)])
    assert ids(library, "flood", limit=3) == ["a1", "a8", "a2", "a5"]


def test_a_common_word_is_found_among_the_few_with_a_state(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "RANKED", 3)
    library.articles.keep([article(n, "A flood, again.") for n in range(1, 9)])
    library.marks.set(["a2", "a7", "a4"], "starred")
    for few in (200, 2):
        monkeypatch.setattr(listing, "LOOKED_UP", few)
        assert ids(library, "flood is:starred") == ["a7", "a4", "a2"]
        assert ids(library, "flood is:starred -is:read", limit=1) == ["a7", "a4", "a2"]


def test_a_page_stays_where_it_is_when_articles_come(library: Library) -> None:
    library.articles.keep([article(n) for n in (1, 2, 3, 4)])
    first = library.listing.page(limit=2)
    library.articles.keep([article(9)])
    second = library.listing.page("", first.next, 2)
    assert [row.id for row in (*first.rows, *second.rows)] == ["a4", "a3", "a2", "a1"]


def test_a_total_is_counted_up_to_a_limit(library: Library) -> None:
    library.articles.keep([article(n, "A flood.") for n in range(1, 9)])
    assert library.listing.total("flood", most=8) == Total(8)
    assert library.listing.total("flood", most=7) == Total(7, exact=False)
    assert library.listing.total(most=7) == Total(8)


def test_a_row_shows_where_the_words_stand(desk: Library) -> None:
    (row,) = desk.listing.page("harbour").rows
    assert row.snippet
    assert row.snippet.span.text == "A flood hit the harbour."
    assert [span.text for span in row.snippet.matches] == ["harbour"]
    assert all(r.snippet is None for r in desk.listing.page("is:read").rows)


def test_a_name_that_is_found_no_longer_is_not_found(desk: Library) -> None:
    desk.analyses.keep([analysis("a1", "Jane Doe", "Iraq")])
    assert ids(desk, "who:brennan") == []
    assert ids(desk, "who:doe") == ["a1"]
    desk.articles.keep([Article(id="a1", text="Other words.", date="2026-11-01")])
    assert ids(desk, "who:doe") == []
    assert ids(desk, "other") == ["a1"]


@pytest.mark.parametrize("ranked", [2_000, 3])
def test_the_newest_first_whether_few_match_or_many(
    library: Library, monkeypatch: pytest.MonkeyPatch, ranked: int
) -> None:
    monkeypatch.setattr(listing, "RANKED", ranked)
    days = ["2026-03-05", "2026-03-09", "2026-03-01", "2026-03-07", "2026-03-03"]
    library.articles.keep(article(number, date=day) for number, day in enumerate(days))
    rows = library.listing.rows(0, 3, "words", "newest")
    rows += library.listing.rows(3, 3, "words", "newest")
    assert [row.date for row in rows] == sorted(days, reverse=True)


def test_an_article_is_found_in_a_list_that_has_grown(library: Library) -> None:
    library.articles.keep(article(number) for number in range(1, 20))
    rows = [row.id for row in library.listing.rows(0, 50)]
    monthly = [article(n, id=f"b{n}", date=f"2026-12-{n:02}") for n in range(1, 29)]
    assert library.listing.offset_of("a12", near=3) == rows.index("a12")
    library.articles.keep(
        replace(each, id=f"{each.id}.{copy}", title=f"{each.title} {copy}")
        for each in monthly
        for copy in range(4)
    )
    for name in ("a12", "a1", "a19"):
        at = library.listing.offset_of(name, near=rows.index(name))
        assert library.listing.rows(at, 1)[0].id == name
    assert library.listing.offset_of("gone", near=5) == 5
    assert library.listing.offset_of("a12", "words", near=2) in range(200)

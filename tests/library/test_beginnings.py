"""A search for a beginning finds what a walk through all articles finds."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.library import beginnings, listing
from briefing.library.beginnings import Beginnings
from briefing.library.query import And, Node, Not, Or, Words, parse
from briefing.library.store import Library
from briefing.model.article import Article
from tests.library.conftest import article

words = st.text("abé", min_size=1, max_size=6)
texts = st.lists(words, max_size=12).map(" ".join)
terms = st.one_of(
    words,
    words.map("-{}".format),
    words.map("title:{}".format),
    st.lists(words, min_size=2, max_size=3).map(lambda some: f'"{" ".join(some)}"'),
    st.just("OR"),
    st.just("is:starred"),
)
queries = st.lists(terms, min_size=1, max_size=4).map(" ".join)


@contextmanager
def holding(given: list[Article]) -> Iterator[Library]:
    with (
        TemporaryDirectory() as folder,
        closing(Library(Path(folder) / "library.sqlite3")) as library,
    ):
        library.articles.keep(given)
        library.marks.set([each.id for each in given[::2]], "starred")
        yield library


def plain(node: Node, one: Article, position: int) -> bool:
    """Whether an article meets a query, told from its words."""
    if isinstance(node, And):
        return all(plain(each, one, position) for each in node.nodes)
    if isinstance(node, Or):
        return any(plain(each, one, position) for each in node.nodes)
    if isinstance(node, Not):
        return not plain(node.node, one, position)
    if not isinstance(node, Words):
        return position % 2 == 0
    fields = [one.title] if node.column == "title" else [one.title, one.text]
    return any(_stands(node, _folded(field)) for field in fields)


def _folded(text: str) -> list[str]:
    return text.replace("é", "e").split()


def _stands(node: Words, found: list[str]) -> bool:
    *whole, last = _folded(" ".join(node.words))
    return any(
        found[at : at + len(whole)] == whole
        and found[at + len(whole) :][:1]
        and (found[at + len(whole)] == last or node.unfinished)
        and found[at + len(whole)].startswith(last)
        for at in range(len(found))
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(texts, max_size=9), queries, st.sampled_from([1, 1_000]))
def test_what_is_found_is_what_a_walk_finds(
    bodies: list[str], query: str, ranked: int
) -> None:
    given = [
        Article(
            id=f"a{n}",
            title=body[:7],
            text=body,
            source=f"{n}",
            date=f"2026-11-{9 - n % 4:02}",
        )
        for n, body in enumerate(bodies)
    ]
    with holding(given) as library, pytest.MonkeyPatch.context() as patch:
        patch.setattr(listing, "RANKED", ranked)
        patch.setattr(listing, "COMMON", 2)
        node = parse(query, unfinished=True)
        kept = [library.articles.find(row.id) for row in library.listing.rows(0, 99)]
        found = [row.id for row in library.listing.rows(0, 99, query)]
        numbers = {each.id: int(each.id[1:]) for each in kept}
        assert sorted(found) == sorted(
            each.id for each in kept if plain(node, each, numbers[each.id])
        )
        assert library.listing.count(query) == len(found)
        pages = []
        place = None
        while page := library.listing.page(query, place, 2):
            pages += [row.id for row in page.rows]
            if (place := page.next) is None:
                break
        assert pages == found
        newest = [row.id for row in library.listing.rows(0, 99, query, "newest")]
        assert newest == [each.id for each in kept if each.id in found]
        patch.setattr(Beginnings, "spelled_out", lambda _, node: node)
        assert [row.id for row in library.listing.rows(0, 99, query)] == found


def test_a_beginning_is_spelled_out_where_its_words_are_few(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.articles.keep([article(1, "Flood floods flooded, floor and Flöte.")])
    spelled = Beginnings(library._connection).spelled_out
    flood = parse("flood", unfinished=True)
    assert spelled(flood) == Or(
        tuple(Words((each,)) for each in ("flood", "flooded", "floods"))
    )
    for query in ("flo", "flöt", "flood ", '"the flood', "drought"):
        node = parse(query, unfinished=True)
        assert spelled(node) == node
    monkeypatch.setattr(beginnings, "MOST", 2)
    assert spelled(flood) == flood
    assert [row.id for row in library.listing.page("flood").rows] == ["a1"]

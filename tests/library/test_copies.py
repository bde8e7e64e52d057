import random
from dataclasses import replace

import pytest

from briefing.library.store import Library
from briefing.model.article import Article, Origin
from tests.library.conftest import article

NOUNS = ("harbour", "ferry", "storm", "mayor", "bridge", "cargo", "crane", "pilot")
VERBS = ("closed", "opened", "delayed", "praised", "repaired", "flooded", "crossed")


def report(seed: int, sentences: int = 14) -> str:
    """A text of invented sentences, unlike that of any other seed."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    return " ".join(
        f"The {draw.choice(NOUNS)} {draw.randrange(900)} {draw.choice(VERBS)} the"
        f" {draw.choice(NOUNS)} by {draw.randrange(60)} {draw.choice(NOUNS)}s."
        for _ in range(sentences)
    )


def edited(text: str) -> str:
    return text.replace("The harbour", "A harbour", 1) + " More will follow."


def outcomes(library: Library, *articles: Article) -> list[str]:
    return [kept.outcome for kept in library.articles.keep_each(articles)]


def copies(library: Library) -> dict[str, int]:
    return {row.id: row.copies for row in library.listing.rows(0, 50)}


def test_wire_copies_have_one_origin(library: Library) -> None:
    wire, other = report(1), report(2)
    ids = [f"a{n}" for n in range(1, 7)]
    library.articles.keep(
        [
            article(1, wire, source="Wire"),
            article(2, "By our staff. " + wire, source="Post"),
            article(3, wire.rpartition("The ")[0], source="Times"),
            article(4, other, source="Echo"),
            article(5, report(3)[:90] + other, source="Sun"),
            article(6, wire[: len(wire) * 6 // 10], source="Globe"),
        ]
    )
    assert library.articles.origins(ids) == 2
    assert copies(library) == {"a1": 3, "a2": 3, "a3": 3, "a6": 3, "a4": 1, "a5": 1}
    assert library.listing.count("has:copies") == 6


def test_independent_reports_have_their_own_origins(library: Library) -> None:
    library.articles.keep([article(n, report(n)) for n in range(1, 9)])
    assert library.articles.origins([f"a{n}" for n in range(1, 9)]) == 8


def test_an_article_that_joins_two_groups_makes_them_one(library: Library) -> None:
    one, two = report(5), report(6)
    library.articles.keep([article(1, one), article(2, two, source="Post")])
    assert library.articles.origins(["a1", "a2"]) == 2
    library.articles.keep([article(3, one + " " + two, source="Echo")])
    assert library.articles.origins(["a1", "a2", "a3"]) == 1


def test_an_edited_reissue_is_a_version(library: Library) -> None:
    text = report(1)
    first = article(1, text, source="Wire", title="Storm")
    assert outcomes(library, first) == ["new"]
    again = article(2, edited(text), source="Wire", title="STORM", date="2026-11-03")
    assert outcomes(library, again) == ["version"]
    assert library.articles.find("a2").text == edited(text)
    assert len(library.versions.of("a1")) == 2


@pytest.mark.parametrize(
    "change",
    [
        {"source": "Post"},
        {"marking": "TLP:RED"},
        {"date": "2026-11-20"},
        {"text": report(1)[:300] + report(2)},
    ],
)
def test_what_may_be_another_article_is_one(
    library: Library, change: dict[str, str]
) -> None:
    first = article(1, report(1), source="Wire", title="Storm")
    values = {"text": edited(first.text), "date": "2026-11-01", **change}
    second = replace(first, id="a2", **values)  # type: ignore[arg-type]
    assert outcomes(library, first, second) == ["new", "new"]


def test_a_file_that_was_edited_is_a_version(library: Library) -> None:
    def read(text: str) -> Article:
        origin = Origin(uri="storm.txt", sha256=text[:9], size=9, format="plain")
        return Article.create(text=text, title="Storm", origin=origin)

    text = report(1)
    assert outcomes(library, read(text), read(edited(text))) == ["new", "version"]


def test_short_texts_are_never_copies(library: Library) -> None:
    text = "No further details were given by the police."
    assert outcomes(library, article(1, text), article(2, text)) == ["new", "new"]
    assert library.articles.origins(["a1", "a2"]) == 2


def test_what_is_purged_leaves_its_copies_together(library: Library) -> None:
    wire = report(1)
    library.articles.keep(
        [
            article(1, wire, source="Wire", date="2020"),
            article(2, wire, source="Post"),
            article(3, wire, source="Echo"),
        ]
    )
    library.purge.run("2021")
    assert library.articles.origins(["a2", "a3"]) == 1
    assert list(library.upkeep.problems()) == []

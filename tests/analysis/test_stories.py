import random
from dataclasses import replace

import pytest

from briefing.analysis.stories import group
from briefing.model.article import Article, digest
from tests.benchmarks.material import samples

BRIDGE = (
    "The old river bridge at Tarnau collapsed on Monday during the flood, and the "
    "mayor closed the harbour. Engineers had warned of cracks in the bridge piers."
)
BRIDGE_AGAIN = (
    "Engineers had warned of cracks in the piers before the Tarnau bridge collapsed "
    "into the flooded river, its mayor said. The harbour of Tarnau stays closed."
)
ELECTION = (
    "Voters in Ostrel elect a new parliament on Sunday. Polls give the Green Union a "
    "narrow lead over the governing Farmers' Party in the parliament."
)


def article(key: str, text: str, date: str = "2024-05-06") -> Article:
    return Article.create(
        id=key, title=text.split(",", maxsplit=1)[0][:50], text=text, date=date
    )


def sets(articles: list[Article]) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in group(articles)}


@pytest.fixture
def articles() -> list[Article]:
    return [
        article("a", BRIDGE),
        article("b", ELECTION),
        article("c", BRIDGE_AGAIN, "2024-05-07"),
        article("d", "A chess master of Lindow won the open with eight points."),
    ]


def test_articles_about_one_event_are_one_story(articles: list[Article]) -> None:
    assert sets(articles) == {frozenset("ac"), frozenset("b"), frozenset("d")}


def test_a_story_is_named_by_its_first_article_and_its_latest_date(
    articles: list[Article],
) -> None:
    story = group(articles)[0]
    first = next(a for a in articles if a.id == story.articles[0])
    assert story.title == first.title
    assert story.date == "2024-05-07"
    assert story.id == digest(["a", "c"])[:16]


def test_the_order_of_articles_does_not_matter(articles: list[Article]) -> None:
    for seed in range(5):
        shuffled = random.Random(seed).sample(articles, len(articles))  # noqa: S311
        assert group(shuffled) == group(articles)


def test_the_same_words_years_apart_are_two_stories() -> None:
    found = sets([article("a", BRIDGE, "2019-05-06"), article("b", BRIDGE)])
    assert found == {frozenset("a"), frozenset("b")}


def test_an_article_given_twice_counts_once(articles: list[Article]) -> None:
    assert group([*articles, articles[0]]) == group(articles)


def test_odd_articles_do_no_harm() -> None:
    odd = [
        Article.create(id="empty", text=""),
        Article.create(id="nul", text="\x00", date="not a date"),
        Article.create(id="emoji", text="🔥🔥", date="2024"),
    ]
    assert len(group(odd)) == 3
    assert group([]) == ()


EARLY = (
    "An inspector, Ida Wolff, wrote to the Tarnau council in spring. She wrote of rust "
    "on the bridge, and asked for money to paint railings."
)
LATER = [
    f"The {what} of the fallen Tarnau bridge is under way, and the council heard how "
    f"inspector Ida Wolff had warned it of rust and of bolts. {rest}"
    for what, rest in (
        ("search", "Divers looked under the bridge for a bus that fell in the flood."),
        ("salvage", "A crane lifted the bus that fell with the bridge in the flood."),
        ("survey", "The flood that took the bridge also took a bus, drivers said."),
        ("repair", "Buses cross the flooded river by ferry until a bridge stands."),
    )
]


def test_an_article_that_came_too_early_finds_its_story() -> None:
    later = [article(f"later-{n}", text) for n, text in enumerate(LATER)]
    early = article("early", EARLY, "2024-05-01")
    found = sets([early, *later, article("other", ELECTION)])
    assert frozenset({"early", *(a.id for a in later)}) in found
    assert frozenset({"other"}) in found


def test_two_floods_far_apart_are_two_stories() -> None:
    told = group(samples())
    floods = [story for story in told if "Tisza" in story.title]
    assert [len(story.articles) for story in floods] == [2]


def test_copies_of_one_text_are_one_origin(articles: list[Article]) -> None:
    (first, *_) = group(articles)
    assert first.origins == len(first.articles)
    twice = [*articles, *(replace(a, id=f"copy of {a.id}") for a in articles)]
    (story, *_) = group(twice)
    assert (story.origins, len(story.articles)) == (first.origins, 2 * first.origins)

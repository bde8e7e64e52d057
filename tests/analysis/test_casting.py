"""Stories of a few articles, whose entities are marked by hand."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.casting import cast
from briefing.model.analysis import Analysis, EntityFact, EntityKind, Mention
from briefing.model.story import StoryEntity
from tests.strategies import ANALYSES

Marked = dict[str, tuple[EntityKind, str]]
"""By each written form, its kind and the article's name for it."""


def told(number: int, text: str, marked: Marked) -> Analysis:
    """The analysis of a text in which some names are marked."""
    mentions = tuple(
        Mention(
            start=text.index(form),
            end=text.index(form) + len(form),
            text=form,
            kind=kind,
            name=name,
        )
        for form, (kind, name) in marked.items()
    )
    facts = {
        mention.name: EntityFact(
            start=mention.start,
            end=mention.end,
            text=mention.text,
            kind=mention.kind,
            name=mention.name,
            mentions=1,
            score=1.0,
        )
        for mention in mentions
        if mention.text == mention.name
    }
    return Analysis(
        id=str(number),
        method="hand/1",
        language="en",
        entities=mentions,
        who=tuple(fact for fact in facts.values() if fact.kind != "location"),
        where=tuple(fact for fact in facts.values() if fact.kind == "location"),
    )


def story(*articles: tuple[EntityKind, str]) -> tuple[StoryEntity, ...]:
    """Who is told of in articles that hold one name each."""
    return cast(
        [told(n, name, {name: (kind, name)}) for n, (kind, name) in enumerate(articles)]
    ).who


def test_an_actor_stands_once_with_all_spellings() -> None:
    first = told(
        1,
        "Nadia al-Tamimi spoke. Al-Tamimi left.",
        {
            "Nadia al-Tamimi": ("person", "Nadia al-Tamimi"),
            "Al-Tamimi": ("person", "Nadia al-Tamimi"),
        },
    )
    second = told(
        2, "Nadia Tamimi denied it.", {"Nadia Tamimi": ("person", "Nadia Tamimi")}
    )
    third = told(3, "Tameemi denied it.", {"Tameemi": ("person", "Tameemi")})
    (entity,) = cast([first, second, third]).who
    assert entity.name == "Nadia al-Tamimi"
    assert entity.sources == 3
    assert [
        (each.article, [span.text for span in each.spellings])
        for each in entity.appearances
    ] == [
        ("1", ["Nadia al-Tamimi", "Al-Tamimi"]),
        ("2", ["Nadia Tamimi"]),
        ("3", ["Tameemi"]),
    ]


def test_the_name_that_says_most_comes_first_whichever_article_has_it() -> None:
    (entity,) = story(("person", "Holm"), ("person", "Ida Holm"))
    assert entity.name == "Ida Holm"
    assert [each.article for each in entity.appearances] == ["1", "0"]


def test_those_whom_all_articles_rank_high_come_first() -> None:
    marked: Marked = {
        "Per Lund": ("person", "Per Lund"),
        "Ida Holm": ("person", "Ida Holm"),
    }
    backwards = dict(reversed(marked.items()))
    text = "Per Lund and Ida Holm spoke."
    articles = [
        told(1, text, marked),
        told(2, text, backwards),
        told(3, text, backwards),
    ]
    assert [entity.name for entity in cast(articles).who] == ["Ida Holm", "Per Lund"]


def test_places_stand_apart_from_actors() -> None:
    first = told(1, "Kyiv", {"Kyiv": ("location", "Kyiv")})
    second = told(2, "Kiev", {"Kiev": ("location", "Kiev")})
    found = cast([first, second])
    assert found.who == ()
    assert [(entity.name, entity.sources) for entity in found.where] == [("Kyiv", 2)]


def test_a_story_without_names_has_no_cast() -> None:
    assert cast([]).who == ()
    assert cast([told(1, "Rain.", {})]).where == ()


@given(st.lists(ANALYSES, max_size=4))
def test_every_fact_is_in_one_entity_under_the_name_of_one_of_them(
    analyses: list[Analysis],
) -> None:
    found = cast(analyses)
    for entities, facts in (
        (found.who, [fact for each in analyses for fact in each.who]),
        (found.where, [fact for each in analyses for fact in each.where]),
    ):
        held = [each.fact for entity in entities for each in entity.appearances]
        assert sorted(map(repr, held)) == sorted(map(repr, facts))
        for entity in entities:
            assert entity.name == entity.appearances[0].fact.name
            assert all(each.spellings for each in entity.appearances)

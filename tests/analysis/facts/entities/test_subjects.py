import pytest

from briefing.analysis.facts.entities.subjects import (
    acting_countries,
    actors,
    acts,
    is_count,
    leading,
    modifies,
)
from briefing.analysis.facts.names.lexicon import lexicon
from briefing.analysis.reading import read_closely
from briefing.model.analysis import EntityKind, Mention
from briefing.model.article import Article, Field

WORDS = lexicon("en")


def named(
    article: Article, name: str, kind: EntityKind, field: Field = "text"
) -> Mention:
    start = article.value(field).index(name)
    return Mention(
        start=start,
        end=start + len(name),
        text=name,
        kind=kind,
        name=name,
        field=field,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Holm resigned.", True),
        ("It was taken from Ada Holm yesterday.", False),
        ("They saw Ada Holm.", False),
    ],
)
def test_a_subject_has_a_verb_behind_it(text: str, *, expected: bool) -> None:
    article = Article.create(text=text)
    mention = named(article, "Ada Holm", "person")
    assert acts(mention, read_closely(article)) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Holm rally ends in chaos", True),
        ("Holm ends rally", False),
        ("Holm in Oslo", False),
        ("Holm", False),
    ],
)
def test_a_name_before_a_noun_modifies_it(title: str, *, expected: bool) -> None:
    article = Article.create(text="It rained.", title=title)
    mention = named(article, "Holm", "person", "title")
    assert modifies(mention, read_closely(article)) is expected


def test_the_first_actor_of_the_first_sentence_leads() -> None:
    article = Article.create(
        text="After talks with Bert Lund the Harbour Union called off. Ida Moe left."
    )
    mentions = [
        named(article, "Bert Lund", "person"),
        named(article, "Harbour Union", "organization"),
        named(article, "Ida Moe", "person"),
    ]
    leads = leading(read_closely(article), mentions[1:])
    assert [mention.name for mention in leads] == ["Harbour Union"]


def test_a_count_leads_beside_the_first_name() -> None:
    article = Article.create(text="Nine people died, Ada Holm said on Monday.")
    mentions = [
        named(article, "Nine people", "group"),
        named(article, "Ada Holm", "person"),
    ]
    assert is_count(mentions[0])
    assert list(leading(read_closely(article), mentions)) == mentions


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ghana and Togo to share a port", {"Ghana", "Togo"}),
        ("Ghana votes", {"Ghana"}),
        ("Ghana: nine dead in storm", set()),
        ("Storm hits Ghana", set()),
    ],
)
def test_countries_that_open_a_title_act(title: str, expected: set[str]) -> None:
    article = Article.create(text="It rained.", title=title)
    mentions = [
        named(article, country, "location", "title")
        for country in ("Ghana", "Togo")
        if country in title
    ]
    found = acting_countries(read_closely(article), mentions, WORDS)
    assert found == frozenset(expected)


def test_a_description_inside_a_role_is_no_actor_of_its_own() -> None:
    article = Article.create(text="Ada Holm, the Danish diplomat in charge, left.")
    mentions = [
        named(article, "Ada Holm", "person"),
        named(article, "Danish diplomat", "person"),
    ]
    role = article.span(14, 39)
    found = actors(read_closely(article), mentions, {"Ada Holm": role}, set())
    assert [mention.name for mention in found] == ["Ada Holm"]


def test_a_place_that_is_a_subject_is_an_actor() -> None:
    article = Article.create(text="Lund votes again. Oslo waits.")
    mentions = [named(article, name, "location") for name in ("Lund", "Oslo")]
    found = actors(read_closely(article), mentions, {}, {"Lund"})
    assert [mention.name for mention in found] == ["Lund"]

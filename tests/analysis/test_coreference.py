"""Which names of a story's articles are taken for one."""

import pytest

from briefing.analysis.coreference import Named, best_name, same_entities
from briefing.analysis.facts.names.lexicon import lexicon
from briefing.model.analysis import EntityFact, EntityKind
from briefing.model.article import Span


def named(article: int, name: str, kind: EntityKind, *written: str) -> Named:
    fact = EntityFact(
        start=0, end=len(name), text=name, kind=kind, name=name, mentions=1, score=1.0
    )
    spans = {form: Span(start=0, end=len(form), text=form) for form in (name, *written)}
    return Named(article, 0, fact, spans, lexicon("en"))


def merged(kind: EntityKind, *articles: str) -> list[set[str]]:
    """The names that mean the same; one article each, its names parted by `|`."""
    names = [
        named(number, name, kind)
        for number, article in enumerate(articles)
        for name in article.split("|")
    ]
    return [{each.name for each in group} for group in same_entities(names)]


def one(kind: EntityKind, *articles: str) -> bool:
    return len(merged(kind, *articles)) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Qassim al-Harbi", "Qasim Al-Harbi", "al-Harby"),
        ("Abdul Rahman Saleh", "Abd al-Rahman Saleh", "Abdulrahman Saleh"),
        ("Mohammed Dawood", "Muhammad Dawud"),
        ("Hossein Karimi", "Hussain Kareemi"),
        ("Sergei Lebedev", "Sergey Lebedev", "Lebedev"),
        ("Anna K. Lindqvist", "Anna Lindqvist", "A. Lindqvist"),
        ("José Peña", "Jose Pena"),
        ("Willem van der Berg", "van der Berg"),
    ],
)
def test_spellings_of_one_person(names: tuple[str, ...]) -> None:
    assert one("person", *names)


@pytest.mark.parametrize(
    "names",
    [
        ("Ali Hassan", "Ahmed Hassan"),
        ("Ali Hassan", "Ali Hussein"),
        ("Jan Berg", "Jon Berg"),
        ("Paul Reed", "Paula Reed"),
        ("A. Reed", "Tom Reed"),
    ],
)
def test_different_people(names: tuple[str, ...]) -> None:
    assert not one("person", *names)


def test_a_surname_goes_to_the_bearer_of_its_own_article() -> None:
    found = merged("person", "Ali Hassan", "Ahmed Hassan", "Hassan")
    assert found == [{"Ali Hassan"}, {"Ahmed Hassan"}, {"Hassan"}]


def test_a_surname_that_its_article_keeps_apart_stays_apart() -> None:
    assert merged("person", "Reed|Eva Reed") == [{"Reed"}, {"Eva Reed"}]


def test_surnames_alone_are_one_person() -> None:
    assert one("person", "Holm", "Holm")


@pytest.mark.parametrize(
    "names",
    [
        ("ISIL", "ISIS", "Daesh", "Islamic State"),
        ("PMF", "Popular Mobilization Forces"),
        ("Harbour Safety Board", "HSB"),
        ("Joint Operations Command for Iraq", "Joint Operations Command"),
        ("Defence Ministry", "Ministry of Defense"),
        ("Ukrainian Interior Ministry", "Interior Ministry"),
        ("Leeds Lions", "Lions"),
        ("Northgate plc", "Northgate"),
        ("Seoul's Foreign Ministry", "Foreign Ministry"),
    ],
)
def test_names_of_one_body(names: tuple[str, ...]) -> None:
    assert one("organization", *names)


@pytest.mark.parametrize(
    "names",
    [
        ("Russian Defence Ministry", "Ukrainian Defence Ministry", "Defence Ministry"),
        ("FBI", "Former FBI"),
        ("National Security Council", "UN Security Council"),
        ("Harbour Safety Board", "Highway Savings Bank", "HSB"),
        ("government", "Government House"),
    ],
)
def test_different_bodies(names: tuple[str, ...]) -> None:
    assert len(merged("organization", *names)) == len(names)


def test_a_description_does_not_carry_a_name_from_one_article_to_the_next() -> None:
    ours = named(0, "government", "organization", "Danish government")
    theirs = named(1, "Danish government", "organization")
    assert len(same_entities([ours, theirs])) == 2


def test_a_person_is_no_country() -> None:
    assert (
        len(
            same_entities(
                [named(0, "Jordan", "person"), named(1, "Jordan", "location")]
            )
        )
        == 2
    )


@pytest.mark.parametrize(
    "names", [("US", "the United States"), ("Britain", "UK"), ("Raqqa", "Raqqah")]
)
def test_names_of_one_place(names: tuple[str, ...]) -> None:
    assert one("location", *(name.removeprefix("the ") for name in names))


def test_a_well_known_entity_has_its_best_name() -> None:
    names = [named(0, "US", "location"), named(1, "United States", "location")]
    assert best_name(names).name == "United States"


def test_the_full_name_that_most_articles_have_is_best() -> None:
    spelt = ("Holm", "Ida Maria Holm", "Ida Holm", "Ida Holm")
    names = [named(number, name, "person") for number, name in enumerate(spelt)]
    assert best_name(names).name == "Ida Holm"

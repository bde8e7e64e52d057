import pytest

from briefing.analysis.facts.entities.actors import rank_who
from briefing.analysis.facts.entities.places import rank_where
from briefing.analysis.reading import Reading, read_closely
from briefing.model.analysis import EntityKind, Mention
from briefing.model.article import Article, Field


def reading(text: str, title: str = "") -> Reading:
    return read_closely(Article.create(text=text, title=title))


def mentions(
    read: Reading, kind: EntityKind, *names: str, field: Field = "text"
) -> list[Mention]:
    """The first place of each name in one field."""
    value = read.article.value(field)
    return [
        Mention(
            start=value.index(name),
            end=value.index(name) + len(name),
            text=name,
            field=field,
            kind=kind,
            name=name,
        )
        for name in names
    ]


def test_who_is_in_the_title_acts() -> None:
    read = reading("Bert Lund watched as Ada Holm left.", "Ada Holm leaves")
    found = [
        *mentions(read, "person", "Ada Holm", field="title"),
        *mentions(read, "person", "Bert Lund", "Ada Holm"),
    ]
    facts = rank_who(read, found, {})
    assert [fact.name for fact in facts] == ["Ada Holm", "Bert Lund"]
    assert facts[0].mentions == 2


def test_who_holds_no_places_and_keeps_roles() -> None:
    read = reading("Mayor Ada Holm left Oslo.")
    role = read.article.span(0, 5)
    found = [
        *mentions(read, "person", "Ada Holm"),
        *mentions(read, "location", "Oslo"),
    ]
    (fact,) = rank_who(read, found, {"Ada Holm": role})
    assert fact.role == role


def test_subjects_go_before_objects() -> None:
    read = reading("The letter to Ada Holm was lost. Bert Lund wrote it.")
    found = mentions(read, "person", "Ada Holm", "Bert Lund")
    signs = {fact.name: fact.score for fact in rank_who(read, found, {})}
    read = reading("The letter, Ada Holm said, was lost. Bert Lund wrote it.")
    found = mentions(read, "person", "Ada Holm", "Bert Lund")
    acting = {fact.name: fact.score for fact in rank_who(read, found, {})}
    assert acting["Ada Holm"] > signs["Ada Holm"]


@pytest.mark.parametrize(
    ("text", "places", "first"),
    [
        ("Norway mourns after a fire in Skien.", ("Norway", "Skien"), "Skien"),
        ("OSLO (Agency) -- Bergen won.", ("OSLO", "Bergen"), "OSLO"),
        ("A tour of Europe ended in Bergen.", ("Europe", "Bergen"), "Bergen"),
        ("The talks in Bergen on Sudan ended.", ("Bergen", "Sudan"), "Bergen"),
    ],
)
def test_the_scene_goes_first(text: str, places: tuple[str, ...], first: str) -> None:
    read = reading(text)
    found = mentions(read, "location", *places)
    assert rank_where(read, found)[0].name == first


def test_the_best_mention_writes_the_name() -> None:
    read = reading("Holm spoke. Ada Holm left.")
    short = Mention(start=0, end=4, text="Holm", kind="person", name="Ada Holm")
    (fact,) = rank_who(read, [short, *mentions(read, "person", "Ada Holm")], {})
    assert (fact.text, fact.start, fact.mentions) == ("Ada Holm", 12, 2)

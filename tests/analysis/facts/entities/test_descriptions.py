import pytest

from briefing.analysis.facts.entities.descriptions import (
    describe,
    described_dossiers,
    head_kind,
)
from briefing.analysis.facts.events.places import places
from briefing.analysis.facts.grammar import lexemes
from briefing.analysis.reading import read_closely
from briefing.model.analysis import EntityKind
from briefing.model.article import Article


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("six hikers", "group"),
        ("a lone hiker", "person"),
        ("the coastguard agency", "organization"),
        ("fans of the band", "group"),
        ("four coastal states", "group"),
        ("two patrol ships", "group"),
        ("a strong earthquake", "other"),
    ],
)
def test_the_head_tells_the_kind(phrase: str, kind: EntityKind) -> None:
    assert head_kind("en", lexemes(phrase, 0, len(phrase))) == kind


def test_a_description_is_named_without_its_article() -> None:
    reading = read_closely(Article.create(text="A lone hiker fell into the river."))
    (place,) = places(reading)
    mention = describe(reading, place, (0, 3))
    assert (mention.text, mention.name) == ("A lone hiker", "lone hiker")
    assert reading.article.holds(mention)


def test_descriptions_with_one_head_are_one_actor() -> None:
    text = "Tram derails in Lund. A packed tram fell."
    reading = read_closely(Article.create(text=text))
    one, other = places(reading)
    found = [describe(reading, one, (0, 1)), describe(reading, other, (0, 3))]
    (dossier,) = described_dossiers(found)
    assert (dossier.name, len(dossier.mentions)) == ("Tram", 2)

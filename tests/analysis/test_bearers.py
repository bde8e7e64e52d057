from collections.abc import Sequence

from briefing.analysis.bearers import bearers, spellings
from briefing.analysis.coreference import best_name
from briefing.analysis.facts.names.lexicon import lexicon
from briefing.model.analysis import Analysis, EntityKind, Mention


def naming(*names: tuple[str, EntityKind]) -> Analysis:
    """An article that names some people and places, one after the other."""
    mentions, at = [], 0
    for name, kind in names:
        end = at + len(name)
        mentions.append(Mention(start=at, end=end, text=name, kind=kind, name=name))
        at = end + 1
    return Analysis(id="a", method="m", language="en", entities=tuple(mentions))


def who(analyses: Sequence[Analysis], stories: Sequence[str]) -> dict[str, list[int]]:
    """The articles that name each actor, by the name that says most."""
    found = bearers(analyses, stories)
    return {best_name(group).name: [each.article for each in group] for group in found}


def test_a_full_name_is_one_in_every_story() -> None:
    kell = naming(("Pedro Kell", "person"))
    assert who([kell, kell, kell], ["a", "b", "c"]) == {"Pedro Kell": [0, 1, 2]}


def test_a_surname_is_told_apart_by_its_story() -> None:
    analyses = [
        naming(("Pedro Kell", "person")),
        naming(("Kell", "person")),
        naming(("Anna Kell", "person")),
        naming(("Kell", "person")),
    ]
    found = who(analyses, ["trial", "trial", "vote", "vote"])
    assert found == {"Pedro Kell": [0, 1], "Anna Kell": [2, 3]}


def test_a_surname_that_two_may_bear_stays_apart() -> None:
    analyses = [
        naming(("Pedro Kell", "person")),
        naming(("Anna Kell", "person")),
        naming(("Kell", "person")),
    ]
    assert who(analyses, ["a", "b", "c"])["Kell"] == [2]


def test_known_names_and_one_name_of_two_kinds_are_one() -> None:
    analyses = [
        naming(("ISIS", "organization"), ("Porto Vega", "person")),
        naming(("Daesh", "group"), ("Porto Vega", "location")),
    ]
    assert sorted(who(analyses, ["a", "b"]).values()) == [[0, 1], [0, 1]]


def test_spellings_are_those_of_a_well_known_entity() -> None:
    assert {"ISIS", "Daesh"} <= set(spellings("ISIL", lexicon("en")))
    assert spellings("Pedro Kell", lexicon("en")) == ("Pedro Kell",)

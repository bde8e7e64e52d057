from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.entities.aliases import canonical_names, last_name
from briefing.analysis.facts.names.lexicon import lexicon
from briefing.model.analysis import EntityKind

WORDS = lexicon("en")


def named(kind: EntityKind, forms: Sequence[str], body: str = "") -> dict[str, str]:
    """The canonical name of each form."""
    found = canonical_names(
        [(form, kind) for form in forms], ["", "", body or ". ".join(forms)], WORDS
    )
    return {form: entity.name for form, entity in found.items()}


def test_last_names_join_full_names() -> None:
    names = named("person", ["Nadia al-Tamimi", "al-Tamimi", "Tom Reed", "Reed"])
    assert names["al-Tamimi"] == "Nadia al-Tamimi"
    assert names["Reed"] == "Tom Reed"


def test_middle_names_make_no_difference() -> None:
    names = named("person", ["Tom Reed", "Tom J. Reed", "TOM Reed"])
    assert set(names.values()) == {"Tom J. Reed"}


def test_a_shared_last_name_goes_to_the_one_named_more_often() -> None:
    names = named("person", ["Tom Reed", "Tom Reed", "Eva Reed", "Reed"])
    assert names["Reed"] == "Tom Reed"
    assert names["Eva Reed"] == "Eva Reed"


def test_who_was_not_introduced_is_somebody_else() -> None:
    forms = ["Reed", "Reed", "Reed", "Reed", "Eva Reed"]
    assert named("person", forms)["Reed"] == "Reed"


def test_a_spelt_out_abbreviation() -> None:
    names = named(
        "organization",
        ["Harbour Safety Board", "HSB"],
        "The Harbour Safety Board (HSB) met.",
    )
    assert names == {
        "Harbour Safety Board": "Harbour Safety Board",
        "HSB": "Harbour Safety Board",
    }


def test_a_well_known_name_is_no_short_form() -> None:
    names = named("organization", ["Harbour Board Facebook", "Facebook"])
    assert names["Facebook"] == "Facebook"


def test_letters_do_not_stand_for_a_pair_of_words() -> None:
    assert named("organization", ["NBX", "NBX Arena"])["NBX"] == "NBX"


def test_short_forms_of_organizations() -> None:
    names = named("organization", ["Leeds Lions", "Lions", "Northgate Group"])
    assert names["Lions"] == "Leeds Lions"
    assert named("organization", ["Northgate", "Northgate Group"])["Northgate"] == (
        "Northgate Group"
    )


def test_an_ambiguous_short_form_stays_apart() -> None:
    forms = ["Leeds Lions", "Bath Lions", "Lions"]
    assert named("organization", forms)["Lions"] == "Lions"


def test_the_best_known_form_leads() -> None:
    names = named("location", ["US", "U.S.", "united states", "USA"])
    assert set(names.values()) == {"US"}


def test_last_name_keeps_particles() -> None:
    assert last_name("Nadia al-Tamimi") == "al-Tamimi"
    assert last_name("Ludwig van der Berg Jr") == "van der Berg"
    assert last_name("") == ""


@given(st.lists(st.text(min_size=1, max_size=12)))
def test_each_form_gets_a_name_that_was_written(forms: list[str]) -> None:
    names = named("person", forms)
    assert names.keys() == set(forms)
    assert set(names.values()) <= set(forms)

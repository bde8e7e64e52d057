import pytest

from briefing.analysis.facts.names.lexicon import KINDS, lexicon

LANGUAGES = ("en", "de", "es", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_known_name_has_a_kind_and_a_best_form(language: str) -> None:
    known = lexicon(language).known
    assert {entry.kind for entry in known.values()} <= KINDS
    best = {entry.key for entry in known.values() if entry.rank == 0}
    assert best == {entry.key for entry in known.values()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_are_the_same_in_every_language(language: str) -> None:
    countries = {
        entry.key
        for entry in lexicon(language).known.values()
        if entry.key.startswith("country:")
    }
    assert {"country:US", "country:IQ", "country:DE"} <= countries
    assert len(countries) > 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_word_lists_are_in_lower_case(language: str) -> None:
    for group, words in lexicon(language).words.items():
        assert {word for word in words if word != word.lower()} == set(), group


def test_variants_share_a_key() -> None:
    words = lexicon("en")
    forms = ("ISIL", "ISIS", "Daesh", "Da ’ esh", "Islamic State")
    assert len({words.known[f].key for f in forms if f in words.known}) == 1
    assert words.known_as("Da ’ esh") == words.known["Da'esh"]


def test_an_unknown_language_has_cities_only() -> None:
    words = lexicon("xx")
    assert words.known == {}
    assert words.words == {}
    assert "Nairobi" in words.cities


def test_demonyms() -> None:
    words = lexicon("en")
    assert words.is_adjective("Iraqi")
    assert words.is_demonym("Iraqis")
    assert not words.is_adjective("Iraq")


def test_a_word_may_be_looked_up_in_several_lists() -> None:
    words = lexicon("en")
    assert words.on_any(("titles", "role_nouns"), "General")
    assert not words.on_any(("articles", "openers"), "General")
    assert not words.on_any((), "General")
    assert not words.on_any(("no such list",), "the")

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.entities.bodies import body_key, initials, short_forms
from briefing.analysis.facts.names.lexicon import lexicon


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Defence", "Defense Ministry"),
        ("Northgate", "Northgate Inc."),
        ("Labour Organisation", "LABOR ORGANIZATION"),
        ("The Hague", "Hague"),
        ("Süddeutsche Zeitung", "Suddeutsche Zeitung"),
    ],
)
def test_spellings_share_a_key(one: str, other: str) -> None:
    assert body_key(one) == body_key(other)


def test_other_bodies_have_other_keys() -> None:
    assert body_key("Ministry of Defence") != body_key("Ministry of Finance")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Harbour Safety Board", "HSB"),
        ("Bank of England", "BE"),
        ("Harbour police", ""),
        ("Lions", ""),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Joint Operations Command for Iraq", {"Joint Operations Command"}),
        ("Danish Maritime Authority", {"Maritime Authority", "Authority"}),
        ("Ministry of Defence", set()),
        ("Leeds Lions", {"Lions"}),
        ("Lions", set()),
    ],
)
def test_short_forms(name: str, forms: set[str]) -> None:
    assert set(short_forms(name, lexicon("en"))) == forms


@given(st.text(max_size=60))
def test_any_text_has_a_key(name: str) -> None:
    assert bool(body_key(name)) == bool(name)
    assert list(short_forms(name, lexicon("en"))) is not None

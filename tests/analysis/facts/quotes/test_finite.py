import pytest

from briefing.analysis.facts.grammar import lexemes
from briefing.analysis.facts.quotes.finite import is_finite_here
from briefing.analysis.facts.quotes.phrases import verb_group_start


def finite(text: str, form: str) -> bool:
    items = lexemes(text, 0, len(text))
    at = [item.text for item in items].index(form)
    return is_finite_here(items, verb_group_start(items, at), at)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The agency reports that prices fell", "reports"),
        ("The government plans to sell the port", "plans"),
        ("They claim the bridge is safe", "claim"),
        ("Critics say it will fail", "say"),
        ("Lund has repeatedly warned of floods", "warned"),
        ("Officials did not say how", "say"),
    ],
)
def test_verbs(text: str, form: str) -> None:
    assert finite(text, form)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The reports in the press were wrong", "reports"),
        ("Lund was told to leave", "told"),
        ("The army was asked by Lund", "asked"),
        ("He wants to say more", "say"),
        ("A challenged ruling stands", "challenged"),
        ("The minister would support a truce", "support"),
        ("A new claim was filed", "claim"),
    ],
)
def test_nouns_passives_infinitives_and_wishes(text: str, form: str) -> None:
    assert not finite(text, form)

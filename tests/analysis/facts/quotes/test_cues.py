import pytest

from briefing.analysis.facts.quotes.cues import VERBS, is_doubtful, is_finite


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", "say says said saying"),
        ("deny", "deny denies denied denying"),
        ("convey", "convey conveys conveyed conveying"),
        ("admit", "admit admits admitted admitting"),
        ("promise", "promise promises promised promising"),
        ("stress", "stress stresses stressed stressing"),
        ("vow", "vow vows vowed vowing"),
    ],
)
def test_a_verb_is_known_by_all_its_forms(lemma: str, forms: str) -> None:
    assert {VERBS[form].lemma for form in forms.split()} == {lemma}
    assert [VERBS[form].gerund for form in forms.split()][-1]


def test_forms_that_may_be_nouns_are_doubtful() -> None:
    assert all(map(is_doubtful, ("claims", "report", "thought")))
    assert not any(map(is_doubtful, ("says", "claimed", "reported")))
    assert is_finite("claimed")
    assert not is_finite("claiming")
    assert not is_finite("table")

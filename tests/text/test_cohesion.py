import pytest

from briefing.text.cohesion import points_back, takes_up


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("He also said so.", "en"),
        ("But they left.", "en"),
        ("“It’s over,” she said.", "en"),
        ("Sie blieben in der Stadt.", "de"),
        ("Mais ils sont partis.", "fr"),
        ("Pero ellos salieron.", "es"),
    ],
)
def test_a_pronoun_at_the_head_points_back(sentence: str, language: str) -> None:
    assert points_back(sentence, language)


@pytest.mark.parametrize("sentence", ["", "Brennan said so.", "However, Iraq won."])
def test_others_do_not(sentence: str) -> None:
    assert not points_back(sentence, "en")


def test_a_connective_takes_up() -> None:
    assert takes_up("However, Iraq won.", "en")
    assert not takes_up("Iraq won, however.", "en")

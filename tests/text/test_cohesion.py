import pytest

from briefing.text.cohesion import is_bare_quote, points_back, takes_up


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


@pytest.mark.parametrize(
    "sentence", ["“We go home.”", '"We go home.', 'It is late."', "„Wir gehen.“"]
)
def test_a_quote_without_a_speaker_is_bare(sentence: str) -> None:
    assert is_bare_quote(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "They left.",
        "“We go home,” she said.",
        'She said: "We go home."',
        "“We,” she said, “go home.”",
    ],
)
def test_a_quote_with_its_speaker_is_not(sentence: str) -> None:
    assert not is_bare_quote(sentence)

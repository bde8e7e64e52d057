import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.recognizers.rules import RuleRecognizer


def found(language: str, text: str) -> list[tuple[str, str]]:
    (names,) = RuleRecognizer(language).recognize([text])
    return [(text[e.start : e.end], e.kind) for e in names]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Later Maria Nolan said no.", ("Maria Nolan", "person")),
        ("en", "the Bank of Skien closed", ("Bank of Skien", "organization")),
        ("en", "It rained in Skibotn again.", ("Skibotn", "location")),
        ("en", "fans of the Oslo Bears", ("Oslo Bears", "organization")),
        ("de", "Gestern sang der Sänger Paul Wolff.", ("Paul Wolff", "person")),
        ("de", "Sie wohnt in Hintertux.", ("Hintertux", "location")),
        ("de", "Sie reiste nach Bayern.", ("Bayern", "location")),
        ("de", "Das Spiel gewann Torpedo FC.", ("Torpedo FC", "organization")),
        ("de", "Der Netzbetreiber Nordstrom schwieg.", ("Nordstrom", "organization")),
        ("de", "Es brannte im Stadtteil Alt Erla.", ("Alt Erla", "location")),
        ("de", "Das sagte Hafenchefin Gunda Roth.", ("Gunda Roth", "person")),
        ("en", "It was sung by J. Roy Lund.", ("J. Roy Lund", "person")),
        ("es", "Ayer llegó Lucía Ferrer Soto.", ("Lucía Ferrer Soto", "person")),
        (
            "es",
            "Estudió en la Universidad de Salinas.",
            ("Universidad de Salinas", "organization"),
        ),
        ("fr", "Hier, Amélie Garnier a chanté.", ("Amélie Garnier", "person")),
        ("fr", "Il habite à Gravelines.", ("Gravelines", "location")),
    ],
)
def test_names(language: str, text: str, expected: tuple[str, str]) -> None:
    assert expected in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The rain stopped. Then we left on Monday."),
        ("de", "Die Zeitung und das Haus liegen am Berg."),
        ("de", "Es gab Regen im Einsatz. Zwei waren nass."),
        ("de", "Es bleibt in Gebäuden und entsteht bei Bohrungen."),
        ("de", "Das sagte die Sprecherin.\n\nFünf Fähren fuhren."),
        ("en", ""),
    ],
)
def test_common_words_are_no_names(language: str, text: str) -> None:
    assert found(language, text) == []


@given(st.text(), st.sampled_from(["en", "de", "xx"]))
def test_names_are_in_order_and_apart(text: str, language: str) -> None:
    (names,) = RuleRecognizer(language).recognize([text])
    end = 0
    for name in names:
        assert end <= name.start < name.end <= len(text)
        end = name.end


def test_frequent_words_that_open_a_sentence_are_no_names() -> None:
    assert found("en", "Repairs began. Talks failed.") == []
    assert found("en", "Police met Tove Holm.") == [("Tove Holm", "person")]

import pytest

from briefing.analysis.facts.events.bounds import clause_end, phrase_end, tells
from briefing.analysis.facts.grammar import lexemes


def test_a_phrase_ends_where_the_next_begins() -> None:
    text = "because of heavy rain in the north, officials said"
    items = lexemes(text, 0, len(text))
    end = phrase_end(items, 1, 20)
    assert text[: items[end - 1].end] == "because of heavy rain in the north"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "after a tram, thought to be speeding, left the rails",
            "after a tram, thought to be speeding, left the rails",
        ),
        ("after a tram crashed, officials, who came, said", "after a tram crashed"),
        ("after the storm, officials said", "after the storm"),
    ],
)
def test_an_aside_on_the_subject_does_not_end_a_phrase(
    text: str, expected: str
) -> None:
    items = lexemes(text, 0, len(text))
    end = phrase_end(items, 1, 20)
    assert text[: items[end - 1].end] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels took Varda after a siege", "Rebels took Varda"),
        ("Rain is at its lowest since 1963 in Oslo", None),
        ("Lund will stay until Friday", None),
        ("Lund quit with hours left before the vote", None),
        ("Lund will look after the port", None),
        ("The army (FAV) of Varda, founded in May, left", None),
        ("Parents who often let children fight could be jailed, Lund warned", None),
        ("Lund and Berg are to appear before a Varda judge on Friday", None),
        ("Lund left before the judge came", None),
        ("A bomb was found near a Varda, Norland school on Friday", None),
        ("Lund said that the new tool, the Moor Phone, had been shown", None),
        ("A driver who fled when it burned has been jailed, Lund said", None),
    ],
)
def test_a_clause_ends_where_a_circumstance_begins(
    text: str, expected: str | None
) -> None:
    items = lexemes(text, 0, len(text))
    end = clause_end(items, 0, len(items))
    whole = text.partition(", Lund")[0]
    assert text[: items[end - 1].end] == (expected or whole)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund quit", True),
        ("The port includes a school", True),
        ("Varda rejigs its port", True),
        ("Sixty years prior", False),
        ("composed of human beings", False),
        ("The talks about peace", False),
    ],
)
def test_a_plural_is_no_verb(text: str, *, expected: bool) -> None:
    assert tells(lexemes(text, 0, len(text))) is expected

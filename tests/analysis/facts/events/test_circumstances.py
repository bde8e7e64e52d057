import pytest

from briefing.analysis.facts.events.circumstances import circumstances
from briefing.analysis.facts.events.cues import ENGLISH, GERMAN
from briefing.analysis.facts.grammar import lexemes
from briefing.analysis.facts.quotes.passages import passages
from briefing.text.segmentation import segment


def phrases(text: str, *, manner: bool = False) -> list[str]:
    items = lexemes(text, 0, len(text))
    cues = ENGLISH.manners if manner else ENGLISH.causes
    found = circumstances(items, cues, ENGLISH)
    return [text[items[c.phrase[0]].start : items[c.phrase[1] - 1].end] for c in found]


def test_the_longest_cue_counts() -> None:
    assert phrases("It shut because of the strike") == ["because of the strike"]


def test_a_sentence_may_give_several_reasons() -> None:
    text = "Due to the storm, ferries stopped to protect the crews"
    assert phrases(text) == ["Due to the storm", "to protect the crews"]


@pytest.mark.parametrize(
    "text",
    ["She plans to open the port", "It goes to the north", "He is known as a tutor"],
)
def test_complements_and_goals_are_no_reasons(text: str) -> None:
    assert phrases(text) == []


def test_a_means_begins_with_its_verb() -> None:
    text = "Raiders attacked the camp with small drones, police said"
    assert phrases(text, manner=True) == ["attacked the camp with small drones"]


def test_an_occasion_is_a_manner_and_a_place_is_none() -> None:
    assert phrases("Nine died in a raid", manner=True) == ["in a raid"]
    assert phrases("Nine died in a village", manner=True) == []


def test_a_means_that_a_participle_describes_keeps_its_clause() -> None:
    text = "In Varda, a van loaded with fuel was driven into the gate"
    assert phrases(text, manner=True) == [
        "a van loaded with fuel was driven into the gate"
    ]


def test_marks_around_one_word_do_not_hide_a_cue() -> None:
    text = "Depot bombed in 'revenge' attack by rebels"
    items = next(passages(segment(text, "en"))).items
    (found,) = circumstances(items, ENGLISH.causes, ENGLISH)
    start, end = found.phrase
    assert text[items[start].start : items[end - 1].end] == "'revenge' attack by rebels"


def test_a_phrase_that_goes_on_for_too_long_is_none() -> None:
    assert phrases("It shut because of " + "very " * 40 + "heavy rain") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wegen des Sturms sind alle Fähren ausgefallen", ["Wegen des Sturms"]),
        ("Sie blieb, weil es nass war", ["weil es nass war"]),
    ],
)
def test_the_second_verb_ends_what_a_german_sentence_opens_with(
    text: str, expected: list[str]
) -> None:
    items = lexemes(text, 0, len(text))
    found = circumstances(items, GERMAN.causes, GERMAN)
    assert [
        text[items[c.phrase[0]].start : items[c.phrase[1] - 1].end] for c in found
    ] == expected

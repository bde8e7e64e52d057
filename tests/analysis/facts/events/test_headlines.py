import pytest

from briefing.analysis.facts.events.headlines import headline_event, teases
from briefing.analysis.facts.grammar import Lexeme, lexemes
from briefing.analysis.facts.quotes.passages import passages
from briefing.text.segmentation import segment


def items(title: str) -> tuple[Lexeme, ...]:
    return next(passages(segment(title, "en"))).items


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Harbour closes after spill", "Harbour closes after spill"),
        ("Lund quits: ‘I am tired’", "Lund quits"),
        ("Lund quits: What comes next", "Lund quits"),
        ("Varda flood: Two dead", "Varda flood: Two dead"),
    ],
)
def test_a_comment_behind_a_colon_is_no_part_of_the_event(
    title: str, event: str
) -> None:
    words = items(title)
    start, end = headline_event(words)
    assert title[words[start].start : words[end - 1].end] == event


def test_a_long_headline_is_cut_to_its_main_clause() -> None:
    title = (
        "Lund quits the Varda council after a night of talks in which nobody of the "
        "old council would give way"
    )
    words = items(title)
    start, end = headline_event(words)
    assert (
        title[words[start].start : words[end - 1].end] == "Lund quits the Varda council"
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Who broke the dam", True),
        ("Did Lund know?", True),
        ("And then Lund said...", True),
        ("Lund in Varda: Why she came", True),
        ("Inside the Varda dam", True),
        ("Live: Storm batters Varda", False),
        ("Live: Varda storm latest", True),
        ("Driver slept in crash, claim passengers", True),
        ("Lund quits, and he claims that it was the rain that made him", False),
        ("", True),
        ("Lund leaves Varda", False),
        ("Port of Varda closes", False),
    ],
)
def test_teasers_are_told_from_events(title: str, *, expected: bool) -> None:
    assert teases(title, lexemes(title, 0, len(title))) is expected

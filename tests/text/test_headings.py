import pytest

from briefing.text.headings import is_heading


@pytest.mark.parametrize(
    "line",
    [
        "Intervention history",
        "Why the traders signed",
        "## Talks from Monday",
        "What happens next?",
        "Key points:",
        "Minister Promises New Inquiry Into Harbour Fire After Long Debate",
        "2021 in figures",
        "Wie geht es weiter?",
    ],
)
def test_headings(line: str) -> None:
    assert is_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "He left.",
        "“Both can be true.”",
        "But will it work?",
        "- Schools stay closed until Monday",
        "the war goes on",
        "Two lines\nof text",
        "Why the pilots, who have been on strike for four days, will not return?",
        "Police said on Sunday that they had questioned the captain of a ship",
    ],
)
def test_no_headings(line: str) -> None:
    assert not is_heading(line)


def test_the_opening_of_a_text_is_the_story_itself() -> None:
    assert not is_heading("Explosion at the airport", first=True)

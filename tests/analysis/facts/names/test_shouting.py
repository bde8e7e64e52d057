import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.names.lexicon import lexicon
from briefing.analysis.facts.names.shouting import as_printed
from briefing.text.segmentation import segment

WORDS = lexicon("en")


def printed(*texts: str) -> list[str]:
    parts = [segment(text, "en") for text in texts]
    return [part.text for part in as_printed(parts, WORDS)]


@pytest.mark.parametrize(
    ("shouted", "plain"),
    [
        ("IRAQI FORCES SAID ON FRIDAY", "Iraqi forces said on friday"),
        ("TALKS WITH NATO IN NEW YORK", "Talks with NATO in New York"),
        ("MARIA OLSVIK-TANG LEFT THE HARBOUR", "Maria Olsvik-Tang left the harbour"),
    ],
)
def test_capitals_are_read_as_print(shouted: str, plain: str) -> None:
    assert printed(shouted) == [plain]


def test_a_word_has_the_case_that_the_article_gives_it() -> None:
    title, text = printed(
        "HSB SHUTS RIVERS PIER", "The HSB shut the pier. Mr Rivers left."
    )
    assert title == "HSB shuts Rivers pier"
    assert text == "The HSB shut the pier. Mr Rivers left."


def test_a_name_over_two_lines_is_read_as_one() -> None:
    wrapped = (
        "The statement that the ministers put out on Friday was signed by Tove\n"
        "Olsvik, head of the council in the north, and by envoys who had come to\n"
        "the island to hear what the people who live there had to say of it all."
    )
    assert "by Tove Olsvik, head" in printed(wrapped)[0]
    assert "come to\nthe island" in printed(wrapped)[0]


def test_short_lines_in_capitals_are_names() -> None:
    assert printed("BBC NEWS") == ["BBC NEWS"]


def test_plain_texts_are_given_back_as_they_are() -> None:
    parts = [segment("The HSB met.", "en")]
    assert as_printed(parts, WORDS) == parts


@given(st.lists(st.text(max_size=80).map(str.upper), min_size=1, max_size=3))
def test_offsets_stay_true(texts: list[str]) -> None:
    for text, read in zip(texts, printed(*texts), strict=True):
        assert len(read) == len(text)
        assert read.upper() == text.upper()

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.tokens import tokens, word_count, words


def test_hyphens_apostrophes_and_inner_dots_hold_a_word_together() -> None:
    assert words("The US-led force isn’t in the U.S. now.") == [
        "the",
        "us-led",
        "force",
        "isn’t",
        "in",
        "the",
        "u.s",
        "now",
    ]


@given(st.text(max_size=200), st.integers(0, 50), st.integers(0, 200))
def test_tokens_stand_where_they_say(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    for token in tokens(text, start, end):
        assert start <= token.start < token.end <= end
        assert text[token.start : token.end] == token.text


@given(st.text(max_size=200))
def test_words_are_counted_as_they_are_listed(text: str) -> None:
    assert word_count(text) == len(words(text)) == len(tokens(text))

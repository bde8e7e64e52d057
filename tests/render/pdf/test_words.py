import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pdf.runs import Run, Style, Words
from briefing.render.pdf.shaping import Shaper
from briefing.render.pdf.words import Setter

STYLE = Style("SourceSans3-Regular", 10, 12, (0, 0, 0))
BOLD = Style("SourceSans3-Bold", 10, 12, (0, 0, 0))


@pytest.fixture
def setter() -> Setter:
    return Setter(Shaper())


def texts(words: Words) -> list[str]:
    return [
        "".join(fragment.text for fragment in word.fragments) for word in words.words
    ]


def test_white_space_parts_words_but_a_no_break_space_does_not(setter: Setter) -> None:
    words = setter.words([Run("one  two\u00a0three\nfour", STYLE)], 500)
    assert texts(words) == ["one", "two\u00a0three", "four"]
    assert [word.space > 0 for word in words.words] == [True, True, False]


def test_runs_without_a_space_between_them_are_one_word(setter: Setter) -> None:
    words = setter.words([Run("end.", STYLE), Run("\u00a0[1¶2]", BOLD)], 500)
    assert texts(words) == ["end.\u00a0[1¶2]"]
    assert [run.style for run in words.runs[0]] == [STYLE, BOLD]


def test_a_compound_is_broken_only_where_it_is_wide(setter: Setter) -> None:
    assert texts(setter.words([Run("US-led", STYLE)], 500)) == ["US-led"]
    narrow = setter.words([Run("counter-insurgency", STYLE)], 60)
    assert texts(narrow) == ["counter-", "insurgency"]


def test_a_word_wider_than_the_measure_is_cut(setter: Setter) -> None:
    words = setter.words([Run("x" * 100, STYLE)], 50)
    assert "".join(texts(words)) == "x" * 100
    assert all(0 < word.width <= 50 for word in words.words)


def test_an_accent_stays_with_its_letter(setter: Setter) -> None:
    words = setter.words([Run("e\u0323" * 80, STYLE)], 50)
    assert not any(text.startswith("\u0323") for text in texts(words))


@given(st.text(st.characters(), max_size=120))
def test_no_character_is_lost(text: str) -> None:
    words = Setter(Shaper()).words([Run(text, STYLE)], 40)
    kept = "".join("".join(texts(words)).split())
    assert kept == "".join(text.split())

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pdf.lines import Break, break_lines, word_breaks
from briefing.render.pdf.runs import Word
from briefing.render.pdf.words import JOINED_COST

MEASURE = 100.0


def word(width: float, space: float = 4.0) -> Word:
    return Word((), width, space, 0.0 if space else JOINED_COST)


def lines(words: list[Word]) -> list[tuple[int, int]]:
    """The first and the one-past-last word of each line."""
    ends = [0, *(index + 1 for index in break_lines(word_breaks(words), MEASURE))]
    return list(pairwise(ends))


def width(words: list[Word], line: tuple[int, int]) -> float:
    part = words[slice(*line)]
    return sum(w.width + w.space for w in part) - part[-1].space


def test_no_words_make_no_lines() -> None:
    assert lines([]) == []


def test_lines_are_evened_out_over_the_paragraph() -> None:
    # Taking all that fits would make lines of 100, 40 and 90.
    words = [word(48), word(48), word(40), word(90), word(30)]
    assert lines(words) == [(0, 1), (1, 3), (3, 4), (4, 5)]


def test_a_word_alone_on_the_last_line_is_avoided() -> None:
    words = [word(35), word(35), word(20), word(6)]
    assert lines(words) == [(0, 2), (2, 4)]


def test_a_break_between_words_is_better_than_one_inside() -> None:
    words = [word(92), word(4, 0), word(4), word(60)]
    assert lines(words)[0] == (0, 1)


def test_hyphens_do_not_stand_under_each_other_nor_over_the_last_line() -> None:
    places = [
        Break(60, 64),
        Break(100, 96, 0.02, hyphen=True),
        Break(166, 170),
        Break(196, 192, 0.02, hyphen=True),
        Break(260, 260),
    ]
    chosen = break_lines(places, MEASURE)
    assert chosen == [1, 2, 4]
    alone = [place._replace(hyphen=False) for place in places]
    assert break_lines(alone, MEASURE) == [1, 3, 4]


@given(st.lists(st.floats(1, MEASURE), max_size=60))
def test_every_word_is_on_one_line_and_every_line_fits(widths: list[float]) -> None:
    words = [word(w) for w in widths]
    found = lines(words)
    assert [i for line in found for i in range(*line)] == list(range(len(words)))
    assert all(width(words, line) <= MEASURE + 1e-6 for line in found)

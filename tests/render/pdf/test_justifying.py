"""Lines from edge to edge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pdf.directions import Directions
from briefing.render.pdf.dividing import set_lines
from briefing.render.pdf.pieces import Line, make_line
from briefing.render.pdf.runs import Run, Style
from briefing.render.pdf.shaping import Shaper
from briefing.render.pdf.words import Setter

MEASURE = 240.0
STYLE = Style("SourceSerif4SmText-Regular", 10, 12, (0, 0, 0), justify=True)
TEXT = (
    "The quick brown fox jumps over the lazy dog while the patient tortoise walks by, "
    "and none of them ever wonders who it was that timed the race at noon."
)


def lines(text: str) -> list[Line]:
    setter = Setter(Shaper())
    runs = [Run(text, STYLE, language="en")]
    directions = Directions.of(runs)
    words = setter.words(runs, MEASURE, directions)
    mixed = directions is not None
    return [make_line(line, mixed=mixed) for line in set_lines(setter, words, MEASURE)]


def test_all_lines_but_the_last_are_as_wide_as_the_measure() -> None:
    found = lines(TEXT)
    assert len(found) > 3
    assert [line.width for line in found[:-1]] == pytest.approx(
        [MEASURE] * (len(found) - 1)
    )
    assert found[-1].width < MEASURE


def test_the_glyphs_stand_where_the_width_says() -> None:
    for line in lines(TEXT)[:-1]:
        for piece in line.pieces:
            advances = sum(stretch.width for stretch in piece.shaped)
            assert advances * STYLE.size / 1000 == pytest.approx(piece.width)


def test_a_line_with_one_space_is_not_torn_apart() -> None:
    long = "1" * 30
    first, last = lines(f"{long} {long} end")[:2]
    assert first.width < MEASURE
    assert last.width < MEASURE


def test_lines_that_run_to_the_left_are_filled_too() -> None:
    found = lines("הספינה הגיעה לנמל אחרי שלושה ימים בים סוער ובלי דלק " * 3)
    assert found[0].width == pytest.approx(MEASURE)
    spaces = [piece.width for piece in found[0].pieces if piece.space]
    assert sum(piece.width for piece in found[0].pieces) - spaces[-1] == pytest.approx(
        MEASURE
    )


@given(st.text(max_size=200))
def test_no_line_is_wider_than_the_measure(text: str) -> None:
    for line in lines(text):
        assert line.width <= MEASURE + 1e-6

from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pdf.directions import Directions
from briefing.render.pdf.pieces import Line, make_line
from briefing.render.pdf.runs import Run, Style
from briefing.render.pdf.shaping import Shaper
from briefing.render.pdf.words import Setter

STYLE = Style("SourceSans3-Regular", 10, 12, (0, 0, 0))


def line(*runs: Run) -> Line:
    setter = Setter(Shaper())
    directions = Directions.of(runs)
    words = setter.words(runs, 5000, directions)
    return make_line(words, mixed=directions is not None)


def text(of: Line) -> str:
    return "".join(g.text for p in of.pieces for s in p.shaped for g in s.glyphs)


def test_the_words_of_a_run_are_one_piece() -> None:
    run = Run("one two three", STYLE)
    (piece,) = line(run).pieces
    assert piece.run is run
    assert piece.width == line(run).width


def test_the_space_after_a_link_is_no_part_of_it() -> None:
    plain, link = Run("see ", STYLE), Run("here ", STYLE, link="#there")
    pieces = line(plain, link, Run("and", STYLE)).pieces
    assert [(bool(piece.run.link), piece.space) for piece in pieces] == [
        (False, False),
        (True, False),
        (True, True),
        (False, False),
    ]


def test_what_says_how_it_is_read_stands_by_itself() -> None:
    odd = [piece.odd for piece in line(Run("at x\u0302\u0323\u0302 now", STYLE)).pieces]
    assert odd == [False, True, False]


def test_a_line_with_words_from_right_to_left_keeps_them_apart() -> None:
    found = line(Run("the word שלום here", STYLE))
    assert found.mixed
    assert [piece.level % 2 for piece in found.pieces if not piece.space] == [
        0,
        0,
        1,
        0,
    ]


@given(st.lists(st.text("ab é-–/", min_size=1, max_size=20), min_size=1, max_size=4))
def test_nothing_is_lost(texts: list[str]) -> None:
    runs = [Run(part, STYLE) for part in texts]
    whole = "".join(texts)
    if whole.strip():
        assert text(line(*runs)).split() == whole.split()

"""Frame by frame, the terminal shows what it shall show."""

from collections.abc import Callable, Sequence

import pyte
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.tui.painting.abilities import Abilities
from briefing.tui.painting.canvas import Canvas
from briefing.tui.painting.glyphs import BLANK, RIGHT_HALF, agreed, glyphs_of
from briefing.tui.painting.ink import PLAIN, Ink, ink, on_blanks
from briefing.tui.painting.rows import Row
from tests.tui.painting.scenes import Piece, frames, panes
from tests.tui.painting.strict_terminal import StrictTerminal

WIDTH, HEIGHT = 24, 5
TALL = 14
"""Lines enough for tabulators to pay."""
MODERN = Abilities(*[True] * 4)
COLOURLESS = Abilities(erases_characters=True, moves_to_column=True, sets_tabs=True)
POOR = Abilities()


def wanted_after(frames: Sequence[Sequence[Piece]], height: int = HEIGHT) -> list[Row]:
    rows = [Row.of(BLANK, WIDTH) for _ in range(height)]
    for piece in (piece for frame in frames for piece in frame):
        rows[piece.line].lay(piece.column, piece.glyphs, piece.inks)
    return rows


def look(glyph: str, one: Ink) -> object:
    seen = on_blanks(one) if glyph == BLANK else one
    return (seen.foreground, seen.background, frozenset(seen.attributes), seen.link)


def seen(glyph: str, shown: tuple[str, str, frozenset[str], str]) -> object:
    """The look of a cell of the terminal, without what a blank does not show."""
    front, back, marks, link = shown
    return look(glyph, ink(front, back, tuple(sorted(marks, key=int)), link))


def play(
    canvas: Canvas,
    frames: Sequence[Sequence[Piece]],
    feed: Callable[[str], None],
) -> None:
    for number, frame in enumerate(frames):
        for piece in frame:
            canvas.lay(piece.line, piece.column, piece.glyphs, piece.inks)
        feed(canvas.frame(cursor(number)))


def cursor(frame: int) -> tuple[int, int]:
    return frame % HEIGHT, frame * 7 % WIDTH


def one(text: str) -> list[Piece]:
    glyphs = glyphs_of(text)
    return [Piece(0, 0, glyphs, (PLAIN,) * len(glyphs))]


@pytest.mark.parametrize("abilities", [MODERN, COLOURLESS, POOR])
@given(frames(WIDTH, HEIGHT))
@example([one("漢字"), one("字字")])
@example([one("漢字"), one("a漢b")])
@example([one("👍 thumbs"), one("👍 up")])
def test_every_cell_is_right(
    abilities: Abilities, scenes: Sequence[Sequence[Piece]]
) -> None:
    terminal = StrictTerminal(WIDTH, HEIGHT, coloured_erase=abilities.erases_in_colour)
    play(Canvas(WIDTH, HEIGHT, abilities), scenes, terminal.feed)
    assert_right(terminal, scenes)


def test_a_line_behind_which_nothing_stands_is_erased_to_its_end() -> None:
    canvas = Canvas(WIDTH, HEIGHT, MODERN)
    written: list[str] = []
    scenes = [one("the words were here"), one("the words          ")]
    play(canvas, scenes, written.append)
    assert "\x1b[K" in written[1]
    assert BLANK not in written[1]


@pytest.mark.parametrize("abilities", [MODERN, COLOURLESS])
@given(panes(WIDTH, TALL))
def test_panes_are_reached_by_tabulators(
    abilities: Abilities, scenes: Sequence[Sequence[Piece]]
) -> None:
    terminal = StrictTerminal(WIDTH, TALL, coloured_erase=abilities.erases_in_colour)
    play(Canvas(WIDTH, TALL, abilities), scenes, terminal.feed)
    assert_right(terminal, scenes)


def test_a_tabulator_is_the_way_to_a_pane() -> None:
    canvas, terminal = Canvas(WIDTH, TALL, MODERN), StrictTerminal(WIDTH, TALL)
    sent: list[str] = []
    for letter in "abc":
        for line in range(TALL):
            for column, text in ((0, "list"), (7, letter * 3), (15, letter * 4)):
                canvas.lay(line, column, tuple(text), [PLAIN] * len(text))
        sent.append(canvas.frame((0, 0)))
        terminal.feed(sent[-1])
    assert "\v\r\t" not in sent[0]
    assert sent[1].count("\x1bH") == 2
    assert sent[2].count("\v\r\tccc\tcccc") == TALL - 1
    assert terminal.stops == {7, 15}
    canvas.forget()
    assert "\t" not in canvas.frame((0, 0))


def assert_right(terminal: StrictTerminal, scenes: Sequence[Sequence[Piece]]) -> None:
    """Every cell is as wanted, and the cursor where it was sent."""
    wanted = wanted_after(scenes, terminal.height)
    for row, cells in zip(wanted, terminal.cells, strict=True):
        assert [glyph for glyph, _ in cells] == row.glyphs
        assert [seen(*cell) for cell in cells] == list(map(look, row.glyphs, row.inks))
    assert (terminal.line, terminal.column) == cursor(len(scenes) - 1)


@given(frames(WIDTH, HEIGHT), st.sampled_from([-1, 1]))
def test_who_measures_glyphs_otherwise_sees_all_others_right(
    scenes: Sequence[Sequence[Piece]], more: int
) -> None:
    def measure(glyph: str, cells: int) -> int:
        return max(1, cells + more)

    terminal = StrictTerminal(WIDTH, HEIGHT, measure=measure)
    play(Canvas(WIDTH, HEIGHT, MODERN), scenes, terminal.feed)
    for row, cells in zip(wanted_after(scenes), terminal.cells, strict=True):
        for glyph, (shown, _) in zip(row.glyphs, cells, strict=True):
            if glyph != RIGHT_HALF and agreed(glyph):
                assert shown == glyph


@given(frames(WIDTH, HEIGHT))
@example(
    [[Piece(0, 0, ("漢", "", "a"), (PLAIN,) * 3)], [Piece(0, 1, ("b",), (PLAIN,))]]
)
def test_pyte_shows_the_same_as_for_one_whole_frame(
    scenes: Sequence[Sequence[Piece]],
) -> None:
    agreeing = [[p for p in scene if all(map(agreed, p.glyphs))] for scene in scenes]
    step_by_step, at_once = pyte_screen(), pyte_screen()
    play(Canvas(WIDTH, HEIGHT, MODERN), agreeing, step_by_step.feed)
    canvas = Canvas(WIDTH, HEIGHT, POOR)
    for piece in (piece for scene in agreeing for piece in scene):
        canvas.lay(piece.line, piece.column, piece.glyphs, piece.inks)
    at_once.feed(canvas.frame((0, 0)))
    assert shown(step_by_step) == shown(at_once)


@given(frames(WIDTH, HEIGHT))
def test_a_forgotten_screen_is_drawn_again(scenes: Sequence[Sequence[Piece]]) -> None:
    canvas = Canvas(WIDTH, HEIGHT, MODERN)
    first, second = StrictTerminal(WIDTH, HEIGHT), StrictTerminal(WIDTH, HEIGHT)
    play(canvas, scenes, first.feed)
    canvas.forget()
    second.feed(canvas.frame((0, 0)))
    for one, other in zip(first.cells, second.cells, strict=True):
        assert [(g, seen(g, how)) for g, how in one] == [
            (g, seen(g, how)) for g, how in other
        ]


def test_what_does_not_change_costs_nothing() -> None:
    canvas = Canvas(WIDTH, HEIGHT, MODERN)
    canvas.lay(1, 2, glyphs_of("harbour"), [PLAIN] * 7)
    assert canvas.frame((0, 0))
    canvas.lay(1, 2, glyphs_of("harbour"), [PLAIN] * 7)
    assert canvas.frame((0, 0)) == ""


def test_one_letter_costs_a_move_and_the_letter() -> None:
    canvas = Canvas(WIDTH, HEIGHT, MODERN)
    canvas.lay(1, 2, glyphs_of("harbour"), [PLAIN] * 7)
    canvas.frame((1, 8))
    canvas.lay(1, 2, glyphs_of("harboud"), [PLAIN] * 7)
    assert canvas.frame((1, 9)) == "d"


def test_nothing_in_a_text_steers_the_terminal() -> None:
    canvas = Canvas(WIDTH, HEIGHT, MODERN)
    canvas.frame((0, 0))
    text = glyphs_of("a\x1b[2Jb\x9b2Jc\x07\r\n")
    canvas.lay(0, 0, text, [PLAIN] * len(text))
    assert canvas.frame((0, 0)) == "a[2Jb2Jc\r"


def pyte_screen() -> pyte.Stream:
    screen = pyte.Screen(WIDTH, HEIGHT)
    screen.reset_mode(7, private=True)  # no wrapping, as in Textual
    stream = pyte.Stream(screen)
    stream.screen = screen  # type: ignore[attr-defined]
    return stream


def shown(stream: pyte.Stream) -> list[list[tuple[object, ...]]]:
    buffer = stream.screen.buffer  # type: ignore[attr-defined]
    rows = [[buffer[y][x] for x in range(WIDTH)] for y in range(HEIGHT)]
    return [[_pyte_cell(cell) for cell in row] for row in rows]


def _pyte_cell(cell: pyte.screens.Char) -> tuple[object, ...]:
    if cell.data == BLANK and not (
        cell.reverse or cell.underscore or cell.strikethrough
    ):
        return (cell.data, cell.bg)
    return tuple(cell)

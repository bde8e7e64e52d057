from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pdf.boxes import (
    Box,
    Panel,
    Rule,
    Solid,
    Space,
    Stack,
)
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.columns import FEW, Columns, Folded
from briefing.render.pdf.elements import RunNodes
from briefing.render.pdf.pagination import THIN, paginate
from briefing.render.pdf.paragraphs import Paragraph
from briefing.render.pdf.pieces import Line
from briefing.render.pdf.runs import Style

GREY = (0.5, 0.5, 0.5)


@dataclass(frozen=True)
class Block(Solid):
    """A box that only has a name and a height."""

    name: str
    height: float
    keep: bool = field(default=False)

    def draw(self, canvas: Canvas, x: float, top: float) -> None: ...


def lines(count: int) -> Paragraph:
    """A paragraph of lines 10 points high."""
    style = Style("face", 8, 10, GREY)
    return Paragraph([Line((), 5)] * count, style, RunNodes(None), 50)


def names(box: Box | None) -> list[str]:
    match box:
        case Block():
            return [box.name]
        case Stack() | Folded():
            return [name for inner in box.boxes for name in names(inner)]
        case Columns():
            return [name for _, inner in box.columns for name in names(inner)]
        case Panel():
            return names(box.inner)
        case _:
            return []


def pages(boxes: list[Box], room: float = 100) -> list[list[str]]:
    return [names(page) for page in paginate(boxes, room, room)]


def test_boxes_run_on_from_page_to_page() -> None:
    boxes: list[Box] = [Block(str(i), 40) for i in range(5)]
    assert pages(boxes) == [["0", "1"], ["2", "3"], ["4"]]


def test_a_heading_goes_with_what_follows() -> None:
    boxes: list[Box] = [
        Block("text", 70),
        Block("heading", 20, keep=True),
        Space(2),
        Block("body", 50),
    ]
    assert pages(boxes) == [["text"], ["heading", "body"]]


def test_space_and_rules_do_not_open_a_page_nor_make_one() -> None:
    boxes: list[Box] = [Block("a", 90), Space(20), Rule(10, 1, GREY), Block("b", 90)]
    first, second = paginate([*boxes, Space(50)], 100, 100)
    assert isinstance(second, Stack)
    assert (names(first), names(second)) == (["a"], ["b"])
    assert second.boxes[0] == boxes[3]


def test_a_box_taller_than_a_page_still_gets_one() -> None:
    assert pages([Block("small", 10), Block("giant", 500), Block("after", 10)]) == [
        ["small"],
        ["giant"],
        ["after"],
    ]


def test_a_whole_stack_moves_rather_than_breaks() -> None:
    pair = Stack([Block("b", 30), Block("c", 30)], whole=True)
    assert pages([Block("a", 60), pair]) == [["a"], ["b", "c"]]


def test_no_line_of_a_paragraph_stands_alone() -> None:
    head, tail = lines(5).split(room=45, force=False)
    assert isinstance(head, Paragraph)
    assert isinstance(tail, Paragraph)
    assert (len(head.lines), len(tail.lines)) == (3, 2)
    assert lines(3).split(room=25, force=False)[0] is None


def test_columns_break_together() -> None:
    left = Stack([Block("l1", 60), Block("l2", 60)])
    right = Stack([Block("r1", 30), Block("r2", 90)])
    assert pages([Columns([(0, left), (50, right)])]) == [["l1", "r1"], ["l2", "r2"]]


def test_a_panel_goes_on_with_its_ground() -> None:
    panel = Panel(Stack([Block("a", 50), Block("b", 50)]), 80, 10, GREY)
    first, second = paginate([panel], 100, 100)
    assert (names(first), names(second)) == (["a"], ["b"])
    assert second.height == 70


def test_folded_boxes_are_balanced() -> None:
    folded = Folded([Block(str(i), 20) for i in range(6)], 50)
    assert folded.height == 60


def test_folded_boxes_fill_both_columns_before_the_next_page() -> None:
    folded = Folded([Block(str(i), 20) for i in range(14)], 50)
    assert pages([Block("head", 20, keep=True), folded]) == [
        ["head", *map(str, range(8))],
        [str(i) for i in range(8, 14)],
    ]


def test_folded_boxes_that_do_not_begin_on_a_page_stay_folded() -> None:
    boxes: list[Box] = [
        Block("text", 85),
        Block("head", 10, keep=True),
        Folded([Block(str(i), 45) for i in range(3)], 50),
    ]
    _, second = paginate(boxes, 100, 100)
    assert isinstance(second, Stack)
    assert second.height == 100


@given(
    st.lists(
        st.tuples(st.integers(1, 160), st.booleans(), st.integers(0, 3)), max_size=30
    )
)
def test_nothing_is_lost_or_moved_out_of_order(
    specs: list[tuple[int, bool, int]],
) -> None:
    boxes: list[Box] = []
    for number, (height, keep, kind) in enumerate(specs):
        block = Block(str(number), height, keep=keep)
        shapes: list[Box] = [
            block,
            Stack([block], whole=True),
            Panel(Stack([block]), 10, 5, GREY),
            Folded([block], 10),
        ]
        boxes += [shapes[kind], Space(7)]
    out = pages(boxes)
    assert [name for page in out for name in page] == [
        str(i) for i in range(len(specs))
    ]
    assert all(out) or not specs


def test_nothing_is_parted_from_nothing_at_the_foot_of_a_page() -> None:
    first, second = Block("a", 40), Block("b", 40)
    between: list[Box] = [Space(2), Rule(100, 0.4, GREY), Space(2)]
    head, rest = Stack([first, *between, second]).split(50, force=False)
    assert (head, rest) == (Stack([first]), Stack([second]))


def test_the_first_column_is_the_taller_one() -> None:
    boxes = [Block("a", 40), Block("b", 15), Block("c", 40)]
    left, right = Folded(boxes, 50)._halves
    assert (left, right) == (Stack(boxes[:2]), Stack(boxes[2:]))


def test_the_first_column_is_not_much_the_taller_one() -> None:
    boxes = [Block("a", 40), Block("b", 30), Block("c", 35)]
    left, right = Folded(boxes, 50)._halves
    assert (left, right) == (Stack(boxes[:1]), Stack(boxes[1:]))


def test_columns_that_differ_by_a_space_are_even() -> None:
    boxes = [box for name in "abcdef" for box in (Block(name, 11), Space(2))]
    left, right = Folded(boxes, 50)._halves
    assert (names(left), names(right)) == (["a", "b", "c"], ["d", "e", "f"])


def test_pages_grow_to_save_a_thin_last_one() -> None:
    boxes = [Block(name, 50) for name in "abcde"]
    assert len(paginate(boxes, 100, 100)) == 3
    assert [names(p) for p in paginate(boxes, 100, 100, spare=50)] == [
        ["a", "b", "c"],
        ["d", "e"],
    ]


def test_pages_do_not_grow_in_vain() -> None:
    boxes = [Block(name, THIN) for name in "abc"]
    assert len(paginate(boxes, THIN, THIN, spare=THIN)) == 3
    small = [Block(name, 50) for name in "abc"]
    assert [p.height for p in paginate(small, 50, 50, spare=20)] == [50, 50, 50]


def test_the_page_before_a_thin_last_one_gives_up_some_of_it() -> None:
    boxes = [Block(name, 30) for name in "abcdefghijkl"]
    pages = paginate(boxes, 300, 300)
    assert [len(names(page)) for page in pages] == [7, 5]


def test_a_whole_box_is_not_broken_to_fill_a_thin_last_page() -> None:
    lone = Stack([Block("a", 140), Block("b", 140)], whole=True)
    boxes: list[Box] = [lone, Block("c", 40)]
    assert [names(page) for page in paginate(boxes, 300, 300)] == [
        ["a", "b"],
        ["c"],
    ]


def test_two_entries_of_a_list_do_not_go_on_alone() -> None:
    boxes = [Block(name, 20) for name in "abcdefghijklmnopqrstuv"]
    head, rest = Folded(boxes, 100).split(200, force=False)
    assert head is not None
    assert rest is not None
    assert rest.height >= FEW
    assert names(head) + names(rest) == [*"abcdefghijklmnopqrstuv"]


def test_no_scrap_of_columns_goes_on_alone() -> None:
    left = Stack([Block(name, 30) for name in "abcdefgh"])
    right = Stack([Block(name, 30) for name in "ijklm"])
    head, rest = Columns([(0, left), (50, right)], least=80).split(220, force=False)
    assert names(head) == [*"abcde", *"ijklm"]
    assert names(rest) == [*"fgh"]


def test_columns_break_where_they_must() -> None:
    left = Stack([Block("a", 200), Block("b", 30)])
    head, rest = Columns([(0, left)], least=80).split(210, force=False)
    assert (names(head), names(rest)) == (["a"], ["b"])


def test_a_heading_that_fills_a_page_is_not_cut_line_by_line() -> None:
    heading = lines(30)._replace(keep=True)
    height = heading.height
    pages = paginate([heading, Block("a", height / 2)], height, height)
    assert [page.height for page in pages] == [height, height / 2]

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.text.wrapping import fit, printable, wrap

widths = st.integers(1, 40)
texts = st.text(st.characters() | st.sampled_from(" \n\t\r’…–中🙂\u0301\ufe0f\u200d"))


def shown(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 3, ["one", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a\n\nb", 5, ["a", "", "b"]),
        ("a\r\nb", 5, ["a", "b"]),
        ("  indented", 20, ["  indented"]),
        ("中文中文", 4, ["中文", "中文"]),
        ("中文", 1, ["中", "文"]),
        ("tail   ", 4, ["tail"]),
    ],
)
def test_lines_break_at_spaces_and_line_breaks(
    text: str, width: int, lines: list[str]
) -> None:
    assert shown(text, width) == lines


@given(texts, widths)
def test_lines_are_ordered_and_only_white_space_is_left_between(
    text: str, width: int
) -> None:
    place = 0
    for start, end in wrap(text, width):
        assert place <= start <= end <= len(text)
        assert not text[place:start].strip("\n\r\x0b\x0c\x85\u2028\u2029 ")
        place = end
    assert not text[place:].strip()


@given(texts, st.integers(2, 40))
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    for line in shown(text, width):
        assert cell_len(printable(line)) <= width or len(line) == 1


@given(texts, st.integers(0, 40))
def test_a_fitted_text_is_exactly_as_wide_as_asked(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width


def test_a_text_that_does_not_fit_ends_in_an_ellipsis() -> None:
    assert fit("one two three", 8) == "one two…"
    assert fit("one", 8) == "one     "


@given(texts)
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    left = printable(text)
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in left)
    left.encode("utf-8")

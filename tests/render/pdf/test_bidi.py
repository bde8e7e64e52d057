from pathlib import Path
from unicodedata import bidirectional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pdf.bidi import brackets, directions, visual_order
from briefing.render.pdf.embeddings import REMOVED

CASES = [
    line.split(";")
    for line in (Path(__file__).parent / "data" / "bidi.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]
ASKED = {"0": 0, "1": 1, "2": None}
AT_THE_END = ("WS", "LRI", "RLI", "FSI", "PDI", *REMOVED)


def at_line_end(text: str, levels: list[int], base: int) -> list[int]:
    """The levels with tabs, and white space at the end, at the paragraph's (L1)."""
    out, trailing = list(levels), True
    for index in range(len(text) - 1, -1, -1):
        class_ = bidirectional(text[index])
        trailing = class_ == "S" or (trailing and class_ in AT_THE_END)
        if trailing:
            out[index] = base
    return out


@pytest.mark.parametrize("start", range(0, len(CASES), 100))
def test_it_agrees_with_the_unicode_conformance_test(start: int) -> None:
    for codes, asked, paragraph, expected, order in CASES[start : start + 100]:
        text = "".join(chr(int(code, 16)) for code in codes.split())
        base, levels = directions(text, ASKED[asked])
        shown = at_line_end(text, levels, base)
        kept = [i for i, level in enumerate(expected.split()) if level != "x"]
        assert base == int(paragraph), codes
        assert [shown[i] for i in kept] == [int(expected.split()[i]) for i in kept]
        visual = [kept[i] for i in visual_order([shown[i] for i in kept])]
        assert visual == [int(index) for index in order.split()], codes


def test_the_first_strong_character_decides() -> None:
    assert directions("2021: שלום abc")[0] == 1
    assert directions("2021: abc שלום")[0] == 0
    assert directions("\u2067שלום\u2069 abc")[0] == 0


def test_brackets_go_with_the_words_around_them() -> None:
    assert brackets()["("] == ")"
    assert brackets()[")"] == ""
    _, levels = directions("א (b) ג", 1)
    assert levels[2] == levels[4] == 1


@given(st.text(st.characters(), max_size=80))
def test_any_text_has_a_level_for_each_character(text: str) -> None:
    _, levels = directions(text)
    assert len(levels) == len(text)
    assert sorted(visual_order(levels)) == list(range(len(text)))

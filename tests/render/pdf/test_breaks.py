from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pdf.breaks import break_places

CASES = [
    line.split()
    for line in (Path(__file__).parent / "data" / "linebreak.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("start", range(0, len(CASES), 250))
def test_it_agrees_with_the_unicode_conformance_test(start: int) -> None:
    for case in CASES[start : start + 250]:
        text, expected = "", []
        for sign in case:
            if sign == "÷":
                expected.append(len(text))
            elif sign != "×":
                text += chr(int(sign, 16))
        assert break_places(text) == [at for at in expected if 0 < at < len(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("工程耗资（450万元）。", ["工", "程", "耗", "资", "（450", "万", "元）。"]),
        ("「大切な日です」と", ["「大", "切", "な", "日", "で", "す」", "と"]),
        ("ちょっと", ["ちょっ", "と"]),
        ("다리는", ["다", "리", "는"]),
        ("🌊🔥👨‍👩‍👧🇮🇶🇮🇶", ["🌊", "🔥", "👨‍👩‍👧", "🇮🇶", "🇮🇶"]),
        ("ab\u200bcd", ["ab\u200b", "cd"]),
        ("well-known", ["well-", "known"]),
        ("$4.5m", ["$4.5m"]),
    ],
)
def test_lines_end_where_readers_of_a_script_expect(
    text: str, parts: list[str]
) -> None:
    ends = [0, *break_places(text), len(text)]
    assert [text[a:b] for a, b in pairwise(ends)] == parts


@given(st.text(st.characters(), max_size=80))
def test_places_are_inside_any_text_and_in_order(text: str) -> None:
    places = break_places(text)
    assert places == sorted(set(places))
    assert all(0 < place < len(text) for place in places)

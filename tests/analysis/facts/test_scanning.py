import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.scanning import LONGEST_BLOCK, blocks, pieces


@given(st.text())
def test_pieces_are_the_text_without_blanks(text: str) -> None:
    items = pieces(text)
    assert all(text[item.start : item.end] == item.text for item in items)
    joined = "".join(item.text for item in items)
    assert "".join(joined.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    ["2,500", "3.2", "2021-12-09", "10:35", "1990s", "19th", "a.m.", "12,34,567.89"],
)
def test_numbers_dates_and_times_stay_whole(text: str) -> None:
    assert [item.text for item in pieces(text)] == [text]


@pytest.mark.parametrize(
    ("text", "number"),
    [("2,500", 2500), ("3.2", 3.2), (".500", 0.5), ("007", 7), ("9" * 40, None)],
)
def test_what_digits_stand_for(text: str, number: float | None) -> None:
    assert pieces(text)[0].number == number


def test_words_have_no_number() -> None:
    assert pieces("troops")[0].number is None


@given(st.integers(0, 3 * LONGEST_BLOCK), st.sampled_from(["a", "a ", " "]))
def test_blocks_cover_a_paragraph(length: int, unit: str) -> None:
    text = (unit * length)[:length]
    ranges = list(blocks(text, [(0, length)]))
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(end - start <= LONGEST_BLOCK for start, end in ranges)

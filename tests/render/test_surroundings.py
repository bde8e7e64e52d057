import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.surroundings import (
    figure_in,
    words_after,
    words_before,
    words_qualifying,
)


def around(text: str, figure: str) -> tuple[int, int]:
    start = text.index(figure)
    return start, start + len(figure)


@pytest.mark.parametrize(
    ("text", "quantity", "figure"),
    [
        ("It sank with 40 men.", "40 men", "40"),
        ("A 40-foot wave came.", "40", "40-foot"),
        ("It fell from 5,800 to 2,900 men.", "5,800", "5,800 to 2,900"),
        ("It fell from 5,800 to 2,900 men.", "2,900 men", "5,800 to 2,900"),
        ("It rose from €86m to €121m.", "€86m", "€86m to €121m"),
        ("They sent 20 to 3 ports.", "20", "20"),
        ("dozens of boats", "dozens of boats", None),
    ],
)
def test_a_figure_is_shown_whole(text: str, quantity: str, figure: str | None) -> None:
    found = figure_in(text, around(text, quantity), is_range=False)
    assert (text[slice(*found)] if found else None) == figure


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        ("at least 40 men", "40", "at least"),
        ("between 60 and 65 ships", "60 and 65", "between"),
        ("from 23 towns", "23", None),
        ("someone has 40", "40", None),
    ],
)
def test_hedges_and_bounds_belong_to_a_figure(
    text: str, figure: str, words: str | None
) -> None:
    found = words_qualifying(text, around(text, figure))
    assert (text[slice(*found)] if found else None) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("70% of capacity from Tuesday because of it", "of capacity"),
        ("70% early on Saturday", None),
        ("70% last month", None),
        ("70% in the past week", None),
        ("70% of the vote in a", "of the vote"),
        ("70%, they said", None),
    ],
)
def test_what_follows_ends_where_something_else_begins(
    text: str, words: str | None
) -> None:
    found = words_after(text, len("70%"))
    assert (text[slice(*found)] if found else None) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hope is gone. Cases rose by 64", "Cases rose by"),
        ("the bridge, which is put at 64", "is put at"),
        ("when of the old ships, in the port it paid 64", "the port it paid"),
        ("64", None),
        ("Only 64", None),
        ("A quake off Chile killed three people and injured 64", "injured"),
        ("It reached 38 degrees and a humidity of 64", "a humidity of"),
        ("The yard has men and 64", None),
    ],
)
def test_what_leads_up_to_a_figure_is_a_phrase(text: str, words: str | None) -> None:
    found = words_before(text, len(text) - len("64"))
    assert (text[slice(*found)] if found else None) == words


@given(st.text("ab ,.7$%\n-fromt", max_size=60), st.integers(0, 60))
def test_places_lie_in_the_text_without_blanks_around(text: str, at: int) -> None:
    at = min(at, len(text))
    figure = figure_in(text, (0, len(text)), is_range=True)
    places = [figure, words_after(text, at), words_before(text, at)]
    for start, end in filter(None, places):
        assert 0 <= start < end <= len(text)
    assert all(text[s:e] == text[s:e].strip() for s, e in filter(None, places[1:]))

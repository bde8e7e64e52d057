import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.quotes.marks import find_quoted

MARKED = st.text(alphabet="ab .,:\"“”„«»‘’'`\n", max_size=60)


def quoted(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in find_quoted(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He said “so”.", ["so"]),
        ('He said "so" and "no".', ["so", "no"]),
        ("He said ''so'' twice.", ["so"]),
        ("He said ``so'' twice.", ["so"]),
        ("Er sagte „so“ und »nein«.", ["so", "nein"]),
        ("Il dit «oui» et « non ».", ["oui", " non "]),
        ("The boys' club said 'it's over,' and left.", ["it's over,"]),
        ("She called it ‘the boys’ club’.", ["the boys’ club"]),
        ("“Nobody read ‘The Wall’ then.”", ["Nobody read ‘The Wall’ then."]),
        ('“Half curly," she said.', ["Half curly,"]),
        ('"Half straight,” she said.', ["Half straight,"]),
        ("”Opened with the wrong mark,” she said.", ["Opened with the wrong mark,"]),
    ],
)
def test_every_kind_of_mark(text: str, words: list[str]) -> None:
    assert quoted(text) == words


@pytest.mark.parametrize(
    "text",
    [
        'A 6" pipe and an 8" pipe.',
        "The workers' council and the boys' school.",
        "It's the '90s, isn't it?",
        "A stray ” in the middle.",
        "",
    ],
)
def test_inches_apostrophes_and_strays_open_nothing(text: str) -> None:
    assert quoted(text) == []


def test_speech_that_goes_on_in_the_next_paragraph_runs_to_the_end() -> None:
    (found,) = find_quoted("“It began at noon.", 0, 18)
    assert (found.start, found.inner_start, found.inner_end, found.end) == (
        0,
        1,
        18,
        18,
    )


@given(MARKED)
def test_quotations_are_disjoint_and_inside(text: str) -> None:
    found = find_quoted(text, 0, len(text))
    places = [0, *(p for q in found for p in (q.start, q.end)), len(text)]
    assert places == sorted(places)
    assert all(q.start < q.inner_start <= q.inner_end <= q.end for q in found)

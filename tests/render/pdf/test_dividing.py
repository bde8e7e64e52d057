from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pdf.dividing import set_lines
from briefing.render.pdf.pieces import make_line
from briefing.render.pdf.runs import Run, Style, Words
from briefing.render.pdf.shaping import Shaper
from briefing.render.pdf.words import Setter

STYLE = Style("SourceSans3-Regular", 10, 12, (0, 0, 0))
WHOLE = Style("SourceSans3-Regular", 10, 12, (0, 0, 0), hyphens=False)
LONG = (
    "the interdepartmental communication infrastructure requires considerable repairs"
)


def lines(text: str, measure: float, style: Style = STYLE) -> list[Words]:
    setter = Setter(Shaper())
    words = setter.words([Run(text, style, language="en")], measure)
    return set_lines(setter, words, measure)


def texts(found: list[Words]) -> list[str]:
    """Each line as a reader sees it."""
    return [
        "".join(
            "".join(f.text or "-" for f in word.fragments) + " " * bool(word.space)
            for word in line.words
        ).rstrip()
        for line in found
    ]


def test_words_are_divided_in_a_narrow_column() -> None:
    found = texts(lines(LONG, 90))
    assert any(line.endswith("-") for line in found)
    assert "".join(f"{line} " for line in found).replace("- ", "").strip() == LONG


def test_words_stay_whole_in_a_wide_one_and_where_the_style_says_so() -> None:
    assert not any("-" in line for line in texts(lines(LONG, 320)))
    assert not any("-" in line for line in texts(lines(LONG, 90, WHOLE)))


def test_a_divided_word_knows_its_text() -> None:
    told = {
        run.actual
        for line in lines(LONG, 90)
        for runs in line.runs
        for run in runs
        if run.actual
    }
    assert told
    assert {text.strip() for text in told} <= set(LONG.split())


@given(
    st.lists(
        st.sampled_from([*LONG.split(), "a", "x" * 60, "well-known"]), max_size=40
    ),
    st.integers(40, 200),
)
def test_lines_fit_and_lose_nothing(words: list[str], measure: int) -> None:
    found = lines(" ".join(words), measure)
    kept = "".join(
        f.text for line in found for word in line.words for f in word.fragments
    )
    assert kept == "".join(words)
    assert all(make_line(line).width <= measure + 0.5 for line in found)

from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.pdf.columns import in_reading_order
from briefing.sources.pdf.page import Run, page_of

COORDINATES = st.floats(0, 600)
RUNS = st.builds(
    lambda left, width, y, text: Run(text, left, left + width, y, 10),
    COORDINATES,
    st.floats(1, 300),
    COORDINATES,
    st.sampled_from(["Flood in Porto Vega", "a", "נהר", "14"]),
)


@given(st.lists(RUNS, max_size=40))
def test_every_run_is_read_once(runs: list[Run]) -> None:
    blocks = in_reading_order(runs)
    read = [run for block in blocks for row in block for run in row]
    assert sorted(map(repr, read)) == sorted(map(repr, runs))


def test_words_that_run_to_the_left_stay_in_order() -> None:
    words = [
        (word, (left, 700, left + 30, 708), (left, 700))
        for word, left in (("הנהר", 500), ("עלה", 465), ("בשני", 430))
    ]
    lines = [{"size": 10, "turn": 0, "words": words}]
    page = page_of(1, {"box": (0, 0, 600, 800), "lines": lines})
    assert [run.text for run in page.runs] == ["הנהר עלה בשני"]


def test_columns_of_such_a_script_are_read_from_the_right() -> None:
    lines = [
        Run("הנהר עלה בשני מטרים", left, left + 200, 700 - 12 * row, 10)
        for left in (60, 320)
        for row in range(4)
    ]
    first, *_ = in_reading_order(lines)
    assert {run.left for row in first for run in row} == {320}

from rich.cells import cell_len

from briefing.library.rows import ArticleRow
from briefing.tui.widgets.article_list import row_texts, short_date
from briefing.tui.widgets.brief_list import brief_row_text
from briefing.tui.widgets.status_line import bar


def row(**values: object) -> ArticleRow:
    defaults = {
        "id": "1",
        "title": "Cracks close the bridge",
        "source": "Nordvik Times",
        "date": "2026-03-31T08:00:00Z",
        "chosen": False,
        "analyzed": True,
    }
    return ArticleRow(**(defaults | values))  # type: ignore[arg-type]


def test_narrow_rows_leave_the_source_out() -> None:
    assert "".join(row_texts(row(), 30)) == "  N 03-31 Cracks close the br…"


def test_wide_rows_have_date_and_source() -> None:
    line = "".join(row_texts(row(), 80))
    assert line.startswith("  N 2026-03-31  Nordvik Times     Cracks close the bridge")


def test_marks_need_no_colour() -> None:
    assert row_texts(row(chosen=True), 30, selected=True)[0] == ">*N "


def test_rows_fill_their_width_whatever_is_in_them() -> None:
    odd = row(title="中文\x1b[31m🙂", source="\t", date="")
    for width in (1, 5, 20, 72, 100):
        assert cell_len("".join(row_texts(odd, width))) >= width
        assert cell_len(brief_row_text(odd, None, 0, width, selected=True)) == width


def test_a_row_without_a_title_says_so() -> None:
    assert "(no title)" in row_texts(row(title=""), 40)[2]
    assert "(no title)" in brief_row_text(row(title=""), None, 0, 40, selected=False)


def test_dates_are_never_more_precise_than_given() -> None:
    dates = ("2026-03-31", "2026-03", "2026", "")
    assert [short_date(d, "2026") for d in dates] == ["03-31", "2026", "2026", ""]


def test_another_year_is_not_taken_for_this_one() -> None:
    assert short_date("2021-12-09", "2026") == "2021"


def test_the_bar_knows_an_unknown_total() -> None:
    assert bar(0, 0) == "[------------] 0/0"
    assert bar(3, 3) == "[############] 3/3"

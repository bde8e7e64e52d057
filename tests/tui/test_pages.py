from briefing.tui.pages import Pages


def test_rows_are_fetched_by_page_and_kept() -> None:
    fetched: list[int] = []

    def fetch(offset: int, limit: int) -> list[int]:
        fetched.append(offset)
        return list(range(offset, min(offset + limit, 1000)))

    pages = Pages(fetch, size=10, keep=2)
    assert [pages.row(number) for number in (0, 9, 10, 999, 1000)] == [
        0,
        9,
        10,
        999,
        None,
    ]
    assert fetched == [0, 10, 990, 1000]
    assert pages.row(995) == 995
    assert fetched[-1] == 1000
    pages.row(0)
    assert fetched[-1] == 0


def test_forgetting_reads_again() -> None:
    rows = ["old"]
    pages = Pages(lambda _offset, _limit: list(rows))
    assert pages.row(0) == "old"
    rows[0] = "new"
    assert pages.row(0) == "old"
    pages.forget()
    assert pages.row(0) == "new"

from briefing.text.ranges import covering

RANGES = [(0, 4), (6, 9), (9, 12)]


def test_the_range_at_an_offset() -> None:
    found = [covering(RANGES, offset) for offset in (0, 3, 4, 6, 9, 12)]
    assert found == [(0, 4), (0, 4), None, (6, 9), (9, 12), None]


def test_there_is_none_without_ranges() -> None:
    assert covering([], 0) is None

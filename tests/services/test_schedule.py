from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.feeds import Subscription
from briefing.services.schedule import failed, succeeded

NOW = datetime(2026, 11, 18, 6, 0, tzinfo=UTC)
FEED = Subscription(url="https://valley.example/rss", title="Valley Wire")
HALF_AN_HOUR = 1800.0


def test_after_a_fetch_that_went_well_all_is_as_before() -> None:
    shaky = failed(FEED, NOW, HALF_AN_HOUR, "broke off")
    after = succeeded(shaky, NOW, HALF_AN_HOUR)
    assert (after.failures, after.failure) == (0, "")
    assert after.fetched_at == "2026-11-18T06:00:00Z"
    assert after.due_at == "2026-11-18T06:30:00Z"
    assert after.title == "Valley Wire"


def test_each_failure_doubles_the_wait_up_to_a_day() -> None:
    feed, due = FEED, []
    for _ in range(9):
        feed = failed(feed, NOW, HALF_AN_HOUR, "broke off")
        due.append(feed.due_at[8:16])
    assert due == [
        *("18T06:30", "18T07:00", "18T08:00", "18T10:00", "18T14:00", "18T22:00"),
        *("19T06:00", "19T06:00", "19T06:00"),
    ]
    assert (feed.failures, feed.failure) == (9, "broke off")


@pytest.mark.parametrize(
    ("retry_after_s", "gone", "due_at"),
    [
        (60, False, "2026-11-18T06:30:00Z"),
        (7200, False, "2026-11-18T08:00:00Z"),
        (30 * 86_400, False, "2026-12-18T06:00:00Z"),
        (0, True, ""),
        (60, True, ""),
    ],
)
def test_what_the_server_asks_for_is_heeded(
    retry_after_s: int, due_at: str, *, gone: bool
) -> None:
    after = failed(FEED, NOW, HALF_AN_HOUR, "x", retry_after_s=retry_after_s, gone=gone)
    assert after.due_at == due_at


@given(st.floats(60, 1e7), st.integers(1, 2_000))
def test_a_wait_never_gets_shorter(interval_s: float, failures: int) -> None:
    start = Subscription(url="u", failures=failures)
    twice = [start, *[failed(start, NOW, interval_s, "x")]]
    later = [*twice, failed(twice[-1], NOW, interval_s, "x")]
    assert all(a.due_at <= b.due_at for a, b in pairwise(later))

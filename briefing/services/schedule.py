"""When a feed is fetched again: decisions alone, with time as an argument."""

from dataclasses import replace
from datetime import datetime, timedelta

from briefing.library.feeds import Subscription

LONGEST_WAIT_S = 24 * 3600
MOST_DOUBLINGS = 16


def succeeded(feed: Subscription, now: datetime, interval_s: float) -> Subscription:
    """The subscription after a fetch that went well.

    Args:
        feed: The subscription with what its server gave to ask for changes.
        now: When it was fetched.
        interval_s: How long to wait between two fetches.
    """
    return replace(
        feed,
        fetched_at=_written(now),
        due_at=_written(now + timedelta(seconds=interval_s)),
        failures=0,
        failure="",
    )


def failed(
    feed: Subscription,
    now: datetime,
    interval_s: float,
    failure: str,
    *,
    retry_after_s: int = 0,
    gone: bool = False,
) -> Subscription:
    """The subscription after a fetch that failed; each failure doubles the wait.

    The wait ends after a day at most, unless the server asks for more. What is gone
    for good is never due again.
    """
    doubled = interval_s * 2 ** min(feed.failures, MOST_DOUBLINGS)
    wait_s = max(min(doubled, LONGEST_WAIT_S), interval_s, retry_after_s)
    return replace(
        feed,
        fetched_at=_written(now),
        due_at="" if gone else _written(now + timedelta(seconds=wait_s)),
        failures=feed.failures + 1,
        failure=failure,
    )


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

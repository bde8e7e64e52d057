"""What a server's answer, or the lack of one, means for the one who asked."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from briefing.sources.raw import visible

ANSWERS: Mapping[int, str] = {
    HTTPStatus.UNAUTHORIZED: "asks for a password",
    HTTPStatus.FORBIDDEN: "is not shown to programs",
    HTTPStatus.NOT_FOUND: "does not exist there",
    HTTPStatus.GONE: "was taken away for good",
    HTTPStatus.TOO_MANY_REQUESTS: "may not be fetched so often",
    HTTPStatus.SERVICE_UNAVAILABLE: "is out of service",
}
"""What a status says, as the end of a sentence (RFC 9110, 15)."""
MOST_WAITING_S = 7 * 24 * 3600
LONGEST_REASON = 80


class Stop(Exception):  # noqa: N818 - it never leaves this package
    """Why a fetch ends: the rest of a sentence that begins with the address."""

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint
        self.gone = False
        self.retry_after_s = 0


def led_home() -> Stop:
    """Why no address of the user's own network is fetched."""
    return Stop(
        "leads into your own network, where nothing is fetched from",
        hint="set allow_private = true if that is meant",
    )


def answered(response: httpx.Response) -> Stop:
    """What a status other than 200 means for the user."""
    status = response.status_code
    fallback = f"was refused by its server (status {status})"
    stop = Stop(ANSWERS.get(status, fallback), "open it in a browser to see why")
    stop.gone = status == HTTPStatus.GONE
    stop.retry_after_s = _retry_after(response.headers.get("retry-after", ""))
    if stop.retry_after_s:
        stop.hint = f"the server asks to wait for {stop.retry_after_s} seconds"
    return stop


def unreachable(error: Exception, timeout_s: float) -> Stop:
    """What a failed connection means for the user."""
    if isinstance(error, httpx.TimeoutException):
        return Stop(
            f"did not answer within {timeout_s:g} seconds",
            hint="try again later, or raise timeout_s",
        )
    if isinstance(error, httpx.ConnectError):
        return Stop(f"cannot be reached: {_reason(error)}", "check the address")
    if isinstance(error, httpx.InvalidURL | ValueError):
        return Stop("is no possible web address", "check the address")
    return Stop("broke off", "try again later")


def _retry_after(written: str) -> int:
    """Seconds to wait, a week at most; written as a number or a date (10.2.3)."""
    if written.isascii() and written.isdigit():
        return min(int(written[:9]), MOST_WAITING_S)
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError, OverflowError):
        return 0
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(
        max(0, int((moment - datetime.now(UTC)).total_seconds())), MOST_WAITING_S
    )


def _reason(error: httpx.ConnectError) -> str:
    """Why there is no connection, in a few words."""
    text = str(error).lower()
    if "certificate" in text or "ssl" in text:
        return "its certificate cannot be trusted"
    return "connection refused" if "refused" in text else visible(text[:LONGEST_REASON])

"""The web as the settings allow it; nothing of it is loaded before it is needed."""

from functools import cached_property
from typing import TYPE_CHECKING

from briefing.config import Settings
from briefing.errors import SourceError
from briefing.sources.fetching.policy import Fetched, Policy, Validators
from briefing.sources.limits import Limits
from briefing.sources.raw import Raw, Unreadable, visible

if TYPE_CHECKING:
    from briefing.sources.fetching.fetcher import Fetcher

LONGEST_S = 24 * 3600.0
"""Longer waits are none that a system can count."""


class Web:
    """Fetches for one run of a command; close it when done."""

    def __init__(self, settings: Settings, limits: Limits) -> None:
        self._limits = limits
        self.aborted = False
        """Whether nobody waits for what is fetched any longer."""
        self._policy = Policy(
            offline=settings.offline,
            timeout_s=min(settings.timeout_s, LONGEST_S),
            total_s=min(settings.max_fetch_s, LONGEST_S),
            max_redirects=settings.max_redirects,
            allow_private=settings.allow_private,
            proxy=settings.proxy,
        )

    @cached_property
    def _fetcher(self) -> "Fetcher":
        from briefing.sources.fetching.fetcher import Fetcher

        return Fetcher(self._policy, self._limits)

    def page(self, url: str) -> Raw | Unreadable:
        """What stands at an address that the user named."""
        try:
            return _present(self._fetcher.fetch_page(url))
        except SourceError as error:
            return Unreadable(visible(url), error)

    def feed_or_page(self, url: str) -> Raw:
        """What stands at an address that is said to be a feed's, or to name one.

        Raises:
            FetchError: It cannot be had.
        """
        return _present(self._fetcher.fetch_feed(url, Validators()))

    def feed(self, url: str, known: Validators) -> Fetched:
        """What stands at a feed's address, if it changed.

        Raises:
            FetchError: It cannot be had.
        """
        return self._fetcher.fetch_feed(url, known)

    def abort(self) -> None:
        """Cut what is under way; may be called from another thread."""
        self.aborted = True
        if "_fetcher" in vars(self):
            self._fetcher.abort()

    def close(self) -> None:
        """Close all connections, if there are any."""
        if "_fetcher" in vars(self):
            self._fetcher.close()


def _present(fetched: Fetched) -> Raw:
    assert fetched.raw is not None, "only what was fetched before can be unchanged"
    return fetched.raw

"""Fetches one address after another: asks, follows redirects, takes what comes."""

from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Self
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpx

from briefing.errors import ConfigError
from briefing.sources.addresses import web_host
from briefing.sources.fetching import robots
from briefing.sources.fetching.answers import Stop, answered, led_home, unreachable
from briefing.sources.fetching.body import BodyError, read_body
from briefing.sources.fetching.network import (
    GuardedBackend,
    GuardedTransport,
    Lookup,
    PrivateAddressError,
    is_public,
    look_up,
)
from briefing.sources.fetching.policy import (
    PRODUCT,
    USER_AGENT,
    Fetched,
    FetchError,
    Policy,
    Validators,
)
from briefing.sources.limits import DEFAULT_LIMITS, Limits
from briefing.sources.raw import Raw, visible

REDIRECTS = frozenset({301, 302, 303, 307, 308})
FOR_GOOD = frozenset({301, 308})
"""Redirects to where something stands from now on (RFC 9110, 15.4)."""
LONGEST_ADDRESS = 2_048


class Fetcher:
    """Fetches addresses; close it when done.

    Args:
        policy: How far a fetch may go.
        limits: What is too much.
        lookup: Finds the addresses of a host.

    Raises:
        ConfigError: The policy's proxy is none.
    """

    def __init__(
        self,
        policy: Policy,
        limits: Limits = DEFAULT_LIMITS,
        lookup: Lookup = look_up,
    ) -> None:
        self._policy = policy
        self._limits = limits
        self._backend = GuardedBackend(
            allow_private=policy.allow_private or bool(policy.proxy), lookup=lookup
        )
        try:
            self._transport = GuardedTransport(self._backend, policy.proxy)
        except (ValueError, ImportError, httpx.InvalidURL) as error:
            raise ConfigError(
                f"the setting proxy is no proxy: {visible(policy.proxy)}",
                hint="write it like http://proxy.example:3128",
            ) from error
        self._robots: dict[str, robots.Robots] = {}

    def abort(self) -> None:
        """Cut the fetch that is under way; may be called from another thread."""
        self._backend.cut()

    def close(self) -> None:
        """Close all connections."""
        self._transport.close()

    def __enter__(self) -> Self:
        """The fetcher, for a `with` block that closes it."""
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def fetch_page(self, url: str) -> Fetched:
        """What stands at an address that a person named, if robots.txt lets it pass.

        Raises:
            FetchError: It cannot be had.
        """
        return self._fetch(url, Validators(), heed_robots=True)

    def fetch_feed(self, url: str, known: Validators) -> Fetched:
        """What stands at a feed's address, if it changed since it was last fetched.

        Raises:
            FetchError: It cannot be had.
        """
        return self._fetch(url, known, heed_robots=False)

    def _fetch(self, url: str, known: Validators, *, heed_robots: bool) -> Fetched:
        if self._policy.offline:
            raise FetchError(
                f"{visible(url)} was not fetched, as the program is offline",
                hint="leave out --offline, or set offline = false",
            )
        with self._backend.within(self._policy.total_s):
            try:
                return self._follow(url, known, heed_robots=heed_robots)
            except Stop as stop:
                raise self._told(url, stop) from stop
            finally:
                self._transport.drop_connections()

    def _told(self, url: str, stop: Stop) -> FetchError:
        """The error that the user is told, in one sentence that names the address."""
        what, hint = stop.what, stop.hint
        if self._backend.expired:
            what = f"took longer than {self._policy.total_s:g} seconds"
            hint = "try again later, or raise max_fetch_s"
        error = FetchError(f"{visible(url[:LONGEST_ADDRESS])} {what}", hint)
        error.gone, error.retry_after_s = stop.gone, stop.retry_after_s
        return error

    def _follow(self, url: str, known: Validators, *, heed_robots: bool) -> Fetched:
        """The answer at the end of all redirects."""
        address = start = lasting = self._checked(url)
        for _ in range(self._policy.max_redirects + 1):
            if heed_robots and not self._robots_of(address).allows(address):
                raise Stop(
                    "is a page that its site's robots.txt asks programs to leave alone",
                    hint="open it in a browser and save it to a file",
                )
            response = self._ask(address, known)
            try:
                if response.status_code not in REDIRECTS:
                    found = self._taken(url, address, response, known)
                    moved_to = visible(lasting) if lasting != start else ""
                    return replace(found, moved_to=moved_to)
                target = response.headers.get("location", "")
            finally:
                response.close()
            led_on = self._checked(_joined(address, target))
            if lasting == address and response.status_code in FOR_GOOD:
                lasting = led_on
            address = led_on
        raise Stop(
            f"leads on more than {self._policy.max_redirects} times",
            hint="open it in a browser and name the address where that ends",
        )

    def _checked(self, address: str) -> str:
        """A web address without its fragment, if it may be fetched."""
        host = web_host(address)
        if not host or len(address) > LONGEST_ADDRESS:
            raise Stop(
                "leads to no web address", hint="only http and https are fetched"
            )
        if self._policy.proxy and not self._policy.allow_private:
            self._check_for_proxy(host)
        return urlunsplit(urlsplit(address)._replace(fragment=""))

    def _check_for_proxy(self, host: str) -> None:
        """Stop at addresses of one's own network; names are looked up by the proxy."""
        bare = host.strip("[]")
        literal = ":" in bare or bare.replace(".", "").isdigit()
        local = bare == "localhost" or bare.endswith((".localhost", ".local"))
        if local or (literal and not is_public(bare)):
            raise led_home()

    def _ask(self, address: str, known: Validators) -> httpx.Response:
        headers = {
            "User-Agent": USER_AGENT,
            "Accept": "*/*",
            "Accept-Encoding": "gzip",
            "If-None-Match": known.etag,
            "If-Modified-Since": known.last_modified,
        }
        timeout = dict.fromkeys(
            ("connect", "read", "write", "pool"), self._policy.timeout_s
        )
        try:
            request = httpx.Request(
                "GET",
                address,
                headers={name: value for name, value in headers.items() if value},
                extensions={"timeout": timeout},
            )
            return self._transport.handle_request(request)
        except PrivateAddressError as error:
            raise led_home() from error
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, OSError) as error:
            raise unreachable(error, self._policy.timeout_s) from error

    def _taken(
        self,
        url: str,
        address: str,
        response: httpx.Response,
        known: Validators,
    ) -> Fetched:
        """What the answer holds."""
        if response.status_code == HTTPStatus.NOT_MODIFIED and known != Validators():
            return Fetched(raw=None, validators=known)
        if response.status_code != HTTPStatus.OK:
            raise answered(response)
        raw = Raw(
            visible(url),
            self._body(response, self._limits.max_bytes),
            address=visible(address),
            media_type=visible(response.headers.get("content-type", "")),
            fetched_at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            limits=self._limits,
        )
        validators = Validators(
            etag=_sendable(response.headers.get("etag", "")),
            last_modified=_sendable(response.headers.get("last-modified", "")),
        )
        return Fetched(raw=raw, validators=validators)

    def _body(self, response: httpx.Response, limit: int) -> bytes:
        try:
            body = read_body(response, limit)
        except BodyError as error:
            raise Stop(str(error), "save what you need to a file") from error
        except (httpx.HTTPError, OSError) as error:
            raise unreachable(error, self._policy.timeout_s) from error
        if self._backend.expired:
            # Without a stated length it looks whole where it was cut off.
            raise Stop("broke off")
        return body

    def _robots_of(self, address: str) -> robots.Robots:
        """The rules of the site that an address belongs to, fetched once."""
        parts = urlsplit(address)
        site = urlunsplit((parts.scheme, parts.netloc, "", "", ""))
        if site not in self._robots:
            self._robots[site] = self._fetch_robots(f"{site}/robots.txt")
        return self._robots[site]

    def _fetch_robots(self, address: str) -> robots.Robots:
        """The rules at an address; one that is not there allows all (RFC 9309, 2.3.1).

        Raises:
            Stop: The site cannot be reached at all.
        """
        for _ in range(self._policy.max_redirects + 1):
            response = self._ask(address, Validators())
            try:
                if response.status_code in REDIRECTS:
                    target = response.headers.get("location", "")
                    address = self._checked(_joined(address, target))
                    continue
                if response.is_client_error:
                    return robots.EVERYTHING
                if response.status_code != HTTPStatus.OK:
                    return robots.NOTHING
                text = self._body(response, robots.MAX_BYTES)
                return robots.parse_robots(text.decode("utf-8", "replace"), PRODUCT)
            finally:
                response.close()
        return robots.EVERYTHING


def _joined(address: str, target: str) -> str:
    try:
        return urljoin(address, target) if target else ""
    except ValueError:
        return ""


def _sendable(header: str) -> str:
    """A header's value, if it can be sent back."""
    return header if header.isascii() and header.isprintable() else ""

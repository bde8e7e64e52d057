"""Connections to public addresses only, and none for longer than it may last.

A name is looked up here, once, and the connection goes to the address that was checked;
so a name that means another address a moment later (DNS rebinding) leads nowhere.
"""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

import httpcore
import httpx

Lookup = Callable[[str, int], list[str]]
NOT_PUBLIC = (ip_network("192.0.0.0/24"), ip_network("192.88.99.0/24"))
"""Ranges that the standard library does not call private in every version."""
GLOBAL_UNICAST = ip_network("2000::/3")
"""All that is assigned of IPv6 (RFC 4291, 2.4)."""
NAT64 = ip_network("64:ff9b::/96")


class PrivateAddressError(Exception):
    """A name leads into the user's own network."""


def is_public(address: str) -> bool:
    """Whether an IP address belongs to anyone on the internet.

    An IPv4 address inside an IPv6 one counts for what it is.
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        inner = _inner(ip)
        return all(map(_is_public, inner)) if inner else _is_public(ip)
    return _is_public(ip)


def _is_public(ip: IPv4Address | IPv6Address) -> bool:
    if isinstance(ip, IPv6Address):
        return ip.is_global and ip in GLOBAL_UNICAST
    listed = any(ip in network for network in NOT_PUBLIC)
    return ip.is_global and not ip.is_multicast and not listed


def _inner(ip: IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses that an IPv6 one stands for, however it does that."""
    if ip.ipv4_mapped:
        return [ip.ipv4_mapped]
    if ip.sixtofour:
        return [ip.sixtofour]
    if ip.teredo:
        return [*ip.teredo]
    if ip in NAT64:
        return [IPv4Address(int(ip) & 0xFFFFFFFF)]
    return []


def look_up(host: str, port: int) -> list[str]:
    """The addresses of a host, in the order in which the system would try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class GuardedBackend(httpcore.NetworkBackend):
    """Opens connections for httpx.

    Args:
        allow_private: Let addresses of one's own network pass.
        lookup: Finds the addresses of a host.
    """

    def __init__(self, *, allow_private: bool, lookup: Lookup = look_up) -> None:
        self._allow_private = allow_private
        self._lookup = lookup
        self._backend = httpcore.SyncBackend()
        self._open: list[socket.socket] = []
        self.expired = False

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of the host that answers.

        Raises:
            PrivateAddressError: The host has no public address.
        """
        failed: httpcore.ConnectError | httpcore.ConnectTimeout
        failed = httpcore.ConnectError("the name is unknown")
        for address in self._addresses(host, port):
            try:
                stream = self._backend.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                # A second handle: TLS takes the first one for itself.
                self._open.append(stream.get_extra_info("socket").dup())
                return stream
        raise failed

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = self._lookup(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError("the name is unknown") from error
        allowed = [a for a in found if self._allow_private or is_public(a)]
        if found and not allowed:
            raise PrivateAddressError
        return allowed

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """A block whose connections are cut off after so many seconds.

        A limit on each read alone would let a server send one byte at a time for ever.
        """
        self.expired = False
        timer = threading.Timer(seconds, self.cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            for connection in self._open:
                connection.close()
            self._open.clear()

    def cut(self) -> None:
        """End all connections, whatever they are waiting for."""
        self.expired = True
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class GuardedTransport(httpx.HTTPTransport):
    """httpx's transport with connections of our own, and no proxy of the environment.

    Cookies, passwords and redirects are a client's business; here nobody keeps any.
    """

    def __init__(self, backend: GuardedBackend, proxy: str) -> None:
        super().__init__(trust_env=False, proxy=proxy or None)
        # httpx has no option for it.
        self._pool._network_backend = backend  # noqa: SLF001

    def drop_connections(self) -> None:
        """Close what is still open, so that each fetch is checked anew."""
        self._pool.close()

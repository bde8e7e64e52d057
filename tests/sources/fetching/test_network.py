import socket

import httpcore
import pytest

from briefing.sources.fetching.network import (
    GuardedBackend,
    PrivateAddressError,
    is_public,
)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1"]
)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.255.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "::1"),  # noqa: S104 - an address that must be refused
        *("192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.8", "240.0.0.1"),
        *("255.255.255.255", "224.0.0.251", "198.18.0.1", "192.0.2.1", "203.0.113.9"),
        *("fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "::"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1"),
        *("2001:0:a00:1::80ff:fffe", "2001:db8::1", "fec0::1", "::7f00:1", "words", ""),
    ],
)
def test_addresses_that_are_not(address: str) -> None:
    assert not is_public(address)


def backend(*addresses: str, allow_private: bool = False) -> GuardedBackend:
    return GuardedBackend(allow_private=allow_private, lookup=lambda *_: [*addresses])


def test_private_addresses_among_public_ones_are_passed_over() -> None:
    assert backend("10.0.0.1", "1.1.1.1")._addresses("a", 80) == ["1.1.1.1"]
    with pytest.raises(PrivateAddressError):
        backend("10.0.0.1", "fd00::1").connect_tcp("a", 80)


def test_the_next_address_is_tried() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        guarded = backend("127.0.0.2", "127.0.0.1", allow_private=True)
        with guarded.within(5):
            stream = guarded.connect_tcp("a", port, 1.0)
            assert stream.get_extra_info("server_addr") == ("127.0.0.1", port)
            stream.close()


@pytest.mark.parametrize("error", [OSError("no"), UnicodeError("label too long")])
def test_a_name_that_nobody_knows(error: Exception) -> None:
    def unknown(*_: object) -> list[str]:
        raise error

    guarded = GuardedBackend(allow_private=False, lookup=unknown)
    with pytest.raises(httpcore.ConnectError, match="the name is unknown"):
        guarded.connect_tcp("a", 80)

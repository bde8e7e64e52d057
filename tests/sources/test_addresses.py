import pytest

from briefing.sources.addresses import web_host, whole_address


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("http://wire.example/1", "wire.example"),
        ("HTTPS://Wire.Example:8443/1", "wire.example"),
        ("http://ada:secret@wire.example/", "wire.example"),
        ("http://wire.example:99999/", ""),
        ("http://wire.example:0/", ""),
        ("http://wire.example:x/", ""),
        ("http://[", ""),
        ("http:///1", ""),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("wire.example", ""),
    ],
)
def test_a_web_address_names_a_host(address: str, host: str) -> None:
    assert web_host(address) == host


def test_an_address_is_made_whole_or_dropped() -> None:
    assert whole_address("../2", "http://wire.example/a/1") == "http://wire.example/2"
    assert whole_address("file:///etc/passwd", "http://wire.example/") == ""
    assert whole_address("", "http://wire.example/") == ""

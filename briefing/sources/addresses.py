"""Web addresses: which texts are one, and whose."""

from urllib.parse import urljoin, urlsplit

WEB = frozenset({"http", "https"})


def web_host(address: str) -> str:
    """The host that a web address names; empty for what is no such address.

    `file:` and `javascript:` are none, nor is one with a port that cannot be.
    """
    try:
        parts = urlsplit(address)
        is_web = parts.scheme.lower() in WEB and parts.port != 0
    except ValueError:
        return ""
    return parts.hostname or "" if is_web else ""


def whole_address(address: str, base: str) -> str:
    """A web address as seen from another page; empty if it is none."""
    try:
        whole = urljoin(base, address) if address else ""
    except ValueError:
        return ""
    return whole if web_host(whole) else ""

"""Web addresses: which texts are one, and whose."""

from urllib.parse import urljoin, urlsplit

WEB = frozenset({"http", "https"})


def web_host(address: str) -> str:
    """The host that a web address names; empty for what is no such address.

    `file:` and `javascript:` are none.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.hostname or "" if parts.scheme.lower() in WEB else ""


def whole_address(address: str, base: str) -> str:
    """A web address as seen from another page; empty if it is none."""
    try:
        whole = urljoin(base, address) if address else ""
    except ValueError:
        return ""
    return whole if web_host(whole) else ""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article
from briefing.sources.formats import tell_format
from briefing.sources.limits import Limits
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read

WORDS = "Water broke through the old dam on Monday night, the fire brigade said."
PAGE = f"<html><title>Dam</title><body><h1>Dam</h1><p>{WORDS * 3}</p></body></html>"
HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def record(
    body: bytes | str = PAGE,
    http: str = HTML,
    kind: str = "response",
    url: str = "https://wire.example/dam",
    length: int | None = None,
) -> bytes:
    data = body if isinstance(body, bytes) else body.encode()
    content = f"{http}\r\n".encode() + data if http else data
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2026-11-05T21:40:00Z\r\nContent-Type: text/plain\r\n"
        f"Content-Length: {len(content) if length is None else length}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def items(data: bytes, limits: Limits | None = None) -> list[Article | Unreadable]:
    return list(read(Raw("crawl.warc", data, limits=limits or Limits())))


def messages(found: list[Article | Unreadable]) -> list[str]:
    return [i.error.message for i in found if isinstance(i, Unreadable)]


def articles(found: list[Article | Unreadable]) -> list[Article]:
    return [item for item in found if isinstance(item, Article)]


@pytest.mark.parametrize(
    "data",
    [
        record(),
        gzip.compress(record()),
        record("", "GET / HTTP/1.1\r\n", kind="request") + record(),
        record(gzip.compress(PAGE.encode()), f"{HTML}Content-Encoding: gzip\r\n"),
        record(zlib.compress(PAGE.encode()), f"{HTML}Content-Encoding: deflate\r\n"),
        record(PAGE, f"{HTML}Content-Encoding: gzip\r\n"),
        record(
            f"{len(PAGE):x}\r\n{PAGE}\r\n0\r\n\r\n",
            f"{HTML}Transfer-Encoding: chunked\r\n",
        ),
    ],
)
def test_a_page_is_read_with_its_address_and_date(data: bytes) -> None:
    assert tell_format(Raw("-", data)) == "warc"
    (made,) = items(data)
    assert isinstance(made, Article), made.error.message
    assert WORDS in made.text
    assert made.url == "https://wire.example/dam"
    assert made.origin is not None
    assert made.origin.uri == "crawl.warc!/https://wire.example/dam"
    assert made.origin.fetched_at == "2026-11-05T21:40:00Z"


def test_an_arc_file_is_read() -> None:
    content = f"{HTML}\r\n{PAGE}".encode()
    about = "1 0 W\nURL IP-address Archive-date Content-type Archive-length\n"
    data = (
        f"filedesc://a.arc 127.0.0.1 20261105214000 text/plain {len(about)}\n{about}\n"
        f"https://wire.example/dam 1.2.3.4 20261105214000 text/html {len(content)}\n"
    ).encode() + content
    (made,) = items(data + b"\n")
    assert isinstance(made, Article), made.error.message
    assert made.origin is not None
    assert made.origin.fetched_at == "2026-11-05T21:40:00Z"


def test_texts_are_read_and_the_rest_passed_over() -> None:
    found = items(
        record(WORDS, "", kind="resource", url="urn:note:1")
        + record("x", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n")
        + record(PAGE, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n")
        + record("Disallow: /", "", "resource", "https://wire.example/robots.txt")
    )
    (note,) = found
    assert isinstance(note, Article)
    assert (note.text, note.url) == (WORDS, "")


@pytest.mark.parametrize(
    "damaged",
    [
        b"WARC/1.1\r\n" + b"\x00\xff" * 500 + b"\r\n\r\n",
        b"WARC/1.1 " + b"a" * 50_000 + b"\r\n",
        record(length=-5),
        record(length=10**30),
        record(length=len(PAGE) + 100_000),
    ],
    ids=["garbled", "one line", "negative", "endless", "too long"],
)
def test_a_damaged_record_is_named_and_the_next_is_read(damaged: bytes) -> None:
    found = items(record(url="https://wire.example/1") + damaged + record())
    assert [a.url for a in articles(found)] == [
        "https://wire.example/1",
        "https://wire.example/dam",
    ]
    (told,) = messages(found)
    assert told.endswith(("is damaged", "is cut off in the archive"))


def test_a_damaged_gzip_member_is_named_and_the_next_is_read() -> None:
    whole = gzip.compress(record())
    found = items(whole + b"\x1f\x8b\x08broken" + whole)
    assert len(articles(found)) == 2
    assert messages(found) == ["crawl.warc!/record-2 is damaged"]


def bomb(size: int) -> bytes:
    return gzip.compress(b"WARC/1.1\r\n" + b"\x00" * size)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (bomb(2_000_000), "record-1 is damaged"),
        (bomb(900_000) * 4, "unpacks to more than the limit of 2 MB"),
        (
            record(
                gzip.compress(b"a" * 1_500_000), f"{HTML}Content-Encoding: gzip\r\n"
            ),
            "is longer than the limit of 1 MB",
        ),
        (
            record("x", f"{HTML}Content-Encoding: br\r\n"),
            "is packed so that it cannot be unpacked",
        ),
        (record() * 5, "holds more than 3 files"),
        (record("x", kind="metadata"), "is a web archive without articles"),
    ],
    ids=["bomb", "bombs", "content", "brotli", "many", "empty"],
)
def test_what_is_too_much_or_nothing_is_refused(data: bytes, what: str) -> None:
    limits = Limits(max_bytes=1_000_000, max_unpacked_bytes=2_000_000, max_members=3)
    told = messages(items(data, limits))
    assert what in told[-1]
    assert all("\n" not in message for message in told)


def test_no_terminal_code_comes_through_in_an_address() -> None:
    (made,) = items(record(url="https://wire.example/\x1b[31m\x07"))
    assert isinstance(made, Article)
    assert made.origin is not None
    assert not set(made.origin.uri + made.url) & set("\x1b\x07")


PIECES = st.sampled_from(
    [
        record(),
        record(length=7),
        gzip.compress(record()),
        b"WARC/1.0\r\n",
        b"\r\n",
        b"\n",
    ]
)


@given(st.lists(PIECES | st.binary(max_size=40), max_size=8))
def test_any_pieces_give_articles_or_refusals(pieces: list[bytes]) -> None:
    for item in read(Raw("-", b"".join(pieces)), "warc"):
        assert isinstance(item, Article | Unreadable)

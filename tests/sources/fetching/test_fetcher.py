"""What servers may do to the program, and the one sentence that each is answered."""

import gzip
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from briefing.sources.fetching.fetcher import Fetcher
from briefing.sources.fetching.network import look_up
from briefing.sources.fetching.policy import (
    USER_AGENT,
    Fetched,
    FetchError,
    Policy,
    Validators,
)
from briefing.sources.limits import Limits
from tests.fake_server import Answer, Behaviour, FakeServer, redirect

PAGE = b"<p>Water rose by two metres in Porto Vega.</p>"
SMALL = Limits(max_bytes=10_000)
AT_HOME = Policy(allow_private=True, timeout_s=20, total_s=60, max_redirects=3)
HASTY = replace(AT_HOME, timeout_s=0.4, total_s=1.2)
"""For servers that never answer; a busy machine may be as slow as that."""


def fetch(url: str, known: Validators = Validators()) -> Fetched:  # noqa: B008 - frozen
    with Fetcher(AT_HOME, SMALL) as fetcher:
        return fetcher.fetch_feed(url, known)


def refusal(url: str, policy: Policy = AT_HOME) -> FetchError:
    with Fetcher(policy, SMALL) as fetcher, pytest.raises(FetchError) as refused:
        fetcher.fetch_feed(url, Validators())
    error = refused.value
    assert "\n" not in error.message
    assert error.hint
    return error


def test_what_was_fetched_says_where_it_came_from(server: FakeServer) -> None:
    answer = Answer(
        PAGE,
        headers={"Content-Type": "text/html; charset=utf-8", "ETag": '"1"'},
    )
    end = server.serve("/end", answer)
    start = server.serve("/start", redirect("/end#part"))
    fetched = fetch(start)
    assert fetched.raw is not None
    assert fetched.raw.data == PAGE
    assert (fetched.raw.uri, fetched.raw.address) == (start, end)
    assert fetched.raw.media_type == "text/html; charset=utf-8"
    assert fetched.raw.fetched_at.endswith("Z")
    assert fetched.validators == Validators(etag='"1"')
    assert server.headers[0]["User-Agent"] == USER_AGENT


def test_what_did_not_change_is_not_sent_again(server: FakeServer) -> None:
    url = server.serve("/feed", Answer(status=304))
    known = Validators(etag='"1"', last_modified="Wed, 18 Nov 2026 06:30:00 GMT")
    assert fetch(url, known) == Fetched(raw=None, validators=known)
    assert server.headers[0]["If-None-Match"] == '"1"'
    assert server.headers[0]["If-Modified-Since"] == known.last_modified
    assert "status 304" in refusal(url).message


def test_packed_answers_are_unpacked(server: FakeServer) -> None:
    headers = {"Content-Encoding": "gzip"}
    url = server.serve("/", Answer(gzip.compress(PAGE), headers=headers))
    fetched = fetch(url)
    assert fetched.raw is not None
    assert fetched.raw.data == PAGE


def bomb() -> bytes:
    packed = io.BytesIO()
    with gzip.open(packed, "wb") as stream:
        for _ in range(300):
            stream.write(b"\0" * 100_000)
    return packed.getvalue()


def head(request: BaseHTTPRequestHandler, *lines: bytes) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"\r\n".join(lines) + b"\r\n\r\n")


def endless(request: BaseHTTPRequestHandler) -> None:
    head(request, b"Connection: close")
    while True:
        request.wfile.write(b"words " * 1_000)


def endless_headers(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        request.wfile.write(b"X-Word: words\r\n" * 1_000)


def cut_short(request: BaseHTTPRequestHandler) -> None:
    head(request, b"Content-Length: 5000")
    request.wfile.write(b"words")


def long_winded(request: BaseHTTPRequestHandler) -> None:
    head(request, b"Content-Length: 99999999999")


def wrong_chunks(request: BaseHTTPRequestHandler) -> None:
    head(request, b"Transfer-Encoding: chunked")
    request.wfile.write(b"zz\r\nwords\r\n")


def gibberish(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"\x00\x01 no answer at all \r\n\r\n")


def hung_up(request: BaseHTTPRequestHandler) -> None:
    request.close_connection = True


def packed(how: str, body: bytes) -> Behaviour:
    return Answer(body, headers={"Content-Encoding": how})


BAD_ANSWERS: dict[str, tuple[Behaviour, str]] = {
    "an endless stream": (endless, "is longer than the limit of 0.01 MB"),
    "endless headers": (endless_headers, "broke off"),
    "too long by its own word": (long_winded, "is longer than the limit of 0.01 MB"),
    "shorter than it says": (cut_short, "broke off"),
    "wrong chunks": (wrong_chunks, "broke off"),
    "no HTTP": (gibberish, "broke off"),
    "nothing": (hung_up, "broke off"),
    "a gzip bomb": (packed("gzip", bomb()), "is longer than the limit of 0.01 MB"),
    "broken gzip": (packed("gzip", b"no gzip"), "in a way that cannot be undone"),
    "cut gzip": (packed("gzip", gzip.compress(PAGE)[:-9]), "broke off"),
    "a packing not asked for": (packed("br", PAGE), "that was not asked for"),
    "not there": (Answer(status=404), "does not exist there"),
    "forbidden": (Answer(status=403), "is not shown to programs"),
    "a password": (Answer(status=401), "asks for a password"),
    "an error": (Answer(status=500), "was refused by its server (status 500)"),
    "no content": (Answer(status=204), "was refused by its server (status 204)"),
    "a redirect to nowhere": (Answer(status=302), "leads to no web address"),
    "a redirect to a file": (redirect("file:///etc/passwd"), "leads to no web address"),
    "a redirect to odd letters": (redirect("http://[::1"), "leads to no web address"),
    "a redirect with a bad host": (
        redirect("http://a..b.example\u00ad/"),
        "",
    ),
}


@pytest.mark.parametrize(
    ("behaviour", "told"), BAD_ANSWERS.values(), ids=BAD_ANSWERS.keys()
)
def test_bad_answers_get_a_sentence(
    server: FakeServer, behaviour: Behaviour, told: str
) -> None:
    url = server.serve("/bad", behaviour)
    message = refusal(url).message
    assert message.startswith(url)
    assert told in message


def test_a_silent_server_is_not_waited_for(server: FakeServer) -> None:
    url = server.serve("/", lambda request: void(server.over.wait(20)))
    patient = replace(HASTY, total_s=60)
    assert "did not answer within 0.4 seconds" in refusal(url, patient).message


def void(_: object) -> None:
    """Take what a behaviour may not give back."""


@pytest.mark.parametrize("opening", [b"", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_sends_drop_by_drop_is_cut_off(
    server: FakeServer, opening: bytes
) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(opening or b"HTTP/1.1 200 OK\r\nX: ")
        while not server.over.wait(0.1):
            request.wfile.write(b"w")

    message = refusal(server.serve("/", drip), HASTY).message
    assert "took longer than 1.2 seconds" in message


def test_redirects_end(server: FakeServer) -> None:
    url = server.serve("/round", redirect("/round"))
    assert "leads on more than 3 times" in refusal(url).message
    assert len(server.asked) == 4


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_may_ask_to_be_left_alone(server: FakeServer, status: int) -> None:
    url = server.serve("/", Answer(status=status, headers={"Retry-After": "120"}))
    error = refusal(url)
    assert error.retry_after_s == 120
    assert "120 seconds" in error.hint


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("9" * 5_000, 604_800, 604_800),
        ("Fri, 31 Dec 2199 23:59:59 GMT", 604_800, 604_800),
        ("Fri, 31 Dec 1999 23:59:59 GMT", 0, 0),
        ("soon", 0, 0),
        ("-5", 0, 0),
    ],
    ids=["long", "late", "past", "word", "negative"],
)
def test_odd_waits(server: FakeServer, written: str, low: int, high: int) -> None:
    url = server.serve("/", Answer(status=503, headers={"Retry-After": written}))
    assert low <= refusal(url).retry_after_s <= high


def test_what_is_gone_for_good_is_told_apart(server: FakeServer) -> None:
    assert refusal(server.serve("/", Answer(status=410))).gone
    assert not refusal(server.url + "/other").gone


def test_nothing_listens() -> None:
    assert "cannot be reached" in refusal("http://127.0.0.1:9/").message


def test_offline_means_offline(server: FakeServer) -> None:
    url = server.serve("/", PAGE)
    assert "the program is offline" in refusal(url, Policy(offline=True)).message
    assert server.asked == []


OUTSIDE = Policy(timeout_s=0.4, total_s=1.2)


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "127.1", "2130706433"),  # noqa: S104 - an address that must be refused
        *("0x7f000001", "[::ffff:127.0.0.1]", "169.254.169.254", "10.0.0.1"),
        *("192.168.0.1", "100.64.0.1", "[fd00::1]", "[fe80::1]", "[64:ff9b::7f00:1]"),
        *("224.0.0.1", "[ff02::1]"),
    ],
)
def test_ones_own_network_is_not_fetched_from(server: FakeServer, host: str) -> None:
    port = server.url.rpartition(":")[2]
    server.serve("/", PAGE)
    message = refusal(f"http://{host}:{port}/", OUTSIDE).message
    assert "leads into your own network" in message
    assert server.asked == []


@contextmanager
def outside(
    server: FakeServer, lookup: Callable[[str, int], list[str]]
) -> Iterator[Fetcher]:
    """A fetcher that may not fetch from here, but finds some names here."""
    with Fetcher(OUTSIDE, SMALL, lookup=lookup) as fetcher:
        yield fetcher


def test_a_public_page_may_not_lead_home(server: FakeServer) -> None:
    """The first host is let pass as if it were public; where it leads is not."""
    port = server.url.rpartition(":")[2]
    secret = server.serve("/secret", b"a secret of this network")
    server.serve("/", redirect(secret))
    with Fetcher(AT_HOME, SMALL) as fetcher:
        backend = fetcher._backend
        public = backend._addresses

        def addresses(host: str, port: int) -> list[str]:
            backend._allow_private = host == "public.example"
            return public("127.0.0.1" if backend._allow_private else host, port)

        backend._addresses = addresses  # type: ignore[method-assign]
        with pytest.raises(FetchError, match="leads into your own network"):
            fetcher.fetch_feed(f"http://public.example:{port}/", Validators())
    assert server.asked == ["/"]


def test_a_name_that_changes_its_meaning_leads_nowhere(server: FakeServer) -> None:
    """It is looked up once, and what is checked is what is connected to."""
    asked: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["192.0.2.1"] if len(asked) > 1 else ["127.0.0.1"]

    with outside(server, rebinding) as fetcher, pytest.raises(FetchError):
        fetcher.fetch_feed(server.url.replace("127.0.0.1", "a.example"), Validators())
    assert asked == ["a.example"]
    assert server.asked == []


@pytest.mark.parametrize(
    "url",
    [
        *("ftp://a.example/", "file:///etc/passwd", "http://", "http:///x", "words"),
        *("gopher://a.example", "http://a.example:99999/", "http://[::1/", "//a.b/"),
        *("http://" + "a" * 5_000, "javascript:alert(1)", "http://a b.example/"),
        *("http://\ud800.example/", "http://a.example/\x1b[31m", "http://é\u202e/"),
    ],
)
def test_odd_addresses_are_refused(url: str) -> None:
    with (
        Fetcher(OUTSIDE, lookup=lambda *_: []) as fetcher,
        pytest.raises(FetchError) as refused,
    ):
        fetcher.fetch_feed(url, Validators())
    assert refused.value.message.isprintable()


class TestRobots:
    def test_a_page_is_left_alone_where_the_site_asks(self, server: FakeServer) -> None:
        page = server.serve("/private/a", PAGE)
        server.serve("/robots.txt", b"User-agent: *\nDisallow: /private")
        with Fetcher(AT_HOME, SMALL) as fetcher:
            with pytest.raises(FetchError, match=r"robots\.txt"):
                fetcher.fetch_page(page)
            assert fetcher.fetch_feed(page, Validators()).raw is not None
        assert server.asked == ["/robots.txt", "/private/a"]

    def test_the_rules_are_fetched_once(self, server: FakeServer) -> None:
        page = server.serve("/a", PAGE)
        with Fetcher(AT_HOME, SMALL) as fetcher:
            for _ in range(3):
                assert fetcher.fetch_page(page).raw is not None
        assert server.asked.count("/robots.txt") == 1

    def test_a_redirect_is_checked_as_well(self, server: FakeServer) -> None:
        server.serve("/robots.txt", b"User-agent: briefing\nDisallow: /b")
        server.serve("/b", PAGE)
        start = server.serve("/a", redirect("/b"))
        with (
            Fetcher(AT_HOME, SMALL) as fetcher,
            pytest.raises(FetchError, match=r"robots\.txt"),
        ):
            fetcher.fetch_page(start)

    @pytest.mark.parametrize(
        ("answer", "allowed"),
        [
            (Answer(status=404), True),
            (Answer(status=403), True),
            (Answer(status=500), False),
            (redirect("/rules.txt"), False),
            (redirect("/robots.txt"), True),
        ],
    )
    def test_rules_that_cannot_be_had(
        self, server: FakeServer, answer: Answer, *, allowed: bool
    ) -> None:
        page = server.serve("/a", PAGE)
        server.serve("/robots.txt", answer)
        server.serve("/rules.txt", b"User-agent: *\nDisallow: /")
        with Fetcher(AT_HOME, SMALL) as fetcher:
            if allowed:
                assert fetcher.fetch_page(page).raw is not None
                return
            with pytest.raises(FetchError, match=r"robots\.txt"):
                fetcher.fetch_page(page)


def test_the_system_knows_its_own_name() -> None:
    assert "127.0.0.1" in look_up("localhost", 80)

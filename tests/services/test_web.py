import pytest

from briefing.config import Settings
from briefing.errors import ConfigError
from briefing.model.article import Article
from briefing.services.ingest import read_paths
from briefing.sources.raw import Unreadable
from tests.fake_server import Answer, FakeServer

FEED = b"""<rss version="2.0"><channel><title>Wire</title>
<item><title>River rises</title><link>/1</link></item>
<item><title>River falls</title><link>/2</link></item></channel></rss>"""


def test_an_address_is_read_like_a_file(server: FakeServer) -> None:
    feed = server.serve("/feed", FEED)
    note = server.serve("/note.txt", b"Water rose by two metres in Porto Vega.")
    settings = Settings(allow_private=True)
    first, second, third = read_paths([feed, note], settings)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert isinstance(third, Article)
    assert (first.url, second.url) == (f"{server.url}/1", f"{server.url}/2")
    assert third.origin is not None
    assert third.origin.address == note
    assert third.origin.fetched_at
    assert server.asked == ["/robots.txt", "/feed", "/note.txt"]


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        (Settings(), "leads into your own network"),
        (Settings(offline=True), "the program is offline"),
        (Settings(allow_private=True), "does not exist there"),
        (Settings(allow_private=True, timeout_s=float("inf")), "does not exist there"),
        (Settings(proxy="http://127.0.0.1:9"), "leads into your own network"),
    ],
)
def test_what_cannot_be_fetched_is_named_and_the_rest_goes_on(
    server: FakeServer, settings: Settings, reason: str
) -> None:
    found = list(read_paths([server.url + "/a", "mailto:a@b.example"], settings))
    assert all(isinstance(item, Unreadable) for item in found)
    first, second = (i.error.message for i in found if isinstance(i, Unreadable))
    assert first.startswith(f"{server.url}/a ")
    assert reason in first
    assert second.startswith("mailto:a@b.example ")


def test_all_goes_through_the_proxy(server: FakeServer) -> None:
    server.serve("http://a.example/note", b"Water rose by two metres.")
    server.serve("http://a.example/robots.txt", Answer(status=404))
    (made,) = read_paths(["http://a.example/note"], Settings(proxy=server.url))
    assert isinstance(made, Article)
    assert made.text == "Water rose by two metres."


def test_a_proxy_that_is_none_is_told() -> None:
    with pytest.raises(ConfigError, match="the setting proxy"):
        list(read_paths(["http://a.example/"], Settings(proxy="words")))

"""How the screens beside the desk look, at three sizes in three themes.

Renew them with `pytest tests/tui --snapshot-update`, and look at each again.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.config import Origin, Settings
from briefing.library.feeds import Subscription
from briefing.services.configuring import Configuring
from briefing.services.newsdesk import Newsdesk
from tests.tui.rooms import app_on, filled, letters

Compare = Callable[..., bool]

SIZES = [(80, 24), (200, 50), (40, 12)]
THEMES = ["standard", "dark", "mono"]
ROOMS = {
    "search": ("F", *letters("bridge"), "wait:300", "enter", "enter", "n", "wait:100"),
    "sources": ("O", "j"),
    "settings": ("comma", "3", "j"),
}


SETTINGS = Settings(
    library=Path("/desk/library.sqlite3"),
    title="Morning brief",
    origin=Origin(Path("/desk/config.toml"), "", (("file", frozenset({"title"})),)),
)
FEEDS = [
    Subscription(
        url="https://post.example/rss",
        title="Harbour Post",
        rating="B2",
        fetched_at="2026-03-31T06:00:00Z",
        due_at="2999-03-31T06:30:00Z",
    ),
    Subscription(
        url="https://old.example/feed.xml",
        fetched_at="2026-03-30T06:00:00Z",
        due_at="2999-03-31T06:30:00Z",
        failures=4,
        failure="old.example did not answer within 20 seconds",
    ),
    Subscription(url="https://times.example/atom", title="Nordvik Times"),
]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Newsdesk]:
    """A desk that has been worked at for a while."""
    with closing(filled(tmp_path)) as workspace:
        workspace.searching.keep("search", "Salt on the way", "salt is:unread")
        workspace.searching.keep("search", "Bridges", "bridge OR ferry")
        workspace.searching.keep("watch", "Repairs", "kroner")
        vars(workspace)["configuring"] = Configuring(SETTINGS)
        workspace.library.feeds.add(FEEDS)
        for feed in FEEDS:
            workspace.library.feeds.record(feed)
        yield workspace


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("room", ROOMS)
def test_picture(
    room: str,
    size: tuple[int, int],
    theme: str,
    library: Newsdesk,
    snap_compare: Compare,
) -> None:
    app = app_on(library, theme=theme)
    assert snap_compare(app, press=ROOMS[room], terminal_size=size)

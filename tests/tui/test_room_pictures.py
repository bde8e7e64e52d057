"""How the screens beside the desk look, at three sizes in three themes.

Renew them with `pytest tests/tui --snapshot-update`, and look at each again.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.services.workspace import Workspace
from tests.tui.rooms import app_on, filled, letters

Compare = Callable[..., bool]

SIZES = [(80, 24), (200, 50), (40, 12)]
THEMES = ["standard", "dark", "mono"]
ROOMS = {
    "search": ("F", *letters("bridge"), "wait:300", "enter", "enter", "n", "wait:100"),
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Workspace]:
    """A desk that has been worked at for a while."""
    with closing(filled(tmp_path)) as workspace:
        workspace.searching.keep("search", "Salt on the way", "salt is:unread")
        workspace.searching.keep("search", "Bridges", "bridge OR ferry")
        workspace.searching.keep("watch", "Repairs", "kroner")
        yield workspace


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("room", ROOMS)
def test_picture(
    room: str,
    size: tuple[int, int],
    theme: str,
    library: Workspace,
    snap_compare: Compare,
) -> None:
    app = app_on(library, theme=theme)
    assert snap_compare(app, press=ROOMS[room], terminal_size=size)

"""A desk without clock, blinking or environment, the same on every machine."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from textual.widgets import Input

from briefing.services.newsdesk import Newsdesk
from tests.tui.fakes import FakeShelf, shelf
from tests.tui.rooms import filled


@pytest.fixture(autouse=True)
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that differs from one machine or moment to the next."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    start = Input.__init__

    def without_blinking(self: Input, *args: object, **values: object) -> None:
        start(self, *args, **values)  # type: ignore[arg-type]
        self.cursor_blink = False

    monkeypatch.setattr(Input, "__init__", without_blinking)


@pytest.fixture
def desk() -> FakeShelf:
    """A dozen articles, all analysed."""
    return shelf()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Newsdesk]:
    """The same in a file."""
    with closing(filled(tmp_path)) as workspace:
        yield workspace

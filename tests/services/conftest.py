"""Libraries and servers that several tests of the verbs use."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.services.workspace import Workspace
from tests.fake_server import FakeServer, running
from tests.services.reports import filled


@pytest.fixture
def reported(tmp_path: Path) -> Iterator[Workspace]:
    """A library with the reports, analysed by rules."""
    with closing(filled(tmp_path)) as opened:
        yield opened


@pytest.fixture
def server() -> Iterator[FakeServer]:
    """A server on this machine."""
    with running() as fake:
        yield fake


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty library that may fetch from such a server, and soon gives up."""
    settings = Settings(
        library=tmp_path / "l.sqlite3", allow_private=True, timeout_s=1, max_fetch_s=3
    )
    with closing(Workspace.open(settings)) as opened:
        yield opened

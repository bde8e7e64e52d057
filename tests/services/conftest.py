"""Libraries that several tests of the verbs read."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.services.workspace import Workspace
from tests.services.reports import filled


@pytest.fixture
def reported(tmp_path: Path) -> Iterator[Workspace]:
    """A library with the reports, analysed by rules."""
    with closing(filled(tmp_path)) as opened:
        yield opened

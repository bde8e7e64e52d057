from collections.abc import Iterator

import pytest

from tests.fake_server import FakeServer, running


@pytest.fixture
def server() -> Iterator[FakeServer]:
    """A web server that does what the test tells it to."""
    with running() as fake:
        yield fake

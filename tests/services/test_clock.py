from datetime import UTC, datetime

import pytest

from briefing.errors import ConfigError
from briefing.services.clock import as_of


def test_a_reproducible_build_is_told_the_time() -> None:
    assert as_of({"SOURCE_DATE_EPOCH": "1639067400"}) == "2021-12-09T16:30:00Z"


def test_otherwise_the_clock_tells() -> None:
    told = datetime.fromisoformat(as_of({}))
    assert abs((datetime.now(UTC) - told).total_seconds()) < 60


@pytest.mark.parametrize("epoch", ["soon", "1e9", "9" * 30])
def test_a_time_that_is_none_is_named(epoch: str) -> None:
    with pytest.raises(ConfigError, match="SOURCE_DATE_EPOCH"):
        as_of({"SOURCE_DATE_EPOCH": epoch})

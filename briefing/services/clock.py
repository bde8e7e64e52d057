"""The time that a brief bears: the clock, or what a reproducible build is told."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime

from briefing.errors import ConfigError


def as_of(environment: Mapping[str, str] | None = None) -> str:
    """The present moment in UTC, `2026-11-23T06:00:00Z`, or `SOURCE_DATE_EPOCH`.

    See https://reproducible-builds.org/specs/source-date-epoch/.

    Raises:
        ConfigError: `SOURCE_DATE_EPOCH` is no number of seconds.
    """
    variables = os.environ if environment is None else environment
    epoch = variables.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        raise ConfigError(
            f"SOURCE_DATE_EPOCH must be a number of seconds, not {epoch!r}"
        ) from None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

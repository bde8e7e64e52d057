"""Settings: defaults < configuration file < environment < flags that were typed."""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing.config.file import default_config_path, file_values
from briefing.config.settings import NAMES, Origin, Settings, checked
from briefing.config.values import at_home, converted

PREFIX = "BRIEFING_"
OWN_VARIABLES = frozenset({"BRIEFING_CONFIG", "BRIEFING_PROFILE"})


def load_settings(
    path: Path | None = None,
    profile: str | None = None,
    environment: Mapping[str, str] | None = None,
    **flags: Any,
) -> Settings:
    """The settings in force; flags that are None were not typed.

    Raises:
        ConfigError: The file cannot be read, or a key or value is wrong.
    """
    variables = os.environ if environment is None else environment
    from_environment = variables.get("BRIEFING_CONFIG")
    named = path or (Path(from_environment) if from_environment else None)
    path = at_home(named) if named else default_config_path()
    profile = profile or variables.get("BRIEFING_PROFILE") or None
    layers = {
        "file": file_values(path, profile, named=bool(named)),
        "environment": _environment_values(variables),
        "option": {name: value for name, value in flags.items() if value is not None},
    }
    told = tuple((layer, frozenset(values)) for layer, values in layers.items())
    settings = Settings(origin=Origin(path, profile or "", told))
    for layer, values in layers.items():
        where = "the environment: " if layer == "environment" else ""
        settings = replace(
            settings, **{name: converted(where, name, v) for name, v in values.items()}
        )
    return checked(settings)


def _environment_values(variables: Mapping[str, str]) -> dict[str, str]:
    known = set(NAMES) - {"keys"}
    return {
        name: value
        for key, value in variables.items()
        if key.startswith(PREFIX)
        and key not in OWN_VARIABLES
        and value
        and (name := key.removeprefix(PREFIX).lower()) in known
    }

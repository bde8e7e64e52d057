"""The configuration file: TOML, with tables for profiles and for keys."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from briefing.errors import ConfigError
from briefing.model.keys import KeyChoice

PROFILES: Mapping[str, Mapping[str, Any]] = {
    "onepage": {"extent": "onepage", "pages": 1},
    "standard": {"extent": "standard"},
    "full": {"extent": "full"},
}
"""The profiles that ship; a table of the same name in the file lies over one."""


def default_config_path() -> Path:
    """Where the configuration file is looked for when none is named."""
    return user_config_path("briefing") / "config.toml"


def file_values(path: Path, profile: str | None, *, named: bool) -> dict[str, Any]:
    """The keys of a file, those of the profile laid over the others.

    Args:
        path: Of the file.
        profile: Its name, if one is wanted.
        named: Whether the file was asked for, and must be there.

    Raises:
        ConfigError: The file cannot be read, or there is no such profile.
    """
    text = ""
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except (FileNotFoundError, NotADirectoryError):
        if named:
            raise ConfigError(f"there is no configuration file {path}") from None
        data = {}
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} cannot be used: it is not in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} cannot be used: {error}") from error
    except OSError as error:
        raise ConfigError(f"{path} cannot be used: {error.strerror}") from error
    values: dict[str, Any] = _of_profile(data, profile, path)
    if "keys" in values:
        values["keys"] = tuple(_key_choices(values["keys"], path, text))
    return values


def _of_profile(
    data: dict[str, Any], profile: str | None, path: Path
) -> dict[str, Any]:
    """The keys of a file, those of the profile laid over the others."""
    profiles = data.pop("profiles", {})
    if profile is None:
        return data
    values = profiles.get(profile) if isinstance(profiles, dict) else None
    if not isinstance(values, dict) and profile not in PROFILES:
        raise ConfigError(
            f"there is no profile '{profile}'",
            hint=f"add a table [profiles.{profile}] to {path}",
        )
    return {**data, **PROFILES.get(profile, {}), **(values or {})}


def _key_choices(table: Any, path: Path, text: str) -> Iterator[KeyChoice]:
    """The table `[keys]` of a file: for each action a key, or a list of keys."""
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: keys must be a table, [keys]")
    for action, keys in table.items():
        origin = f"{path}, line {_line_of(action, text)}"
        listed = [keys] if isinstance(keys, str) else keys
        if not isinstance(listed, list) or not all(isinstance(k, str) for k in listed):
            raise ConfigError(f"{origin}: '{action}' must be a key or a list of keys")
        yield KeyChoice(action, tuple(listed), origin)


def _line_of(action: str, text: str) -> int:
    """The line of a file that holds the keys of an action, counted from 1."""
    table = re.search(r"^\s*\[.*keys\]|^\s*keys\b", text, re.MULTILINE)
    start = table.start() if table else 0
    named = rf"^[^#\n]*?(?<![\w-]){re.escape(action)}[\"']?\s*="
    found = re.compile(named, re.MULTILINE).search(text, start)
    return text.count("\n", 0, found.end() if found else start) + 1

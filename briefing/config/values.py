"""Values as they are found, in the types of the settings."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

from briefing.config.settings import NAMES, Settings, checked
from briefing.errors import ConfigError

KINDS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "words",
    Path: "a path",
}


def changed(settings: Settings, name: str, value: Any) -> Settings:
    """The settings with one of them changed.

    Raises:
        ConfigError: There is no such setting, or the value is wrong.
    """
    return checked(replace(settings, **{name: converted("", name, value)}))


def converted(origin: str, name: str, value: Any) -> Any:
    """The value in the type of its field; strings come from the environment.

    Args:
        origin: What an error says before the name.
        name: Of the setting.
        value: As it was found.

    Raises:
        ConfigError: There is no such setting, or it takes no such value.
    """
    if name not in NAMES:
        raise ConfigError(
            f"unknown setting '{name}'",
            hint=f"known settings are: {', '.join(sorted(NAMES))}",
        )
    hints = get_type_hints(Settings)
    if isinstance(value, tuple):
        return value  # made here, of a table
    hint = next((a for a in get_args(hints[name]) if a is not type(None)), hints[name])
    try:
        return _as(hint, value)
    except (TypeError, ValueError, OverflowError):
        raise ConfigError(
            f"{origin}{name} must be {KINDS[hint]}, not {value!r}"
        ) from None


def _as(kind: type, value: Any) -> Any:
    """The value as one of the `KINDS`.

    Raises:
        ValueError: A word is no number, or a number is not whole.
        TypeError: It is of another kind.
        OverflowError: It is infinite, where it must be whole.
    """
    if kind is bool:
        return _truth(value)
    if isinstance(value, str):
        return at_home(Path(value)) if kind is Path else kind(value)
    if kind is Path and isinstance(value, Path):
        return at_home(value)
    numeric = isinstance(value, int | float) and not isinstance(value, bool)
    if not numeric or kind not in (int, float) or kind(value) != value:
        raise TypeError
    return kind(value)


def _truth(value: Any) -> bool:
    """A truth value, or the word for one in the environment."""
    words = {"true": True, "false": False}
    if isinstance(value, str) and value.casefold() in words:
        return words[value.casefold()]
    if isinstance(value, bool):
        return value
    raise TypeError


def at_home(path: Path) -> Path:
    """The path with its ~ filled in, which no shell does after a `=`."""
    return Path(os.path.expanduser(path))  # noqa: PTH111 - pathlib's raises

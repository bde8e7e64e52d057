"""The settings as they are, what each means, and changing one in the file.

The file is changed in place: its comments, its order and whatever else stands in it
stay as they are.
"""

import ast
import inspect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from briefing.analysis.summarizers import SUMMARIZERS
from briefing.config import (
    NAMES,
    PREFIX,
    Settings,
    changed,
    default_config_path,
)
from briefing.errors import ConfigError
from briefing.services.files import write_whole
from briefing.theme import load_theme

AT_ONCE = frozenset(
    {
        *("theme", "title", "desk", "marking", "ceiling", "handling", "portion"),
        *("next_issue", "extent", "pages", "attach", "output"),
    }
)
"""Settings that hold as soon as they are changed; others from the next start on."""
IN_THE_FILE_ALONE = frozenset({"keys"})


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting for a person to read."""

    name: str
    value: str
    """As it is typed; empty for none."""
    origin: str
    """In words: where the value comes from."""
    means: str
    at_once: bool
    """Whether a change holds at once."""
    is_switch: bool
    """Whether it is true or false."""


class Configuring:
    """The verbs on the settings.

    Args:
        settings: Those in force, with where they come from.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        """Those in force, and changed since."""

    @property
    def path(self) -> Path:
        """The file that is written."""
        return self.settings.origin.path or default_config_path()

    def rows(self) -> Iterator[Setting]:
        """Every setting, in the order of the guide."""
        said = meanings()
        for name in NAMES:
            if name not in IN_THE_FILE_ALONE:
                value = getattr(self.settings, name)
                yield Setting(
                    name,
                    typed(value),
                    self._origin(name),
                    said[name],
                    name in AT_ONCE,
                    isinstance(value, bool),
                )

    def change(self, name: str, words: str) -> str:
        """What came of giving a setting another value, in the file and here.

        Raises:
            ConfigError: The value is wrong, or the file cannot be used.
            RenderError: The file cannot be written.
        """
        if not words.strip():
            return self.reset(name)
        after = changed(self.settings, name, words.strip())
        _check(name, after)
        self._write(name, _plain(getattr(after, name)))
        return self._take(name, after)

    def reset(self, name: str) -> str:
        """What came of taking a setting out of the file, and giving it its default.

        Raises:
            ConfigError: The file cannot be used.
            RenderError: The file cannot be written.
        """
        default = getattr(Settings(), name)
        self._write(name, None)
        return self._take(name, replace(self.settings, **{name: default}))

    def _take(self, name: str, after: Settings) -> str:
        over = self.settings.origin.of(name)
        if over in ("environment", "option"):
            return f"{name} is in the file now, but here the {over} says otherwise"
        layers = dict(self.settings.origin.layers)
        held = layers.get("file", frozenset())
        default = getattr(after, name) == getattr(Settings(), name)
        layers["file"] = held - {name} if default else held | {name}
        self.settings = replace(
            after, origin=replace(after.origin, layers=tuple(layers.items()))
        )
        when = "" if name in AT_ONCE else "; it holds from the next start on"
        return f"{name} is written{when}"

    def _write(self, name: str, value: str | float | None) -> None:
        try:
            text = self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            text = ""
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{self.path} cannot be read") from error
        try:
            document = tomlkit.parse(text)
        except TOMLKitError as error:
            raise ConfigError(f"{self.path} cannot be used: {error}") from error
        table = self._table(document, name)
        if value is None:
            table.pop(name, None)
        else:
            table[name] = value
        write_whole(self.path, tomlkit.dumps(document).encode())

    def _table(self, document: tomlkit.TOMLDocument, name: str) -> Any:
        """Where a setting stands: in the table of the profile if that has it."""
        profiles = document.get("profiles")
        own = profiles.get(self.settings.origin.profile) if profiles else None
        return own if own is not None and name in own else document

    def _origin(self, name: str) -> str:
        origin = self.settings.origin
        return {
            "file": f"profile {origin.profile}" if origin.profile else "file",
            "environment": f"environment, {PREFIX}{name.upper()}",
            "option": "an option of this start",
        }.get(origin.of(name), "default")


@cache
def meanings() -> dict[str, str]:
    """What each setting means, as its own docstring says it."""
    tree = ast.parse(inspect.getsource(Settings))
    found: dict[str, str] = {}
    body = tree.body[0].body  # type: ignore[attr-defined]
    for named, told in pairwise(body):
        if isinstance(named, ast.AnnAssign) and isinstance(named.target, ast.Name):
            words = " ".join(ast.literal_eval(told.value).split())
            found[named.target.id] = f"{words[0].lower()}{words[1:-1]}"
    return found


def typed(value: object) -> str:
    """A value as a person types it."""
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)


def _plain(value: Any) -> str | float:
    """A value as TOML has it."""
    return str(value) if isinstance(value, Path) else value


def _check(name: str, settings: Settings) -> None:
    """Let a value pass that the program knows.

    Raises:
        ConfigError: There is no such theme or method.
    """
    if name == "theme":
        load_theme(settings.theme)
    if name == "method" and settings.method not in SUMMARIZERS.names:
        known = ", ".join(SUMMARIZERS.names)
        raise ConfigError(f"there is no method '{settings.method}'", f"known: {known}")

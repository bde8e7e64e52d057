"""Settings: defaults < configuration file < environment < flags that were typed."""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

from platformdirs import user_config_path, user_data_path

from briefing.errors import ConfigError
from briefing.model.keys import KeyChoice

PREFIX = "BRIEFING_"
KINDS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "words",
    Path: "a path",
}
MOST_JOBS = 512
LIMITS = (
    *("max_input_mb", "max_unpacked_mb", "max_members", "max_pdf_pages"),
    *("timeout_s", "max_fetch_s", "max_redirects", "fetch_every_min"),
)
PROFILES: Mapping[str, Mapping[str, Any]] = {
    "onepage": {"extent": "onepage", "pages": 1},
    "standard": {"extent": "standard"},
    "full": {"extent": "full"},
}
"""The profiles that ship; a table of the same name in the file lies over one."""
OWN_VARIABLES = frozenset({"BRIEFING_CONFIG", "BRIEFING_PROFILE"})


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the values of settings come from."""

    path: Path | None = None
    """The configuration file, whether it is there or not."""
    profile: str = ""
    layers: tuple[tuple[str, frozenset[str]], ...] = ()
    """What each layer says something of, the lowest first."""

    def of(self, name: str) -> str:
        """The layer that a value comes from."""
        saying = (layer for layer, names in self.layers if name in names)
        return next(reversed([*saying]), "default")


NOWHERE = Origin()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set; each field is a key of the file and a variable."""

    library: Path = user_data_path("briefing") / "library.sqlite3"
    """The library's file."""
    output: Path = Path("output")
    """The folder for briefs that are exported without a file name."""
    theme: str = "standard"
    """A theme that ships (`briefing themes`), or the path of a `.toml` file."""
    method: str = "news"
    """The summary method: `news`, `lead`, `lex-rank`, `text-rank`, `lsa`, `luhn`,
    `edmundson`, `sum-basic`, `kl`, `reduction`, `sumy-lex-rank`, `sumy-text-rank`;
    the first four take texts of any usual length, the others are sumy's and name
    their limit."""
    sentences: int | None = None
    """Sentences in a summary."""
    words: int | None = None
    """Words in a summary, at most."""
    ratio: float | None = None
    """Share of the article that a summary keeps, such as `0.4`."""
    model: str = "auto"
    """The entity model: `auto`, `rules`, or the name of an installed spaCy model."""
    jobs: int = 0
    """Worker processes, at most 512; 0 takes one for each processor."""
    max_input_mb: int = 50
    """Larger inputs are refused, in megabytes."""
    max_unpacked_mb: int = 500
    """All that an archive may unpack to, with the archives inside it, in megabytes."""
    max_members: int = 10_000
    """Files in an archive, messages in a mailbox, entries in a feed."""
    max_pdf_pages: int = 2_000
    """Pages of a PDF."""
    offline: bool = False
    """Whether nothing may be fetched over a network; `--offline` for one run."""
    timeout_s: float = 20.0
    """How long a server may be silent, in seconds."""
    max_fetch_s: float = 60.0
    """How long one fetch may take with its redirects, in seconds."""
    max_redirects: int = 5
    """How often an address may lead on to another."""
    allow_private: bool = False
    """Whether addresses of this machine and its own network may be fetched."""
    fetch_every_min: float = 30.0
    """How long a feed is left alone between two fetches, in minutes."""
    proxy: str = ""
    """The proxy that all fetches go through, such as `http://proxy.example:3128`;
    those of the environment are not used."""
    title: str = "Daily situation brief"
    """The brief's title."""
    desk: str = ""
    """Who makes the brief."""
    marking: str = "TLP:CLEAR"
    """The Traffic Light Protocol label of articles that carry none."""
    ceiling: str = "TLP:RED"
    """The highest label that an export lets pass."""
    handling: str = ""
    """A free handling line for the head and foot of every page."""
    portion: str = ""
    """A free portion mark, such as `U`, for articles that carry none."""
    next_issue: str = ""
    """When the next brief is due, as it shall be printed."""
    extent: str = "standard"
    """How much of a brief is shown: `onepage`, `standard` or `full`."""
    pages: int | None = None
    """Pages of the theme's paper at most; what finds no room is listed as left out."""
    linear: bool = False
    """Whether the terminal app speaks line by line, for screen readers and braille."""
    attach: bool = True
    """Whether the texts of the sources travel inside a PDF."""
    changed_cells: bool = True
    """Whether the terminal app sends only the cells that changed."""
    keys: tuple[KeyChoice, ...] = ()
    """A table `[keys]`, in the file alone: the keys of the terminal app that shall be
    others."""
    origin: Origin = field(default=NOWHERE, compare=False, repr=False)
    """No setting: where the others come from."""


NAMES = tuple(each.name for each in fields(Settings) if each.compare)
"""All settings, in the order of the guide."""


def changed(settings: Settings, name: str, value: Any) -> Settings:
    """The settings with one of them changed.

    Raises:
        ConfigError: There is no such setting, or the value is wrong.
    """
    return _checked(replace(settings, **{name: _convert("", name, value)}))


def default_config_path() -> Path:
    """Where the configuration file is looked for when none is named."""
    return user_config_path("briefing") / "config.toml"


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
    profile = profile or variables.get("BRIEFING_PROFILE") or None
    layers = {
        "file": _file_values(named, profile),
        "environment": _environment_values(variables),
        "option": {name: value for name, value in flags.items() if value is not None},
    }
    path = _at_home(named) if named else default_config_path()
    told = tuple((layer, frozenset(values)) for layer, values in layers.items())
    settings = Settings(origin=Origin(path, profile or "", told))
    for layer, values in layers.items():
        where = "the environment: " if layer == "environment" else ""
        settings = replace(
            settings, **{name: _convert(where, name, v) for name, v in values.items()}
        )
    return _checked(settings)


def _file_values(named: Path | None, profile: str | None) -> dict[str, Any]:
    """The file's keys, those of the profile laid over the others."""
    path = _at_home(named) if named else default_config_path()
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


def _convert(origin: str, name: str, value: Any) -> Any:
    """The value in the type of its field; strings come from the environment."""
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
        return _at_home(Path(value)) if kind is Path else kind(value)
    if kind is Path and isinstance(value, Path):
        return _at_home(value)
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


def _at_home(path: Path) -> Path:
    """The path with its ~ filled in, which no shell does after a `=`."""
    return Path(os.path.expanduser(path))  # noqa: PTH111 - pathlib's raises


def _checked(settings: Settings) -> Settings:
    """The settings, if their values make sense together."""
    budgets = (settings.sentences, settings.words, settings.ratio)
    if any(budget is not None and not budget > 0 for budget in budgets):
        raise ConfigError("sentences, words and ratio must be above 0")
    if settings.ratio is not None and settings.ratio > 1:
        raise ConfigError("ratio must be at most 1", hint="0.4 keeps 40 per cent")
    if not 0 <= settings.jobs <= MOST_JOBS:
        raise ConfigError(f"jobs must be between 0 and {MOST_JOBS}")
    if settings.pages is not None and settings.pages < 1:
        raise ConfigError("pages must be at least 1")
    for name in LIMITS:
        if getattr(settings, name) <= 0:
            raise ConfigError(f"{name} must be above 0")
    return settings

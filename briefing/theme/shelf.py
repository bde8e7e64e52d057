"""Where themes are, and what is read from there."""

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

import briefing
from briefing.errors import ConfigError
from briefing.theme.look import Theme
from briefing.theme.reading import parse_theme

PAPER = "standard"
"""The theme in whose colours dark ones are printed."""


def theme_folder() -> Path:
    """The folder of the themes that ship: in the wheel, or beside a checkout's code."""
    package = Path(briefing.__file__).parent
    shipped = package / "_themes"
    return shipped if shipped.is_dir() else package.parent / "themes"


def theme_names() -> list[str]:
    """The names of the themes that ship, sorted."""
    return sorted(path.stem for path in theme_folder().glob("*.toml"))


def theme_path(name: str) -> Path:
    """Where a theme of that name ships, or that path if it ends in `.toml`."""
    return Path(name) if name.endswith(".toml") else theme_folder() / f"{name}.toml"


@cache
def load_theme(name: str) -> Theme:
    """The theme of that name, or from that path if it ends in `.toml`.

    Raises:
        ConfigError: There is no such theme, or the file is wrong; the message names
            the line and the key.
    """
    path = theme_path(name)
    try:
        source = path.read_text(encoding="utf-8")
        data = tomllib.loads(source)
    except FileNotFoundError:
        raise ConfigError(
            f"there is no theme '{name}'",
            hint=f"choose one of: {', '.join(theme_names())}",
        ) from None
    except OSError as error:
        raise ConfigError(
            f"theme {path.name} cannot be read: {error.strerror}"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"theme {path.name} is not valid TOML: {error}") from error
    theme = parse_theme(path.stem, data, source, path.parent)
    if theme.dark and not theme.page.dark_paper:
        return replace(theme, paper_colours=load_theme(PAPER).colours)
    return theme

"""One theme for the screen and the page, read from a TOML file.

A theme names colours and fonts by what they are for. The terminal app and the
printed page take the same file, so that a brief looks like the desk it came from.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

import briefing
from briefing.errors import ConfigError

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Colours as `#rrggbb`, by purpose."""

    paper: str
    """Background of page and screen."""
    ink: str
    """Running text."""
    soft: str
    """Secondary text: dates, passage marks, sources."""
    accent: str
    """The one colour: labels, rules, key numbers, the cursor."""
    rule: str
    """Thin lines."""
    panel: str
    """Background of the facts panel."""
    highlight: str
    """Background of a summary sentence in the reader."""
    comment: str
    """The analyst's own words."""
    alert: str
    """Figures that disagree, and errors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """How the page is set; lengths are in points."""

    size: str = "A4"
    """`A4` or `Letter`."""
    margin_pt: float = 48
    body_pt: float = 10.4
    """Size of the running text; every other size follows it."""
    leading_pt: float = 14.8
    dark_paper: bool = False
    """Whether a dark theme prints on a dark ground; see `Theme.paper_colours`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fonts:
    """The face for each use on the page: a face that ships, or a path to a `.ttf`."""

    headline: str = "SourceSerif4Display-Semibold"
    """Headline of a full item."""
    heading: str = "SourceSerif4Subhead-Semibold"
    """Smaller headlines and key numbers."""
    text: str = "SourceSerif4SmText-Regular"
    """The words of the sources."""
    text_bold: str = "SourceSerif4SmText-Semibold"
    text_italic: str = "SourceSerif4SmText-It"
    """Quotations."""
    caption: str = "SourceSerif4Caption-Regular"
    """The words of the sources where they are set small."""
    sans: str = "SourceSans3-Regular"
    """Facts, and the desk's own words."""
    sans_semibold: str = "SourceSans3-Semibold"
    sans_bold: str = "SourceSans3-Bold"
    """Labels."""
    sans_italic: str = "SourceSans3-It"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A named set of colours and page settings."""

    name: str
    label: str
    """Its name for people."""
    dark: bool = False
    """Whether the ground is darker than the ink."""
    colours: Colours
    page: Page = Page()
    fonts: Fonts = Fonts()

    @property
    def paper_colours(self) -> Colours:
        """The colours of the printed page.

        A dark ground is for screens: on paper it costs toner, and a reader cannot
        write on it. So a dark theme prints in the standard theme's colours, unless
        its page says `dark_paper = true`.
        """
        if self.dark and not self.page.dark_paper:
            return load_theme("standard").colours
        return self.colours


def theme_folder() -> Path:
    """The folder of the themes that ship: in the wheel, or beside a checkout's code."""
    package = Path(briefing.__file__).parent
    shipped = package / "_themes"
    return shipped if shipped.is_dir() else package.parent / "themes"


def theme_names() -> list[str]:
    """The names of the themes that ship, sorted."""
    return sorted(path.stem for path in theme_folder().glob("*.toml"))


@cache
def load_theme(name: str) -> Theme:
    """The theme of that name, or from that path if it ends in `.toml`.

    Raises:
        ConfigError: There is no such theme, or the file is wrong; the message names
            the key.
    """
    path = Path(name) if name.endswith(".toml") else theme_folder() / f"{name}.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(
            f"there is no theme '{name}'",
            hint=f"choose one of: {', '.join(theme_names())}",
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"theme {path.name} is not valid TOML: {error}") from error
    return parse_theme(path.stem, data)


def parse_theme(name: str, data: Mapping[str, Any]) -> Theme:
    """The theme that a parsed TOML file describes.

    Raises:
        ConfigError: A key is missing, unknown or has a wrong value.
    """
    _only_known(name, "", data, {"label", "dark", "colours", "page"})
    colours = data.get("colours", {})
    wanted = {field.name for field in fields(Colours)}
    _only_known(name, "colours.", colours, wanted)
    for key in sorted(wanted):
        if not COLOUR.fullmatch(str(colours.get(key, ""))):
            raise ConfigError(
                f"theme {name}: colours.{key} must be a colour like #173a5e",
                hint=f"set it under [colours] in {name}.toml",
            )
    return Theme(
        name=name,
        label=str(data.get("label", name)),
        dark=bool(data.get("dark", False)),
        colours=Colours(**colours),
        page=_page(name, data.get("page", {})),
    )


def _page(name: str, data: Mapping[str, Any]) -> Page:
    _only_known(name, "page.", data, {field.name for field in fields(Page)})
    if data.get("size", "A4") not in ("A4", "Letter"):
        raise ConfigError(f"theme {name}: page.size must be A4 or Letter")
    for key, value in data.items():
        if key.endswith("_pt") and not (isinstance(value, int | float) and value > 0):
            raise ConfigError(f"theme {name}: page.{key} must be a number above 0")
    return Page(**data)


def _only_known(
    name: str, prefix: str, data: Mapping[str, Any], known: set[str]
) -> None:
    for key in data:
        if key not in known:
            raise ConfigError(
                f"theme {name}: unknown key {prefix}{key}",
                hint=f"known keys are: {', '.join(sorted(known))}",
            )

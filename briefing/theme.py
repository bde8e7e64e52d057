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
from typing import Any, NoReturn

import briefing
from briefing.errors import ConfigError

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
TABLE = re.compile(r"\s*\[\s*([\w.-]+)\s*\]")
SIZES = ("A4", "Letter")
FACTS = ("beside", "below")
COLUMNS = (1, 2)
PAGE_LIMITS = {"margin_pt": (24, 96), "body_pt": (8, 18), "leading_pt": (9, 28)}
"""Within these a page can be read and set; lengths are in points."""


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
    columns: int = 1
    """Columns for the items after the lead, 1 or 2."""
    facts: str = "beside"
    """Where the facts of an item stand: `beside` its text, or `below`."""
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
    return parse_theme(path.stem, data, source, path.parent)


def parse_theme(
    name: str, data: Mapping[str, Any], source: str = "", folder: Path | None = None
) -> Theme:
    """The theme that a parsed TOML file describes.

    Args:
        name: The name of the theme.
        data: The parsed file.
        source: The file's text, to name the line of a mistake.
        folder: Where the paths of fonts begin.

    Raises:
        ConfigError: A key is missing, unknown or has a wrong value.
    """
    reader = _Reader(name, source)
    reader.only_known("", data, {"label", "dark", "colours", "page", "fonts"})
    colours = reader.table("colours", data, Colours)
    for field in fields(Colours):
        code = colours.get(field.name, "")
        if not (isinstance(code, str) and COLOUR.fullmatch(code)):
            reader.refuse(f"colours.{field.name}", "must be a colour like #173a5e")
    return Theme(
        name=name,
        label=str(data.get("label", name)),
        dark=reader.flag("dark", data.get("dark", False)),
        colours=Colours(**colours),
        page=_page(reader, reader.table("page", data, Page)),
        fonts=_fonts(reader, reader.table("fonts", data, Fonts), folder or Path()),
    )


def _page(reader: "_Reader", data: Mapping[str, Any]) -> Page:
    if data.get("size", "A4") not in SIZES:
        reader.refuse("page.size", f"must be one of {', '.join(SIZES)}")
    if data.get("facts", FACTS[0]) not in FACTS:
        reader.refuse("page.facts", f"must be one of {', '.join(FACTS)}")
    if data.get("columns", 1) not in COLUMNS or isinstance(data.get("columns"), bool):
        reader.refuse("page.columns", "must be 1 or 2")
    for key, (low, high) in PAGE_LIMITS.items():
        value = data.get(key, low)
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not (number and low <= value <= high):
            reader.refuse(f"page.{key}", f"must be a number from {low} to {high}")
    reader.flag("page.dark_paper", data.get("dark_paper", False))
    return Page(**data)


def _fonts(reader: "_Reader", data: Mapping[str, Any], folder: Path) -> Fonts:
    """The fonts; paths to `.ttf` files begin at the theme's own folder."""
    for key, value in data.items():
        if not (isinstance(value, str) and value.strip()):
            reader.refuse(f"fonts.{key}", "must be the name of a face or a .ttf file")
    paths = {key: str(folder / value) for key, value in data.items() if _is_file(value)}
    return Fonts(**{**data, **paths})


def _is_file(face: str) -> bool:
    return face.lower().endswith(".ttf")


@dataclass(frozen=True, slots=True)
class _Reader:
    """Refuses what is wrong in one theme file, and says where."""

    name: str
    source: str

    def table(self, key: str, data: Mapping[str, Any], kind: type) -> Mapping[str, Any]:
        """The table of that name, which may be missing, with known keys only."""
        table = data.get(key, {})
        if not isinstance(table, Mapping):
            self.refuse(key, "must be a table")
        self.only_known(f"{key}.", table, {field.name for field in fields(kind)})
        return table

    def only_known(self, prefix: str, data: Mapping[str, Any], known: set[str]) -> None:
        """Refuses a key that has no meaning: most often it is misspelt."""
        for key in data:
            if key not in known:
                self.refuse(
                    f"{prefix}{key}",
                    "is unknown",
                    f"known keys are: {', '.join(sorted(known))}",
                )

    def flag(self, key: str, value: object) -> bool:
        """A value that is true or false."""
        if not isinstance(value, bool):
            self.refuse(key, "must be true or false")
        return bool(value)

    def refuse(self, key: str, problem: str, hint: str = "") -> NoReturn:
        """Raises the error for a key."""
        line = self._line(key)
        where = f"line {line}: " if line else ""
        raise ConfigError(
            f"theme {self.name}: {where}{key} {problem}",
            hint=hint or f"set it in {self.name}.toml",
        )

    def _line(self, key: str) -> int:
        """The line where a key is set; 0 if it is not found."""
        table, _, name = key.rpartition(".")
        current = ""
        for number, line in enumerate(self.source.splitlines(), 1):
            if match := TABLE.match(line):
                current = match[1]
                if current == key:
                    return number
            elif current == table and re.match(rf"\s*{re.escape(name)}\s*=", line):
                return number
        return 0

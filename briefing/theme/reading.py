"""A theme from its TOML file; a mistake in it is named with its key and its line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, NoReturn

from briefing.errors import ConfigError
from briefing.theme.look import Colours, Fonts, Letterhead, Page, Theme

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
TABLE = re.compile(r"\s*\[\s*([\w.-]+)\s*\]")
TABLES = ("colours", "page", "fonts", "masthead")
CHOICES = {
    "page.size": ("A4", "Letter"),
    "page.facts": ("beside", "below"),
}
LIMITS = {
    "page": {
        "margin_pt": (24, 96),
        "body_pt": (8, 18),
        "leading_pt": (9, 28),
        "binding_pt": (0, 72),
    },
    "masthead": {"logo_pt": (12, 72)},
}
"""Within these a page can be read and set; lengths are in points."""
FLAGS = ("dark_paper", "justify", "duplex")
"""Keys of the page that are true or false."""
COLUMNS = (1, 2)
PICTURES = (".png", ".jpg", ".jpeg")
LONGEST = 120
"""Characters of the masthead's line."""


def parse_theme(
    name: str, data: Mapping[str, Any], source: str = "", folder: Path | None = None
) -> Theme:
    """The theme that a parsed TOML file describes.

    Args:
        name: The name of the theme.
        data: The parsed file.
        source: The file's text, to name the line of a mistake.
        folder: Where the paths of fonts and of the logo begin.

    Raises:
        ConfigError: A key is missing, unknown or has a wrong value.
    """
    reader = _Reader(name, source)
    folder = folder or Path()
    reader.only_known("", data, {"label", "dark", *TABLES})
    colours = reader.table("colours", data, Colours)
    for field in fields(Colours):
        if field.name not in colours:
            reader.refuse(f"colours.{field.name}", "is missing: a colour like #173a5e")
        code = colours[field.name]
        if not (isinstance(code, str) and COLOUR.fullmatch(code)):
            reader.refuse(f"colours.{field.name}", "must be a colour like #173a5e")
    return Theme(
        name=name,
        label=str(data.get("label", name)),
        dark=reader.flag("dark", data.get("dark", False)),
        colours=Colours(**colours),
        paper_colours=Colours(**colours),
        page=_page(reader, reader.table("page", data, Page)),
        fonts=_fonts(reader, reader.table("fonts", data, Fonts), folder),
        masthead=_masthead(reader, reader.table("masthead", data, Letterhead), folder),
    )


def _page(reader: "_Reader", data: Mapping[str, Any]) -> Page:
    for key in ("size", "facts"):
        reader.choice(f"page.{key}", data.get(key, CHOICES[f"page.{key}"][0]))
    if data.get("columns", 1) not in COLUMNS or isinstance(data.get("columns"), bool):
        reader.refuse("page.columns", "must be 1 or 2")
    reader.lengths("page", data)
    for key in FLAGS:
        reader.flag(f"page.{key}", data.get(key, False))
    return Page(**data)


def _masthead(reader: "_Reader", data: Mapping[str, Any], folder: Path) -> Letterhead:
    """The masthead; the path of a logo begins at the theme's own folder."""
    text = data.get("text", "")
    if not isinstance(text, str) or len(text.split("\n")) > 1 or len(text) > LONGEST:
        reader.refuse("masthead.text", f"must be one line of at most {LONGEST} signs")
    reader.lengths("masthead", data)
    if "logo" not in data:
        return Letterhead(**data)
    logo = data["logo"]
    if not isinstance(logo, str) or not logo.lower().endswith(PICTURES):
        reader.refuse("masthead.logo", "must be a .png, .jpg or .jpeg file")
    if not (folder / logo).is_file():
        reader.refuse("masthead.logo", f"names a file that is not there: {logo}")
    return Letterhead(**{**data, "logo": folder / logo})


def _fonts(reader: "_Reader", data: Mapping[str, Any], folder: Path) -> Fonts:
    """The fonts; paths to font files begin at the theme's own folder."""
    for key, value in data.items():
        if not (isinstance(value, str) and value.strip()):
            reader.refuse(
                f"fonts.{key}", "must be the name of a face, or a .ttf or .otf file"
            )
    paths = {key: str(folder / value) for key, value in data.items() if _is_file(value)}
    return Fonts(**{**data, **paths})


def _is_file(face: str) -> bool:
    return face.lower().endswith((".ttf", ".otf"))


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

    def choice(self, key: str, value: object) -> None:
        """Refuses a value that is none of the choices."""
        if value not in CHOICES[key]:
            self.refuse(key, f"must be one of {', '.join(CHOICES[key])}")

    def lengths(self, table: str, data: Mapping[str, Any]) -> None:
        """Refuses lengths of a table that are no numbers, or out of bounds."""
        for key, (low, high) in LIMITS[table].items():
            value = data.get(key, low)
            number = isinstance(value, int | float) and not isinstance(value, bool)
            if not (number and low <= value <= high):
                self.refuse(f"{table}.{key}", f"must be a number from {low} to {high}")

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
        """The line where a key is set, else that of its table; 0 without either."""
        table, _, name = key.rpartition(".")
        current, found = "", 0
        for number, line in enumerate(self.source.splitlines(), 1):
            if match := TABLE.match(line):
                current = match[1]
                if current == key:
                    return number
                found = number if current == table else found
            elif current == table and re.match(rf"\s*{re.escape(name)}\s*=", line):
                return number
        return found

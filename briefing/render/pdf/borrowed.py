"""Faces beyond those that ship: in font packages, and among the system's own.

They are looked at only for characters that no face in the box has. A package offers
its fonts through the entry point group `briefing.fonts`: the value is the module whose
folder holds them. A font is embedded only where it does not forbid it.
"""

import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path

import uharfbuzz as hb

from briefing.render.pdf.fonts import OUTLINES, SUFFIXES, Face

GROUP = "briefing.fonts"
STYLED = ("bold", "black", "italic", "oblique", "light", "thin", "mono", "condensed")
"""What the names of faces for special purposes have in them; they come last."""
NOT_TO_EMBED = 0x0002
"""The flag of a font that may not be embedded (OpenType, `OS/2` table, `fsType`)."""
FLAGS = slice(8, 10)
"""Where that flag stands in the table."""


@cache
def borrowed_face(codes: frozenset[int], *, bold: bool = False) -> Face | None:
    """The first face that has all of these characters, if any has.

    Args:
        codes: The characters.
        bold: Whether they are to be bold; of a plain face the strokes are thickened.
    """
    for path in _paths(bold=bold):
        known = _characters(path)
        if known is not None and all(code in known for code in codes):
            return _face(path, emboldened=bold and not _is_bold(path))
    return None


@cache
def _face(path: Path, *, emboldened: bool) -> Face:
    return Face(path, emboldened=emboldened)


def folders() -> list[Path]:
    """Where fonts are kept, packages first."""
    return [*_packages(), *_system()]


def _packages() -> Iterator[Path]:
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        try:
            yield Path(str(files(point.module)))
        except (ImportError, TypeError):
            continue  # a package that is broken has no fonts


def _system() -> list[Path]:
    home = Path.home()
    if sys.platform == "darwin":
        return [
            home / "Library/Fonts",
            Path("/Library/Fonts"),
            Path("/System/Library/Fonts"),
        ]
    if sys.platform == "win32":
        return [
            Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft/Windows/Fonts",
            Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts",
        ]
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    return [
        data / "fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    ]


@cache
def _paths(*, bold: bool = False) -> tuple[Path, ...]:
    """All font files, in the same order each time.

    Those for running text come first, before them only those that are bold as wanted.
    """
    found = [
        path
        for folder in folders()
        for path in sorted(folder.rglob("*"), key=_preference)
        if path.suffix.lower() in SUFFIXES
    ]
    return tuple(sorted(found, key=_is_plain) if bold else found)


def _preference(path: Path) -> tuple[int, str]:
    name = path.stem.lower()
    return sum(style in name for style in STYLED), str(path)


def _is_bold(path: Path) -> bool:
    return "bold" in path.stem.lower()


def _is_plain(path: Path) -> bool:
    return not _is_bold(path)


@cache
def _characters(path: Path) -> hb.Set | None:
    """The characters of a font that can be embedded.

    Of a collection it is the first font. Those of the others differ in the forms for a
    language, to which the first one knows the way as well.
    """
    try:
        face = hb.Face(hb.Blob.from_file_path(str(path)))
        flags = int.from_bytes(face.reference_table("OS/2").data[FLAGS], "big")
    except (OSError, hb.HarfBuzzError):
        return None
    if OUTLINES.isdisjoint(face.table_tags) or flags & NOT_TO_EMBED:
        return None
    return face.unicodes

"""One theme for the screen and the page, read from a TOML file.

A theme names colours and fonts by what they are for. The terminal app and the
printed page take the same file, so that a brief looks like the desk it came from.
"""

from briefing.theme.look import Colours, Fonts, Letterhead, Page, Theme
from briefing.theme.reading import parse_theme
from briefing.theme.shelf import load_theme, theme_folder, theme_names, theme_path

__all__ = [
    "Colours",
    "Fonts",
    "Letterhead",
    "Page",
    "Theme",
    "load_theme",
    "parse_theme",
    "theme_folder",
    "theme_names",
    "theme_path",
]

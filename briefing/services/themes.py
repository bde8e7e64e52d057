"""What is wrong with a theme, beyond what stops it from being read."""

from collections.abc import Iterator
from dataclasses import fields

from briefing.theme import Colours, Theme, load_theme

READABLE = 4.5
"""Contrast of running text with its ground (WCAG 2.2, success criterion 1.4.3)."""
NEARLY_BLACK = 0.04045
TEXT_COLOURS = ("ink", "soft", "accent", "comment", "alert")
GROUNDS = ("paper", "panel", "highlight")
DULL = {"highlight": ("ink",)}
"""Grounds on which only some of the colours stand."""


def theme_problems(name: str) -> list[str]:
    """What makes a theme hard to use, in sentences; nothing where all is well.

    Args:
        name: A theme that ships, or the path of a `.toml` file.

    Raises:
        ConfigError: There is no such theme, or the file is wrong.
        RenderError: A font or the logo cannot be used.
    """
    theme = load_theme(name)
    _load_faces(theme)
    _load_logo(theme)
    return list(_dull_pairs(theme.colours))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, definitions)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(code: str) -> float:
    """The relative luminance of `#rrggbb` (WCAG 2.2, definitions)."""
    red, green, blue = (_linear(int(code[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """A channel of sRGB, from 0 to 1, as light (IEC 61966-2-1)."""
    if channel <= NEARLY_BLACK:
        return float(channel / 12.92)
    return float(((channel + 0.055) / 1.055) ** 2.4)


def _dull_pairs(colours: Colours) -> Iterator[str]:
    for ground in GROUNDS:
        for name in DULL.get(ground, TEXT_COLOURS):
            ratio = contrast(getattr(colours, name), getattr(colours, ground))
            if ratio < READABLE:
                yield (
                    f"colours.{name} on colours.{ground} has a contrast of "
                    f"{ratio:.1f}, and can be read from {READABLE} on"
                )


def _load_faces(theme: Theme) -> None:
    from briefing.render.pdf.fonts import load_face

    for field in fields(theme.fonts):
        load_face(getattr(theme.fonts, field.name))


def _load_logo(theme: Theme) -> None:
    from briefing.render.pdf.pictures import load_picture

    if theme.masthead.logo is not None:
        load_picture(theme.masthead.logo, theme.paper_colours.paper)

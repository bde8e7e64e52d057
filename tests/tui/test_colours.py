import pytest

from briefing.theme import load_theme, theme_names
from briefing.tui.colours import css_variables, textual_theme

CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3."""


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", theme_names())
def test_every_theme_can_be_read(name: str) -> None:
    colours = css_variables(load_theme(name))
    for ground in ("paper", "panel"):
        for ink in ("ink", "soft", "accent", "alert"):
            assert contrast(colours[ink], colours[ground]) >= CONTRAST
    assert contrast(colours["ink"], colours["highlight"]) >= CONTRAST


@pytest.mark.parametrize("name", theme_names())
def test_the_screen_has_the_colours_of_the_page(name: str) -> None:
    theme = load_theme(name)
    shown = textual_theme(theme)
    assert shown.background == theme.colours.paper
    assert shown.variables["highlight"] == theme.colours.highlight
    assert shown.dark is theme.dark

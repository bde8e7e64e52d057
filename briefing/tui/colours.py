"""The program's themes as Textual themes; styles use the theme's own colour names."""

from dataclasses import asdict

from textual.theme import Theme as TextualTheme

from briefing.theme import Theme


def css_variables(theme: Theme) -> dict[str, str]:
    """Style variables by name: each colour of the theme, and what Textual's need."""
    colours = asdict(theme.colours)
    paper, ink, accent = colours["paper"], colours["ink"], colours["accent"]
    rule = colours["rule"]
    return {
        **colours,
        "border": rule,
        "border-blurred": rule,
        "block-cursor-background": accent,
        "block-cursor-foreground": paper,
        "block-cursor-blurred-background": colours["highlight"],
        "block-cursor-blurred-foreground": ink,
        "scrollbar": rule,
        "scrollbar-hover": accent,
        "scrollbar-active": accent,
        "scrollbar-background": paper,
        "scrollbar-background-hover": paper,
        "scrollbar-background-active": paper,
        "scrollbar-corner-color": paper,
    }


def textual_theme(theme: Theme) -> TextualTheme:
    """The same theme in Textual's terms."""
    colours = theme.colours
    return TextualTheme(
        name=theme.name,
        primary=colours.accent,
        secondary=colours.soft,
        accent=colours.accent,
        warning=colours.comment,
        error=colours.alert,
        success=colours.accent,
        foreground=colours.ink,
        background=colours.paper,
        surface=colours.paper,
        panel=colours.panel,
        dark=theme.dark,
        variables=css_variables(theme),
    )

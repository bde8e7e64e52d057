"""What the terminal can do, read from the environment before the app starts."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass

from briefing.errors import ConfigError

FRAMES_PER_SECOND = "120"
"""Twice Textual's own rate halves the time from a key to the right picture."""
WITHOUT_CURSOR_CONTROL = ("", "dumb", "unknown")
WEB_DRIVER = "textual.drivers.web_driver:WebDriver"
"""What textual-serve asks of the app that it runs."""
WITHOUT_COLOUR = ("vt", "hpterm", "cons25-m", "xterm-mono", "linux-m")


@dataclass(frozen=True, slots=True)
class Display:
    """What the terminal is sent."""

    ascii_only: bool = False
    """Nothing but ASCII."""
    changed_cells: bool = True
    """Only the cells that changed."""


MODERN = Display()


def prepare(environment: MutableMapping[str, str], *, interactive: bool) -> None:
    """Sets what Textual reads from the environment when it is imported.

    Raises:
        ConfigError: This is no terminal, or one that cannot move its cursor.
    """
    environment.setdefault("TEXTUAL_ANIMATIONS", "none")
    if in_browser(environment):
        return
    term = environment.get("TERM", "")
    if not interactive:
        raise ConfigError(
            "the terminal app needs a terminal for its input and output",
            hint="in scripts use: briefing analyze, briefing list, briefing export",
        )
    if term in WITHOUT_CURSOR_CONTROL:
        raise ConfigError(
            f"the terminal app cannot draw on a terminal of the type '{term}'",
            hint="set TERM to what the terminal is, or use: briefing tui --linear",
        )
    if term.startswith(WITHOUT_COLOUR):
        environment.setdefault("NO_COLOR", "1")
    environment.setdefault("TEXTUAL_FPS", FRAMES_PER_SECOND)


def in_browser(environment: Mapping[str, str]) -> bool:
    """Whether a web server draws what the app sends."""
    return environment.get("TEXTUAL_DRIVER", "") == WEB_DRIVER


def speaks_unicode(environment: Mapping[str, str]) -> bool:
    """Whether the locale's encoding is UTF-8 (POSIX: LC_ALL, LC_CTYPE, LANG)."""
    if in_browser(environment):
        return True
    names = (environment.get(key) for key in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next(filter(None, names), "C")
    return "utf8" in locale.lower().replace("-", "")

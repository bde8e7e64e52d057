"""What an export asks for beside the theme."""

from dataclasses import dataclass

from briefing.render.extent import STANDARD, Extent


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The choices of one export; a format ignores what it cannot do."""

    attach: bool = True
    """Whether the texts of the sources travel inside the file."""
    extent: Extent = STANDARD
    """How much of the brief is shown."""


DEFAULTS = Options()

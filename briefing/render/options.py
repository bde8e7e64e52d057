"""What an export asks for beside the theme."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The choices of one export; a format ignores what it cannot do."""

    attach: bool = True
    """Whether the texts of the sources travel inside the file."""


DEFAULTS = Options()

"""Every error that a user may meet, one class a stage.

An error says in one sentence what is wrong (`message`) and what to do about it
(`hint`); its `slug` names the kind for scripts and the guide. Stages raise,
services let through, and the two faces show.
"""

from typing import ClassVar


class BriefingError(Exception):
    """An error with a sentence for the user and a hint.

    Args:
        message: One sentence that says what is wrong, without a full stop.
        hint: What the user can do about it; may be empty.
    """

    slug: ClassVar[str] = "error"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        """Both parts survive the way back from a worker process."""
        return type(self), (self.message, self.hint)


class ConfigError(BriefingError):
    """A setting, a theme or a command line cannot be used."""

    slug = "config"


class QueryError(ConfigError):
    """A query cannot be understood.

    Args:
        message: What is wrong, with the place.
        hint: What could stand there instead.
        position: Where in the query the wrong words begin.
        length: How many characters they have.
    """

    slug = "query"

    def __init__(
        self, message: str, hint: str = "", position: int = 0, length: int = 0
    ) -> None:
        super().__init__(message, hint)
        self.position = position
        self.length = length


class SourceError(BriefingError):
    """An input cannot be read as an article."""

    slug = "source"


class AnalysisError(BriefingError):
    """An article cannot be analysed."""

    slug = "analysis"


class LibraryError(BriefingError):
    """The library cannot be opened, read or written."""

    slug = "library"


class EmptyBriefError(BriefingError):
    """Nothing matched, so there is nothing to brief."""

    slug = "empty"


class RefusedError(BriefingError):
    """A gate refuses: a marking above the ceiling, or a failed verification."""

    slug = "refused"


class RenderError(BriefingError):
    """A brief cannot be turned into the wanted format."""

    slug = "render"

"""A workspace with all that the terminal app asks of it, loaded when it is asked."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Self, TypeVar

from briefing.config import Settings
from briefing.services.workspace import Workspace

if TYPE_CHECKING:
    from briefing.services.aside import Aside
    from briefing.services.configuring import Configuring
    from briefing.services.findings import Findings, Question
    from briefing.services.searching import Searching
    from briefing.services.sourcing import Sourcing

Result = TypeVar("Result")


@dataclass(frozen=True)
class Newsdesk(Workspace):
    """The verbs on one library that are asked for while it stays open."""

    apart: bool = False
    """Whether what takes long is done in a process of its own."""

    def close(self) -> None:
        """Close the library."""
        self.give_up()
        super().close()

    def give_up(self) -> None:
        """End what is still being done in a process of its own."""
        if "_aside" in vars(self):
            self._aside.close()

    @cached_property
    def _aside(self) -> "Aside":
        from briefing.services.aside import Aside

        return Aside()

    def _ask(self, work: Callable[..., Result], *given: object) -> Result:
        return self._aside.call(work, *given) if self.apart else work(*given)

    @cached_property
    def configuring(self) -> "Configuring":
        """The verbs on the settings."""
        from briefing.services.configuring import Configuring

        return Configuring(self.settings)

    @property
    def renewed(self) -> Self:
        """The same with the settings as they were changed since it was opened."""
        if "configuring" not in vars(self):
            return self
        return replace(self, settings=self.configuring.settings)

    @cached_property
    def sourcing(self) -> "Sourcing":
        """The verbs on where articles come from."""
        from briefing.services.sourcing import Sourcing

        return Sourcing(self)

    @cached_property
    def searching(self) -> "Searching":
        """The verbs of the search."""
        from briefing.services.searching import Searching

        return Searching(self.library)

    def find(self, question: "Question") -> "Findings":
        """The answer to a question over many articles; is asked for in any thread.

        Raises:
            QueryError: Its query cannot be understood.
            EmptyBriefError: There is no such name.
        """
        return self._ask(_find, self.settings, question)

    def tell_stories(self) -> int:
        """Put the newest articles to stories, and count those that were in none.

        It opens the library anew, so that it can be asked in any thread.
        """
        return self._ask(_tell_stories, self.settings)


def _find(settings: Settings, question: "Question") -> "Findings":
    from briefing.services.findings import find

    with closing(Workspace.open(settings)) as own:
        return find(own, question)


def _tell_stories(settings: Settings) -> int:
    from briefing.services.growth import grow_latest_stories

    with closing(Workspace.open(settings)) as own:
        return grow_latest_stories(own)

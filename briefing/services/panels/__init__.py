"""What was found as titled entries: the same words for every face.

An entry stands on a span of an article, so that wherever it is shown one can go to its
passage. Nothing here draws.
"""

from dataclasses import dataclass

from briefing.model.analysis import Quantity
from briefing.model.article import Span

CHANGES = {"~": "about", "<": "less than", ">": "more than", "up": "up", "down": "down"}
"""How the article qualifies a number, where its span does not say so itself."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact: its words or name, what is known of it, and where it stands."""

    text: str
    detail: str
    span: Span
    article: str = ""
    """Id of the article, where a list has passages of several."""
    name: str = ""
    """The name that it is, where it is one."""
    share: float | None = None
    """How long a bar before it is, the longest 1; without one for None."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The facts that answer one question."""

    title: str
    entries: tuple[Entry, ...]
    story: str = ""
    """The title of the story that they are from, in a list over many articles."""
    chart: tuple[str, ...] = ()
    """Lines of a drawing, to be shown before the entries as they are."""


def beside(number: Quantity, counted: str) -> str:
    """What is known of a number and not said by its own words."""
    change = CHANGES.get(number.change, "") if not number.text[:1].isalpha() else ""
    return " ".join(filter(None, (change, "" if counted in number.text else counted)))

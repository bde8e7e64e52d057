"""What happened, or will, on which date."""

from typing import Literal

from briefing.model.article import Span
from briefing.model.cited import Cited
from briefing.model.values import dataclass

Precision = Literal["day", "week", "month", "quarter", "year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Cited):
    """A dated clause of one article."""

    when: Span
    """The words that give the date."""
    value: str
    """The date that they stand for, ISO 8601 as in TIMEX3."""
    precision: Precision
    about: bool = False
    """Whether the article itself calls the date a rough one: `early in May`."""
    ahead: bool = False
    """Whether the date is still to come."""
    clause: Span
    """What happened: the clause around the date."""
    sentence: Span

"""A ledger of figures: what was counted, by whom, and what it came to."""

from typing import Literal

from briefing.model.analysis import DateMention, QuantityFact
from briefing.model.article import Span
from briefing.model.cited import Cited
from briefing.model.values import dataclass

Order = Literal["disputed", "thing", "size", "date"]
"""By what a ledger can be sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFigure(Cited):
    """A figure of one article; it holds for the day on which the article says it."""

    fact: QuantityFact
    sentence: Span
    dated: DateMention | None = None
    """The date that its sentence names nearest to it, if it names one."""

    @property
    def size(self) -> float:
        """What it comes to, a range its upper end."""
        return self.fact.value if self.fact.high is None else self.fact.high


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Something that is counted, with every figure for it, the oldest first."""

    name: str
    """What is counted, as one of the articles writes it; may be empty."""
    story: str
    """The title of the story in which it is counted."""
    figures: tuple[LedgerFigure, ...]
    disputed: bool = False
    """Whether articles disagree about it."""

    @property
    def size(self) -> float:
        """The largest of its figures."""
        return max(figure.size for figure in self.figures)

    @property
    def date(self) -> str:
        """When it was counted last."""
        return max(figure.date for figure in self.figures)

    @property
    def changed(self) -> bool:
        """Whether later articles give another figure than earlier ones."""
        first, last = self.figures[0], self.figures[-1]
        return first.date < last.date and first.size != last.size

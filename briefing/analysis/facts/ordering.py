"""The order of a panel: the best first, and of equals the one that is read first."""

from briefing.model.analysis import DateFact, QuantityFact

FIELDS = ("title", "lead", "text")
"""The fields in the order in which a reader meets them."""


def best_first(fact: DateFact | QuantityFact) -> tuple[float, int, int]:
    """A key that sorts by score, then by place."""
    return -fact.score, FIELDS.index(fact.field), fact.start

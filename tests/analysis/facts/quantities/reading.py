"""Quantities of a sentence, in the short form that tests compare."""

from briefing.analysis.facts.dates import find_dates
from briefing.analysis.facts.quantities import find_quantities
from briefing.analysis.reading import read_closely
from briefing.model.analysis import Quantity
from briefing.model.article import Article


def found(text: str) -> tuple[Quantity, ...]:
    """The quantities of an English text."""
    made = read_closely(Article.create(text=text, date="2021-12-09", language="en"))
    return find_quantities(made, find_dates(made))


def values(text: str) -> list[tuple[float, str]]:
    """Value and unit of each quantity."""
    return [(one.value, one.unit) for one in found(text)]

"""Figures: numbers with unit, change and what is counted; found and ranked.

The way of a text: pieces → amounts → units, or what is counted → change.
"""

from briefing.analysis.facts.quantities.finder import find_quantities
from briefing.analysis.facts.quantities.ranking import rank_numbers

__all__ = ["find_quantities", "rank_numbers"]

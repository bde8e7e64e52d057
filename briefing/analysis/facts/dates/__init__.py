"""Time expressions: found, resolved to TIMEX3 values, and ranked.

The way of a text: pieces → lexemes (a kind each) → rules of the grammar → resolvers.
"""

from briefing.analysis.facts.dates.finder import find_dates
from briefing.analysis.facts.dates.ranking import rank_when

__all__ = ["find_dates", "rank_when"]

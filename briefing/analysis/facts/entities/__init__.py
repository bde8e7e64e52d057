"""Entities: found, merged under one name, given their roles, and ranked.

The way of a text: recognized names → cleaned and voted kinds → one name each → panels,
and in reports on armed conflict also → whole mentions, described actors and places.
"""

from briefing.analysis.facts.entities.actors import rank_who
from briefing.analysis.facts.entities.finder import find_entities
from briefing.analysis.facts.entities.mentions import all_mentions
from briefing.analysis.facts.entities.places import rank_where
from briefing.analysis.facts.entities.roles import find_roles

__all__ = ["all_mentions", "find_entities", "find_roles", "rank_where", "rank_who"]

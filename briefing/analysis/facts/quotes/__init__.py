"""Quotes: what is said, by whom, and how the article introduces it."""

from briefing.analysis.facts.quotes.finder import find_quotes

__all__ = ["find_quotes"]

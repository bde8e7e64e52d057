"""Versions of what is kept, so that a library knows what to make anew."""

FACTS_VERSION = "facts/11"
"""Changes whenever the fact finders may give another result for the same text."""

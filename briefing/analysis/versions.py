"""Versions of what is kept, so that a library knows what to make anew."""

FACTS_VERSION = "facts/13"
"""Changes whenever the fact finders may give another result for the same text."""
SUMMARY_VERSIONS = {
    "news": "5",
    "lead": "2",
    "lex-rank": "3",
    "text-rank": "3",
    "sumy": "2",
}
"""By method; changes whenever the same text may get another summary.

They stand here so that a version is known without what the method needs.
"""

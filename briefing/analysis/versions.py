"""Versions of what is kept, so that a library knows what to make anew."""

FACTS_VERSION = "facts/16"
"""Changes whenever the fact finders may give another result for the same text."""
SUMMARY_VERSIONS = {
    "news": "6",
    "lead": "3",
    "lex-rank": "4",
    "text-rank": "4",
    "sumy": "3",
}
"""By method; changes whenever the same text may get another summary.

They stand here so that a version is known without what the method needs.
"""

"""Keeps articles, analyses, choices and briefs in one SQLite file."""

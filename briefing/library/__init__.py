"""Keeps articles, analyses, marks, the draft and briefs in one SQLite file."""

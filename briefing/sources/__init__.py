"""Bytes to articles: one file a format, and how each is found and read."""

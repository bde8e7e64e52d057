"""Texts that news archives export: many articles a file, each with its own head."""

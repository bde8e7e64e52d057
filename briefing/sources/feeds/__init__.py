"""Feeds to articles, one for each entry: RSS, RDF, Atom, JSON Feed; and lists of them.

Each dialect is brought into the form of `entries.Feed`, from which articles are made.
"""

"""Turns the day's articles into a situation brief that is proved from its sources."""

__version__ = "0.1.0"

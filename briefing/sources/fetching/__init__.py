"""The only HTTP in the program: an address to its bytes, within limits.

A server is given so long, so many bytes and so many redirects. It may not lead into the
user's own network, and its robots.txt is honoured for pages.
"""

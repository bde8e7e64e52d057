"""One place of the app a file."""

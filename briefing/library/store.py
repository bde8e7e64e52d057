"""One open library and its four shelves."""

from pathlib import Path

from briefing.library.analyses import Analyses
from briefing.library.articles import Articles
from briefing.library.briefs import Briefs
from briefing.library.database import connect
from briefing.library.drafts import Drafts


class Library:
    """An open library; close it when done.

    Args:
        path: The library's file; it is made if it does not exist.
        recipe: The recipe of analysis in use, which analyses are kept under.

    Raises:
        LibraryError: The file cannot be used.
    """

    def __init__(self, path: Path, recipe: str = "") -> None:
        self.path = path
        self._connection = connect(path)
        self.articles = Articles(self._connection, recipe)
        self.analyses = Analyses(self._connection, recipe)
        self.drafts = Drafts(self._connection)
        self.briefs = Briefs(self._connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

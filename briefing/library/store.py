"""One open library and its shelves."""

import getpass
import os
from pathlib import Path

from briefing.library.analyses import Analyses
from briefing.library.articles import Articles
from briefing.library.backlog import Backlog
from briefing.library.briefs import Briefs
from briefing.library.database import connect
from briefing.library.drafts import Drafts
from briefing.library.feeds import Feeds
from briefing.library.history import History
from briefing.library.listing import Listing
from briefing.library.marks import Marks
from briefing.library.purge import Purge
from briefing.library.queries import NamedQueries
from briefing.library.stories import Stories
from briefing.library.suggestions import Suggestions
from briefing.library.upkeep import Upkeep
from briefing.library.versions import Versions


class Library:
    """An open library; close it when done.

    Args:
        path: The library's file; it is made if it does not exist.
        recipe: The recipe of analysis in use, which analyses are kept under.
        user: Who makes changes, for the history; by default whoever runs the program.

    Raises:
        LibraryError: The file cannot be used.
    """

    def __init__(self, path: Path, recipe: str = "", user: str = "") -> None:
        self.path = path
        self._connection = connect(path)
        self.articles = Articles(self._connection)
        self.backlog = Backlog(self._connection, recipe)
        self.listing = Listing(self._connection, recipe)
        self.analyses = Analyses(self._connection, recipe)
        self.drafts = Drafts(self._connection)
        self.history = History(self._connection, user := user or _who_runs_this())
        self.marks = Marks(self._connection, self.history, user)
        self.searches = NamedQueries(self._connection, self.history, "search")
        self.watches = NamedQueries(self._connection, self.history, "watch")
        self.suggestions = Suggestions(self._connection)
        self.stories = Stories(self._connection, self.history)
        self.versions = Versions(self._connection)
        self.purge = Purge(self._connection, self.history)
        self.upkeep = Upkeep(self._connection, path)
        self.briefs = Briefs(self._connection)
        self.feeds = Feeds(self._connection, self.history)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _who_runs_this() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user that the system has no name for
        return str(os.getuid())

"""What the app needs from the services, as protocols that a test can stand in for.

The verbs themselves live in `briefing.services`; nothing here does any work.
"""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from briefing.library.fields import State
from briefing.library.history import Change
from briefing.library.rows import ArticleRow
from briefing.model.analysis import Analysis
from briefing.model.article import Article, ArticleId, Span
from briefing.model.brief import Passage
from briefing.model.draft import Draft, Verdict
from briefing.model.story import Story

if TYPE_CHECKING:
    from briefing.services.configuring import Configuring
    from briefing.services.findings import Findings, Question
    from briefing.services.searching import Searching
    from briefing.services.sitting import Sittings
    from briefing.services.sourcing import Sourcing
    from briefing.services.unfinished import Unfinished

Progress = Callable[[str, int, int], None]
"""Told of each step: the stage, how many are done, and of how many."""


class Shelf(Protocol):
    """The open library, read a page at a time."""

    def count(self, query: str = "") -> int:
        """How many articles match; an empty query matches all."""

    def rows(self, offset: int, limit: int, query: str = "") -> list[ArticleRow]:
        """One page of the matching articles, newest first."""

    def by_story(self, offset: int, limit: int, query: str = "") -> list[ArticleRow]:
        """The same of the newest thousand, those of one story together."""

    def tell_stories(self) -> int:
        """Puts the newest articles to stories; is asked for in any thread."""

    def article(self, article_id: str) -> Article:
        """The whole article."""

    def analysis(self, article_id: str) -> Analysis | None:
        """What was found in the article; `None` if nobody has looked yet."""

    def keep_analysis(self, analysis: Analysis) -> None:
        """Keeps an analysis beside its article."""

    def unanalyzed(self, limit: int = 100) -> list[str]:
        """Ids of articles still to be analysed; is asked for in any thread."""

    def chosen(self) -> list[ArticleRow]:
        """The articles marked for the brief, in its order."""

    def mark(self, ids: Iterable[str], state: State, *, on: bool = True) -> int:
        """Gives articles a state, or takes it from them."""

    def undo(self) -> Sequence[Change]:
        """Takes back the last state that was given or taken."""

    def find(self, question: "Question") -> "Findings":
        """The answer to a question over many articles; is asked for in any thread.

        Raises:
            BriefingError: There is no such name, or the query is wrong.
        """

    @property
    def last_brief(self) -> str:
        """When the last brief was made; empty if there is none."""

    def has_news(self) -> bool:
        """Whether an article has come since the last brief."""

    def give_up(self) -> None:
        """Ends what is still being found or told."""

    @property
    def drafting(self) -> "Drafting":
        """The verbs on the draft of the next brief."""

    @property
    def sittings(self) -> "Sittings":
        """Where one was in the app."""

    def offset_of(self, article_id: str, query: str = "", near: int = 0) -> int:
        """The offset of an article among the matching ones, or `near`."""

    @property
    def configuring(self) -> "Configuring":
        """The verbs on the settings."""

    @property
    def sourcing(self) -> "Sourcing":
        """The verbs on where articles come from."""

    @property
    def searching(self) -> "Searching":
        """The verbs of the search."""


class Telling(Protocol):
    """What the brief says of one story, and what it could say instead."""

    @property
    def story(self) -> Story:
        """The story."""

    @property
    def points(self) -> Sequence[Passage]:
        """What will be printed, in order."""

    @property
    def pinned(self) -> AbstractSet[tuple[ArticleId, Span]]:
        """Those points that the analyst asked for."""

    @property
    def next_best(self) -> Sequence[Passage]:
        """Sentences that just missed the summary of the article in hand."""

    @property
    def left_out(self) -> Sequence[Passage]:
        """What the analyst banned."""

    @property
    def section(self) -> str:
        """The heading it will stand under; may be empty."""

    @property
    def comment(self) -> str:
        """The analyst's own words; may be empty."""


class Drafting(Protocol):
    """The draft of the next brief; each step is kept before it returns."""

    @property
    def current(self) -> Draft:
        """The draft as it stands."""

    @property
    def unfinished(self) -> "Unfinished":
        """Words that are still being typed."""

    def mark(self, article: ArticleId, /) -> Draft:
        """Marks an article for the brief, at its end."""

    def unmark(self, article: ArticleId, /) -> Draft:
        """Takes an article out of the brief."""

    def move(self, article: ArticleId, /, places: int) -> Draft:
        """Moves a marked article down the brief, or up for a negative number."""

    def put_under(self, article: ArticleId, /, section: str) -> Draft:
        """Puts an article under a heading."""

    def comment(self, article: ArticleId, /, words: str) -> Draft:
        """Writes the analyst's comment on an article."""

    def judge(self, article: ArticleId, /, span: Span, verdict: Verdict) -> Draft:
        """Pins a passage, bans it, or leaves it to the summary again."""

    def toggle(self, article: ArticleId, /, span: Span, verdict: Verdict) -> Draft:
        """Pins or bans a passage, or lets it go where that was done before."""

    def reword(self, article: ArticleId, /, span: Span, wording: str) -> Draft:
        """Puts other words in the place of a passage."""

    def swap(self, article: ArticleId, /, span: Span) -> Span:
        """Puts the next best sentence in the place of one."""

    def tell(self, article: ArticleId, /) -> Telling | None:
        """The story of a marked article as it will be printed."""

    def begin(self) -> Draft:
        """Begins a new brief: nothing is marked, and nothing decided."""

    def undo(self) -> str:
        """Takes the last step back and says what it was; empty if there is none."""

    def redo(self) -> str:
        """Does the undone step again and says what it was; empty if there is none."""


class Pool(Protocol):
    """Workers that analyse beside the app."""

    def submit(self, article: Article) -> Future[Analysis]:
        """The promise of an analysis; returns at once."""


class Export(Protocol):
    """Writes the brief of the marked articles; runs in a thread of its own."""

    def __call__(self, progress: Progress) -> Path:
        """The path of the finished file.

        Raises:
            BriefingError: Nothing is marked, or the file cannot be made.
        """


class Preview(Protocol):
    """Tells the brief of the marked articles as text; runs in a thread of its own."""

    def __call__(self, progress: Progress) -> str:
        """The brief as it will print, in characters.

        Raises:
            BriefingError: Nothing is marked, or the brief cannot be made.
        """

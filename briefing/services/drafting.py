"""The verbs by which the next brief is made; each is kept before it returns."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from briefing.editing import drafting
from briefing.errors import EmptyBriefError
from briefing.library.store import Library
from briefing.model.article import ArticleId, Span
from briefing.model.draft import Draft, Verdict
from briefing.services.beside import NOWHERE, Beside
from briefing.services.unfinished import Unfinished

if TYPE_CHECKING:
    from briefing.services.telling import Teller, Telling

LONGEST_TITLE = 40
VERBS: dict[Verdict, str] = {"pinned": "pinned", "banned": "banned", "": "let go"}


class Drafting:
    """The draft in a library, changed step by step.

    Args:
        library: An open library.
        beside: Where words are kept that are still being typed.
    """

    def __init__(self, library: Library, beside: Beside = NOWHERE) -> None:
        self._library = library
        self._beside = beside

    @cached_property
    def unfinished(self) -> Unfinished:
        """Words that somebody is typing."""
        return Unfinished(self._beside)

    @property
    def current(self) -> Draft:
        """The draft as it stands."""
        return self._library.drafts.current()

    @cached_property
    def _teller(self) -> "Teller":
        # What groups and tells stories is slow to import, and not needed to mark one.
        from briefing.services.telling import Teller

        return Teller(self._library)

    def tell(self, article: ArticleId) -> "Telling | None":
        """The story of a marked article as it will be printed; None until analysed."""
        return self._teller.tell(self.current, article)

    def mark(self, article: ArticleId) -> Draft:
        """Mark an article for the brief, as its last."""
        return self._step("marked", article, drafting.mark)

    def unmark(self, article: ArticleId) -> Draft:
        """Take an article out of the brief."""
        return self._step("unmarked", article, drafting.unmark)

    def move(self, article: ArticleId, places: int) -> Draft:
        """Move an article down the brief, or up if `places` is negative."""
        return self._step("moved", article, partial(drafting.move, places=places))

    def put_under(self, article: ArticleId, section: str) -> Draft:
        """Put an article under a heading; an empty one takes it away."""
        step = partial(drafting.put_under, section=section)
        return self._step("put under a heading", article, step)

    def comment(self, article: ArticleId, words: str) -> Draft:
        """Write the analyst's comment on an article; empty takes it away."""
        return self._step("commented", article, partial(drafting.comment, words=words))

    def judge(self, article: ArticleId, span: Span, verdict: Verdict) -> Draft:
        """Pin a passage, ban it, or leave it to the summary again."""
        step = partial(drafting.judge, span=span, verdict=verdict)
        return self._step(f"{VERBS[verdict]} a passage of", article, step)

    def toggle(self, article: ArticleId, span: Span, verdict: Verdict) -> Draft:
        """Pin or ban a passage, or let it go where that was done before."""
        item = self.current.item(article)
        held = {ruling.span: ruling.verdict for ruling in item.rulings} if item else {}
        again = held.get(span.bare) == verdict
        return self.judge(article, span, "" if again else verdict)

    def reword(self, article: ArticleId, span: Span, wording: str) -> Draft:
        """Put other words in the place of a passage, marked as edited in print."""
        step = partial(drafting.reword, span=span, wording=wording)
        return self._step("edited a passage of", article, step)

    def swap(self, article: ArticleId, span: Span) -> Span:
        """Put the next best sentence in the place of one, and give it back.

        Raises:
            EmptyBriefError: No other sentence is left.
        """
        from briefing.services.telling import next_best

        analysis = self._library.analyses.find(article)
        held = self.current.item(article)
        rulings = held.rulings if held else ()
        judged = frozenset(ruling.span for ruling in rulings)
        found = next_best(analysis.runners_up, judged) if analysis else ()
        if not found:
            raise EmptyBriefError("there is no next best sentence in this article")
        new = found[0]
        step = partial(drafting.swap, old=span, new=new)
        self._step("swapped a sentence of", article, step)
        return new

    def begin(self) -> Draft:
        """Begin a new brief: nothing is marked, and nothing decided."""
        return self._library.drafts.change(lambda _: Draft(), "began a new brief")

    def undo(self) -> str:
        """Take the last step back, and say what it was; empty if there is none."""
        return self._library.drafts.undo()

    def redo(self) -> str:
        """Do the step again that was undone last, and say what it was; or empty."""
        return self._library.drafts.redo()

    def _step(self, verb: str, article: ArticleId, step: Callable[..., Draft]) -> Draft:
        title = self._library.articles.find(article).title or article
        short = title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE]}…"
        done = f"{verb} '{short}'"
        return self._library.drafts.change(partial(step, article=article), done)

"""The steps by which a draft is made: each takes a draft and gives the next one.

A step that changes nothing gives the same draft; an article that is not marked is
marked first where a step is about its contents.
"""

from collections.abc import Callable
from dataclasses import replace

from briefing.model.article import ArticleId, Span
from briefing.model.draft import Draft, DraftItem, Ruling, Verdict


def mark(draft: Draft, article: ArticleId) -> Draft:
    """The draft with an article, as its last; one that is there keeps its place."""
    if draft.item(article):
        return draft
    return Draft(items=(*draft.items, DraftItem(article=article)))


def unmark(draft: Draft, article: ArticleId) -> Draft:
    """The draft without an article."""
    return Draft(items=tuple(item for item in draft.items if item.article != article))


def move(draft: Draft, article: ArticleId, places: int) -> Draft:
    """The draft with an article further down, or up if `places` is negative.

    It stops at either end.
    """
    item = draft.item(article)
    if item is None:
        return draft
    items = list(draft.items)
    target = max(0, items.index(item) + places)
    items.remove(item)
    items.insert(target, item)
    return Draft(items=tuple(items))


def put_under(draft: Draft, article: ArticleId, section: str) -> Draft:
    """The draft with an article under a heading; an empty one takes it away."""
    heading = " ".join(section.split())
    return _changed(draft, article, lambda item: replace(item, section=heading))


def comment(draft: Draft, article: ArticleId, words: str) -> Draft:
    """The draft with the analyst's words about an article; empty takes them away."""
    return _changed(draft, article, lambda item: replace(item, comment=words.strip()))


def judge(draft: Draft, article: ArticleId, span: Span, verdict: Verdict) -> Draft:
    """The draft with a passage pinned, banned, or left to the summary again."""
    return _ruled(draft, article, span, lambda r: replace(r, verdict=verdict))


def reword(draft: Draft, article: ArticleId, span: Span, wording: str) -> Draft:
    """The draft with other words for a passage; empty or the same undoes it."""
    words = " ".join(wording.split())
    if words == " ".join(span.text.split()):
        words = ""
    return _ruled(draft, article, span, lambda r: replace(r, wording=words))


def swap(draft: Draft, article: ArticleId, old: Span, new: Span) -> Draft:
    """The draft with one passage of an article in the place of another."""
    return judge(judge(draft, article, old, "banned"), article, new, "pinned")


def _changed(
    draft: Draft, article: ArticleId, change: Callable[[DraftItem], DraftItem]
) -> Draft:
    return Draft(
        items=tuple(
            change(item) if item.article == article else item
            for item in mark(draft, article).items
        )
    )


def _ruled(
    draft: Draft, article: ArticleId, span: Span, change: Callable[[Ruling], Ruling]
) -> Draft:
    """The draft with one passage's ruling changed; one that says nothing goes."""

    def rule(item: DraftItem) -> DraftItem:
        held = {ruling.span: ruling for ruling in item.rulings}
        made = change(held.get(span.bare, Ruling(span=span.bare)))
        held[made.span] = made
        kept = tuple(each for each in held.values() if each.verdict or each.wording)
        return replace(item, rulings=kept)

    return _changed(draft, article, rule)

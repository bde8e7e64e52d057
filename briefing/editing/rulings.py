"""A story as the analyst wants it told, with what was pinned, banned and reworded."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefing.editing.assembly import Source, Told
from briefing.model.article import ArticleId
from briefing.model.brief import Passage
from briefing.model.draft import Draft, DraftItem, Ruling

Key = tuple[ArticleId, str, int, int]


def as_decided(told: Told, draft: Draft, sources: Mapping[str, Source]) -> Told:
    """The story with the analyst's decisions laid over it.

    A pinned passage that the summary lacks takes the place of a banned one, the first
    of the first, else it goes last. A decision on words that the article no longer has
    counts for nothing. The first of its articles that has a heading gives the section,
    and comments follow the order of the draft.
    """
    of_story = set(told.story.articles)
    items = [item for item in draft.items if item.article in of_story]
    rulings = dict(_standing(items, sources))
    return replace(
        told,
        points=tuple(_points(told.points, rulings)),
        section=next((item.section for item in items if item.section), ""),
        comment="\n\n".join(item.comment for item in items if item.comment),
    )


def _standing(
    items: Iterable[DraftItem], sources: Mapping[str, Source]
) -> Iterable[tuple[Key, Ruling]]:
    """The rulings whose words still stand where they stood."""
    for item in items:
        article = sources[item.article].article
        for ruling in item.rulings:
            if article.holds(ruling.span):
                yield _key(Passage(article=item.article, span=ruling.span)), ruling


def _points(
    points: Iterable[Passage], rulings: Mapping[Key, Ruling]
) -> Iterable[Passage]:
    there = {_key(point) for point in points}
    waiting = [
        Passage(article=key[0], span=ruling.span)
        for key, ruling in rulings.items()
        if ruling.verdict == "pinned" and key not in there
    ]
    for point in points:
        if not _is_banned(point, rulings):
            yield _worded(point, rulings)
        elif waiting:
            yield _worded(waiting.pop(0), rulings)
    for point in waiting:
        yield _worded(point, rulings)


def _is_banned(point: Passage, rulings: Mapping[Key, Ruling]) -> bool:
    ruling = rulings.get(_key(point))
    return ruling is not None and ruling.verdict == "banned"


def _worded(point: Passage, rulings: Mapping[Key, Ruling]) -> Passage:
    ruling = rulings.get(_key(point))
    return replace(point, edited=ruling.wording) if ruling else point


def _key(point: Passage) -> Key:
    return point.article, point.span.field, point.span.start, point.span.end

"""The articles that a question is asked of: a story, a search, the draft, the news.

Every scope is a query (`story:7`, `is:chosen`, `is:fresh`, `flood`), and is bounded: of
very many articles the first are read, and it is said how many were not.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from briefing.editing.assembly import Source
from briefing.library.rows import ArticleRow, Total
from briefing.model.article import Article, ArticleId
from briefing.services.workspace import Workspace

MOST_ARTICLES = 300
DAY_LENGTH = len("2021-12-09")
DAYS_AROUND = 7
"""So many days before and after an article its story is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What was read of the articles that a query finds."""

    query: str
    rows: tuple[ArticleRow, ...]
    sources: tuple[Source, ...]
    """Those of them that are analysed."""
    total: Total

    @property
    def notices(self) -> tuple[str, ...]:
        """What one should know who reads what was found in them."""
        number, unread = len(self.rows), len(self.rows) - len(self.sources)
        whole = f"{self.total.number:,}" if self.total.exact else "more than 10,000"
        cut = number < self.total.number
        lines = (
            f"From the newest {number} of {whole} articles" if cut else "",
            f"{unread} not analysed yet" if unread else "",
        )
        return tuple(line for line in lines if line)


def read_scope(
    workspace: Workspace, query: str, parts: Sequence[str], most: int = MOST_ARTICLES
) -> Scope:
    """The newest articles that a query finds, with parts of their analyses.

    Args:
        workspace: The open library.
        query: As for a search; empty for all.
        parts: The fields of `Analysis` that are wanted.
        most: How many articles are read.

    Raises:
        QueryError: The query cannot be understood.
    """
    rows = workspace.library.listing.newest(query, most)
    analyses = workspace.library.analyses.some([row.id for row in rows], parts)
    sources = tuple(
        Source(workspace.article(row.id), analyses[row.id])
        for row in rows
        if row.id in analyses
    )
    full = len(rows) >= most
    total = workspace.total(query) if full else Total(len(rows))
    return Scope(query=query, rows=tuple(rows), sources=sources, total=total)


def cited(article: Article) -> dict[str, Any]:
    """What an item of a list says of the article that it stands in."""
    return {
        "article": article.id,
        "title": article.title,
        "source": article.source,
        "date": article.date,
    }


def by_story(scope: Scope) -> list[list[Source]]:
    """The articles of a scope, those of one story together.

    An article keeps the story that the library has for it. One without is grouped with
    all the others, and joins the story of the first that it falls in with.
    """
    kept = {row.id: row.story for row in scope.rows}
    sources = {source.article.id: source for source in scope.sources}
    stories: Mapping[ArticleId, object] = {name: kept[name] for name in sources}
    if None in stories.values():
        stories = _with_new(stories, scope.sources)
    told: defaultdict[object, list[Source]] = defaultdict(list)
    for name, source in sources.items():
        told[stories[name]].append(source)
    return list(told.values())


def _with_new(
    kept: Mapping[ArticleId, object], sources: Sequence[Source]
) -> dict[ArticleId, object]:
    """The story of each article, of those that are in none yet by what they tell."""
    from briefing.services.stories import group_articles

    found = dict(kept)
    for story in group_articles([source.article for source in sources]):
        known = (kept[name] for name in story.articles if kept[name] is not None)
        joined = next(known, story.id)
        found |= {name: joined for name in story.articles if kept[name] is None}
    return found


def story_query(workspace: Workspace, article: ArticleId) -> str:
    """The query that finds the story of an article.

    Raises:
        LibraryError: There is no such article.
        QueryError: Its id cannot stand in a query.
    """
    rows = workspace.library.listing.newest(_either([article]), 1)
    if rows and rows[0].story is not None:
        return f"story:{rows[0].story} is:any"
    from briefing.services.stories import group_articles

    found = workspace.article(article)
    near = [workspace.article(row.id) for row in _around(workspace, found)]
    known = {each.id: each for each in (found, *near)}
    stories = group_articles(list(known.values()))
    return _either(next(s.articles for s in stories if article in s.articles))


def _around(workspace: Workspace, article: Article) -> Sequence[ArticleRow]:
    """The articles of the days around one, or nothing if it has no day."""
    try:
        day = date.fromisoformat(article.date[:DAY_LENGTH])
    except ValueError:
        return ()
    first, last = day - timedelta(DAYS_AROUND), day + timedelta(DAYS_AROUND + 1)
    return workspace.library.listing.newest(
        f"after:{first} before:{last}", MOST_ARTICLES
    )


def _either(ids: Sequence[ArticleId]) -> str:
    """The query that finds some articles; an id must not hold a quotation mark."""
    found = " OR ".join(f'id:"{name}"' for name in ids)
    return f"({found}) is:any"

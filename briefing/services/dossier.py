"""The page of an actor or a place: what the library's articles say of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.analysis.bearers import bearers, spellings
from briefing.analysis.coreference import Named, best_name
from briefing.analysis.facts.entities.aliases import last_name
from briefing.analysis.facts.names.lexicon import lexicon
from briefing.errors import EmptyBriefError
from briefing.model.article import ArticleId
from briefing.model.dossier import Dossier
from briefing.services.appearances import Appearances
from briefing.services.scope import Scope, read_scope
from briefing.services.workspace import Workspace

PARTS = (
    *("date", "language", "sentences", "who", "where"),
    *("entities", "quotes", "numbers", "dates"),
)
"""What a scope must hold of each analysis for a page."""
MOST_ARTICLES = 150
LANGUAGE = "en"
"""The language whose list of well-known names widens the search for one."""


def dossier(
    workspace: Workspace, name: str, article: ArticleId = ""
) -> tuple[Dossier, Scope]:
    """The page of a name, and the articles from which it was made.

    A person is looked for by the surname, too: an article may have nothing else.

    Args:
        workspace: The open library.
        name: In any of its spellings.
        article: The article that means the one asked for; else it is whoever bears the
            name most often.

    Raises:
        EmptyBriefError: No article names it.
    """
    forms = spellings(name, lexicon(LANGUAGE))
    found = _search(workspace, forms, name, article)
    best = best_name(found.bearers[0])
    surname = last_name(best.name)
    if best.kind == "person" and surname not in (best.name, name):
        found = _search(workspace, (*forms, surname), best.name, article)
    page = Appearances(found.scope, found.bearers[0]).page(found.everyone)
    others = dict.fromkeys(best_name(group).name for group in found.bearers[1:])
    namesakes = tuple(name for name in others if name not in page.spellings)
    return replace(page, namesakes=namesakes), found.scope


@dataclass(frozen=True, slots=True)
class _Found:
    """What a search for a name has brought."""

    scope: Scope
    everyone: Sequence[Sequence[Named]]
    """Whom and what the articles name, each once."""
    bearers: Sequence[Sequence[Named]]
    """Those who bear the name, the one that is meant first."""


def _search(
    workspace: Workspace, forms: Iterable[str], name: str, article: ArticleId
) -> _Found:
    """Who bears a name, by the library's index of names, else by its words anywhere.

    Raises:
        EmptyBriefError: Nobody does, or there is no word in the name.
    """
    plain = (form.replace('"', " ").strip() for form in forms)
    worded = [form for form in plain if any(map(str.isalnum, form))]
    if not worded:
        raise EmptyBriefError("a name is needed", hint="such as John Brennan")
    for written in ('who:"{0}" OR where:"{0}"', '"{0}"'):
        query = " OR ".join(written.format(form) for form in worded)
        scope = read_scope(workspace, query, PARTS, MOST_ARTICLES)
        everyone = _everyone(scope)
        if bearers := _bearers_of(name, everyone, scope, article):
            return _Found(scope, everyone, bearers)
    raise EmptyBriefError(
        f"no analysed article names {name}", hint="`briefing search` finds words"
    )


def _everyone(scope: Scope) -> list[list[Named]]:
    """Whom and what the articles name, each once."""
    stories = {row.id: row.story for row in scope.rows}
    ids = [source.article.id for source in scope.sources]
    analyses = [source.analysis for source in scope.sources]
    return bearers(analyses, [stories[each] or each for each in ids])


def _bearers_of(
    name: str, everyone: Sequence[Sequence[Named]], scope: Scope, article: ArticleId
) -> list[Sequence[Named]]:
    """Those who bear a name: whom the article means first, then by how often."""
    known = lexicon(LANGUAGE).known_as(name)
    key = known.key if known else ""
    wanted = name.casefold()
    ids = [source.article.id for source in scope.sources]

    def bears(each: Named) -> bool:
        surname = last_name(each.name) if each.kind == "person" else each.name
        forms = (each.name, surname, *each.written)
        same = each.known is not None and each.known.key == key
        return same or wanted in map(str.casefold, forms)

    def weight(group: Sequence[Named]) -> tuple[bool, int]:
        meant = any(ids[each.article] == article and bears(each) for each in group)
        return meant, sum(each.fact.mentions for each in group)

    found = [group for group in everyone if any(map(bears, group))]
    return sorted(found, key=weight, reverse=True)

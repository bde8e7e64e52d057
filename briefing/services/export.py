"""Articles, from paths or from the library, → a brief in a file."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from briefing.config import Settings
from briefing.errors import AnalysisError, ConfigError
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.services.batch import Outcome, analyze_each
from briefing.services.clock import as_of
from briefing.services.curate import Issue, curate
from briefing.services.edition import Edition, Progress, Target
from briefing.services.files import next_number
from briefing.services.workspace import Workspace

MOST_ARTICLES = 200
"""Articles in a brief that nobody chose: the newest ones."""


def new_issue(
    settings: Settings, workspace: Workspace | None = None, number: int | None = None
) -> Issue:
    """A brief's number and time, the next ones unless a number is given.

    With a workspace it is compared with the last brief, if one is kept.
    """
    moment = as_of()
    number = number or next_number(settings.output)
    if workspace is None:
        return Issue(number=number, as_of=moment)
    draft = workspace.library.drafts.current()
    last = workspace.library.briefs.last_articles(before=moment)
    return Issue(number=number, as_of=moment, last=last, draft=draft)


def for_brief(workspace: Workspace) -> list[Article]:
    """The articles of the next brief: the chosen ones, else the newest.

    Those that nobody has rated are believed as far as the feed that they came from.
    """
    rows = workspace.chosen() or workspace.rows(0, MOST_ARTICLES)
    articles = [workspace.article(row.id) for row in rows]
    unrated = [article.id for article in articles if not article.rating]
    ratings = workspace.library.feeds.ratings(unrated)
    return [
        replace(article, rating=ratings[article.id])
        if article.id in ratings
        else article
        for article in articles
    ]


def analyzed_in_library(
    workspace: Workspace, articles: Sequence[Article]
) -> Iterator[tuple[Article, Outcome]]:
    """Each article with its analysis; what the library lacks is made and kept."""
    held = {article.id: workspace.analysis(article.id) for article in articles}
    lacking = (article for article in articles if held[article.id] is None)
    made: dict[str, Outcome] = {}
    for article, outcome in analyze_each(lacking, workspace.settings):
        if isinstance(outcome, Analysis):
            workspace.keep_analysis(outcome)
        made[article.id] = outcome
    for article in articles:
        yield article, held[article.id] or made[article.id]


def check_targets(targets: Sequence[Path], inputs: Iterable[str]) -> None:
    """Let files pass that nothing is lost by writing.

    Args:
        targets: Where briefs are to be written.
        inputs: The files from which the brief is made.

    Raises:
        ConfigError: A target is an input, or two targets are the same file.
    """
    if len({os.path.realpath(target) for target in targets}) < len(targets):
        raise ConfigError("two formats cannot go to the same file")
    existing = [target for target in targets if target.is_file()]
    for name in inputs if existing else ():
        for target in existing:
            if _same_file(target, name):
                raise ConfigError(
                    f"{target} is an input, which a brief must not overwrite",
                    hint="name another file",
                )


def _same_file(target: Path, name: str) -> bool:
    try:
        return target.samefile(name)
    except (OSError, ValueError):
        return False


def origins(articles: Iterable[Article]) -> Iterator[str]:
    """The files from which some articles were read."""
    return (article.origin.uri for article in articles if article.origin)


def export_chosen(
    workspace: Workspace,
    format: str = "pdf",  # noqa: A002 - the word that its users know
    target: Path | None = None,
    progress: Progress | None = None,
) -> Path:
    """The path of the brief made from the library's chosen articles.

    It opens the library anew, so that it can run in a thread of its own.

    Raises:
        BriefingError: Nothing is there to brief, a gate refuses, or writing fails.
    """
    with closing(Workspace.open(workspace.settings)) as own:
        articles = for_brief(own)
        check_targets([target] if target else [], origins(articles))
        brief = _curate_chosen(own, articles, progress)
        path = Edition(brief, own.settings).write(Target(format, target), progress)
        own.library.briefs.record(brief)
        return path


def preview_chosen(workspace: Workspace, progress: Progress | None = None) -> str:
    """The brief of the library's chosen articles as plain text; nothing is written.

    It opens the library anew, so that it can run in a thread of its own.

    Raises:
        BriefingError: Nothing is there to brief, or a gate refuses.
    """
    with closing(Workspace.open(workspace.settings)) as own:
        brief = _curate_chosen(own, for_brief(own), progress)
        return Edition(brief, own.settings).draw("text", progress).decode("utf-8")


def _curate_chosen(
    workspace: Workspace, articles: Sequence[Article], progress: Progress | None
) -> Brief:
    """The brief of some of the library's articles, analysed as far as need be."""
    done = []
    for article, outcome in analyzed_in_library(workspace, articles):
        if not isinstance(outcome, Analysis):
            name = article.title or article.id
            raise AnalysisError(f"{name}: {outcome.message}", outcome.hint)
        done.append((article, outcome))
        if progress:
            progress("analysing", len(done), len(articles))
    settings = workspace.settings
    return curate(done, settings, new_issue(settings, workspace))

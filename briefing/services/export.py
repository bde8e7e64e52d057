"""Brief → file, from paths or from the library."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.config import Settings
from briefing.errors import AnalysisError, ConfigError
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.services.batch import Outcome, analyze_each
from briefing.services.clock import as_of
from briefing.services.curate import Issue, curate
from briefing.services.files import next_number, numbered_path, write_whole
from briefing.services.workspace import Workspace

if TYPE_CHECKING:
    from briefing.render.options import Options
    from briefing.theme import Theme

SUFFIXES = {
    "pdf": ".pdf",
    "html": ".html",
    "docx": ".docx",
    "text": ".txt",
    "markdown": ".md",
    "json": ".json",
}
"""The formats of a brief, and how their files' names end."""

MOST_ARTICLES = 200
"""Articles in a brief that nobody chose: the newest ones."""

Progress = Callable[[str, int, int], None]
"""Told what is done, how much of it, and out of how much."""


@dataclass(frozen=True, slots=True)
class Target:
    """A format, and where it goes; without a path it gets a name of its own."""

    format: str
    path: Path | None = None


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
    chosen = workspace.library.choices.ids()
    last = workspace.library.briefs.last_articles(before=moment)
    return Issue(number=number, as_of=moment, last=last, order=chosen or None)


def for_brief(workspace: Workspace) -> list[Article]:
    """The articles of the next brief: the chosen ones, else the newest."""
    rows = workspace.chosen() or workspace.rows(0, MOST_ARTICLES)
    return [workspace.article(row.id) for row in rows]


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


def draw(
    brief: Brief,
    format: str,  # noqa: A002 - the word that its users know
    settings: Settings,
    progress: Progress | None = None,
) -> bytes:
    """The brief in one of the formats.

    Raises:
        ConfigError: The theme is unknown or wrong.
        RenderError: It cannot be drawn.
    """
    from briefing.render import render
    from briefing.theme import load_theme

    def report(done: int, total: int) -> None:
        if progress:
            progress("drawing", done, total)

    theme = load_theme(settings.theme)
    return render(brief, format, theme, report, _options(brief, theme, settings))


def _options(brief: Brief, theme: "Theme", settings: Settings) -> "Options":
    """What the settings ask of every format, so that all show the same contents."""
    from briefing.render.extent import named_extent
    from briefing.render.options import Options

    extent = named_extent(settings.extent)
    options = Options(attach=settings.attach, extent=extent)
    if settings.pages is None:
        return options
    from briefing.render.pdf.fitting import fitted

    return fitted(brief, theme, options, settings.pages)


def write(
    brief: Brief, target: Target, settings: Settings, progress: Progress | None = None
) -> Path:
    """The path at which the brief now stands, whole.

    Raises:
        ConfigError: The theme is unknown or wrong.
        RenderError: It cannot be drawn or written.
    """
    path = target.path or numbered_path(
        settings.output, brief.as_of, brief.number, SUFFIXES[target.format]
    )
    write_whole(path, draw(brief, target.format, settings, progress))
    return path


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
        done = []
        for article, outcome in analyzed_in_library(own, articles):
            if not isinstance(outcome, Analysis):
                name = article.title or article.id
                raise AnalysisError(f"{name}: {outcome.message}", outcome.hint)
            done.append((article, outcome))
            if progress:
                progress("analysing", len(done), len(articles))
        brief = curate(done, own.settings, new_issue(own.settings, own))
        path = write(brief, Target(format, target), own.settings, progress)
        own.library.briefs.record(brief)
        return path

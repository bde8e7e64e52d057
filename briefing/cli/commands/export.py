"""`briefing export`: the brief as files."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import From, Imprint, Recipe
from briefing.cli.reading import analyzed, readable
from briefing.cli.session import Session
from briefing.errors import RenderError

if TYPE_CHECKING:
    from briefing.config import Settings
    from briefing.model.analysis import Analysis
    from briefing.model.article import Article
    from briefing.model.brief import Brief
    from briefing.services.batch import Outcome
    from briefing.services.edition import Edition

STANDARD_OUTPUT = "-"
MOST_BRIEFS = 999_999


ExportPaths = Annotated[
    list[str] | None,
    typer.Argument(
        help="Files, folders, or - for standard input; default: the library.",
        metavar="PATH",
    ),
]
Pdf = Annotated[str | None, typer.Option("--pdf", metavar="[FILE]", help="Make a PDF.")]
Html = Annotated[
    str | None, typer.Option("--html", metavar="[FILE]", help="Make a web page.")
]
Docx = Annotated[
    str | None, typer.Option("--docx", metavar="[FILE]", help="Make a Word document.")
]
Text = Annotated[
    str | None, typer.Option("--text", metavar="[FILE]", help="Make plain text.")
]
Markdown = Annotated[
    str | None, typer.Option("--md", metavar="[FILE]", help="Make Markdown.")
]
JsonFile = Annotated[
    str | None, typer.Option("--json", metavar="[FILE]", help="Make JSON.")
]
Number = Annotated[
    int | None,
    typer.Option(
        "--number",
        min=1,
        max=MOST_BRIEFS,
        metavar="N",
        help="The brief's number; default: next.",
    ),
]


def export(  # noqa: PLR0913 - each is an argument or an option of the command
    session: Session,
    paths: ExportPaths = None,
    *,
    pdf: Pdf = None,
    html: Html = None,
    docx: Docx = None,
    text: Text = None,
    md: Markdown = None,
    json: JsonFile = None,
    imprint: Imprint,
    number: Number = None,
    source_format: From = None,
    recipe: Recipe,
) -> None:
    """Make the brief, from some paths or from the library.

    Without FILE, a format goes to the output folder under a name made of the date
    and the brief's number; with - it goes to standard output. FILE ends as its format
    does, as in `--pdf brief.pdf`; any other name is typed as `--pdf=NAME`. An input is
    never overwritten. Without any format, a PDF is made.
    """
    from briefing.services.edition import Edition
    from briefing.services.export import check_targets, origins
    from briefing.services.ingest import files_under

    settings = session.settings(**imprint.typed(), **recipe.typed())
    asked = {
        "pdf": pdf,
        "html": html,
        "docx": docx,
        "text": text,
        "markdown": md,
        "json": json,
    }
    targets = {name: file for name, file in asked.items() if file is not None}
    targets = targets or {"pdf": ""}
    if paths:
        check_targets(_files(targets), files_under(paths))
        brief = _from_paths(session, paths, settings, source_format, number)
    else:
        brief = _from_library(session, settings, number)
        check_targets(_files(targets), origins(brief.articles))
    edition = Edition(brief, settings)
    done = [_put(session, edition, *target) for target in targets.items()]
    if any(done):
        _tell_left_out(session, edition)
    if any(done) and not paths:
        _record(settings, brief)


def _files(targets: dict[str, str]) -> list[Path]:
    """The files that were named; standard output stands for itself."""
    return [_path(file) for file in targets.values() if file]


def _path(file: str) -> Path:
    """The path of a typed name; no shell expands the ~ in `--pdf=~/brief.pdf`."""
    return Path(os.path.expanduser(file))  # noqa: PTH111 - pathlib's raises


def _from_paths(
    session: Session,
    paths: list[str],
    settings: "Settings",
    source_format: str | None,
    number: int | None,
) -> "Brief":
    from briefing.services.curate import curate
    from briefing.services.export import new_issue

    articles = readable(session, paths, settings, source_format)
    issue = new_issue(settings, number=number)
    return curate(analyzed(session, articles, settings), settings, issue)


def _from_library(
    session: Session, settings: "Settings", number: int | None
) -> "Brief":
    from briefing.services.curate import curate
    from briefing.services.export import analyzed_in_library, for_brief, new_issue
    from briefing.services.workspace import Workspace

    with closing(Workspace.open(settings)) as workspace:
        outcomes = analyzed_in_library(workspace, for_brief(workspace))
        issue = new_issue(settings, workspace, number)
        return curate(_done(session, outcomes), settings, issue)


def _record(settings: "Settings", brief: "Brief") -> None:
    """Remember in the library that this brief was made."""
    from briefing.services.workspace import Workspace

    with closing(Workspace.open(settings)) as workspace:
        workspace.library.briefs.record(brief)


def _done(
    session: Session, outcomes: Iterator[tuple["Article", "Outcome"]]
) -> Iterator[tuple["Article", "Analysis"]]:
    from briefing.model.analysis import Analysis

    for article, outcome in outcomes:
        if isinstance(outcome, Analysis):
            yield article, outcome
        else:
            session.console.fail(outcome, article.title or article.id)


def _tell_left_out(session: Session, edition: "Edition") -> None:
    """Name every story for which the pages had no room."""
    if edition.left_out:
        left, count = len(edition.left_out), len(edition.brief.items)
        session.console.say(f"{left} of {count} stories found no room:")
    for headline in edition.left_out:
        session.console.say(f"  {headline}")


def _put(session: Session, edition: "Edition", name: str, file: str) -> bool:
    """Whether the brief stands where it was wanted; a failure is named."""
    from briefing.services.edition import Target

    try:
        if file == STANDARD_OUTPUT:
            session.console.raw(edition.draw(name))
        else:
            target = Target(name, _path(file) if file else None)
            session.console.path(edition.write(target))
    except RenderError as error:
        session.console.fail(error)
        return False
    return True

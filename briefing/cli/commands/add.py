"""`briefing add`: read, keep and analyse."""

from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import From, Paths, Recipe
from briefing.cli.reading import readable, told
from briefing.cli.session import Session

if TYPE_CHECKING:
    from briefing.services.workspace import Workspace

Analyze = Annotated[
    bool,
    typer.Option(
        "--analyze/--no-analyze", help="Whether to analyse what is new, or later."
    ),
]


def add(
    session: Session,
    paths: Paths,
    recipe: Recipe,
    *,
    analyze: Analyze = True,
    source_format: From = None,
) -> None:
    """Read, keep and analyse articles in the library; what is there is kept once.

    All are kept before the first is analysed. A run that was interrupted goes on where
    it was when it is started again; `briefing analyze` without a path does the rest.
    """
    from briefing.services.keeping import analyze_kept, keep_each
    from briefing.services.workspace import Workspace

    settings = session.settings(**recipe.typed())
    outcomes: Counter[str] = Counter()
    waiting: dict[str, None] = {}
    with closing(Workspace.open(settings)) as workspace:
        try:
            articles = readable(session, paths, settings, source_format)
            kept = keep_each(workspace, articles)
            for _, each in session.console.track(kept, "keeping"):
                outcomes[each.outcome] += 1
                if analyze and not workspace.is_analyzed(each.id):
                    waiting[each.id] = None
            found = analyze_kept(workspace, list(waiting))
            for article, _ in told(session, found, total=len(waiting)):
                waiting.pop(article.id, None)
        finally:
            session.console.say(_summary(outcomes))
            _tell_rest(session, workspace, len(waiting))


def _summary(outcomes: Counter[str]) -> str:
    newer = f", {outcomes['version']} in a new version" if outcomes["version"] else ""
    return f"{outcomes['new']} added{newer}, {outcomes['known']} already in the library"


def _tell_rest(session: Session, workspace: "Workspace", waiting: int) -> None:
    if waiting:
        session.console.say(
            f"{waiting} still to be analysed in {workspace.library.path};"
            " `briefing analyze` goes on"
        )

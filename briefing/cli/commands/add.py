"""`briefing add`: read, analyse and keep."""

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from briefing.cli.options import From, Paths, Recipe
from briefing.cli.reading import analyzed, readable
from briefing.cli.session import Session

if TYPE_CHECKING:
    from briefing.model.article import Article


def add(
    session: Session, paths: Paths, recipe: Recipe, *, source_format: From = None
) -> None:
    """Read, analyse and keep articles in the library; what is there is kept once."""
    from briefing.services.workspace import Workspace

    settings = session.settings(**recipe.typed())
    with closing(Workspace.open(settings)) as workspace:
        new = known = 0

        def kept() -> Iterator["Article"]:
            nonlocal new, known
            for article in readable(session, paths, settings, source_format):
                if workspace.keep([article]):
                    new += 1
                else:
                    known += 1
                if workspace.analysis(article.id) is None:
                    yield article

        for _, analysis in analyzed(session, kept(), settings):
            workspace.keep_analysis(analysis)
        session.console.say(f"{new} added, {known} already in the library")

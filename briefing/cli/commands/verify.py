"""`briefing verify`: the proof of a brief."""

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.options import Json
from briefing.cli.reading import readable
from briefing.cli.session import Session
from briefing.errors import RefusedError

BriefFile = Annotated[
    Path,
    typer.Argument(
        help="A brief that was exported as PDF, HTML or JSON.", metavar="FILE"
    ),
]
Sources = Annotated[
    list[str] | None,
    typer.Argument(
        help="The articles it was made from; default: the copies in the brief.",
        metavar="SOURCE",
    ),
]


def verify(
    session: Session, brief: BriefFile, sources: Sources = None, *, json: Json = False
) -> None:
    """Prove that each statement of a brief stands verbatim in its source.

    With SOURCE, the articles are read anew from there; without, the brief is held to
    the copies that it carries. Of a PDF or a web page it is the printed words that are
    held to the sources. What fails is printed, and the exit code is 4.
    """
    from briefing.model.codec import to_dict
    from briefing.services.verify import verify as prove

    articles = list(readable(session, sources or [], session.settings()))
    result = prove(brief, articles)
    if json:
        session.console.record({"brief": str(brief)} | to_dict(result))
    for problem in () if json else result.failed:
        session.console.data(problem)
    if result.failed:
        raise RefusedError(f"{brief} is not proved: {len(result.failed)} problems")
    session.console.say(
        f"{result.proved} statements proved"
        + (f", {result.edited} edited" if result.edited else "")
    )

"""`briefing show`: an article of the library, its versions and where it came from."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.commands.marks import Id
from briefing.cli.options import Json
from briefing.cli.session import Session

if TYPE_CHECKING:
    from briefing.library.versions import Sighting, Version
    from briefing.services.workspace import Workspace

Diff = Annotated[
    bool, typer.Option("--diff", help="Show what the last version changed.")
]
Edition = Annotated[
    int | None,
    typer.Option("--edition", min=1, metavar="N", help="Show this version."),
]


def show(
    session: Session,
    id: Id,  # noqa: A002 - the word of the help
    *,
    edition: Edition = None,
    diff: Diff = False,
    json: Json = False,
) -> None:
    """Show an article of the library, where it came from, and its versions.

    With --diff, `-` stands before a sentence that went, and `+` before a new one.
    """
    from briefing.model.codec import to_dict
    from briefing.services.workspace import Workspace

    with closing(Workspace.open(session.settings())) as workspace:
        versions = workspace.library.versions.of(id)
        if edition is not None:
            chosen = workspace.library.versions.find(id, edition)
        else:
            chosen = versions[-1].article
        if diff:
            _print_difference(session, versions, edition, json=json)
        elif json:
            session.console.record(to_dict(chosen) | _about(workspace, id, versions))
        else:
            _print_article(session, workspace, id, edition or len(versions))


def _about(
    workspace: "Workspace", article_id: str, versions: Sequence["Version"]
) -> dict[str, object]:
    """What the library knows beside the article itself."""
    from briefing.model.codec import to_dict

    library = workspace.library
    return {
        "versions": [
            {"edition": each.edition, "added_at": each.added_at} for each in versions
        ],
        "sightings": [to_dict(s) for s in library.versions.sightings(article_id)],
        "tags": library.marks.tags_of(article_id),
        "notes": [to_dict(note) for note in library.marks.notes(article_id)],
    }


def _print_article(
    session: Session, workspace: "Workspace", article_id: str, edition: int
) -> None:
    from briefing.cli.views import article_view

    library = workspace.library
    for line in article_view(library.versions.find(article_id, edition)):
        session.console.data(line)
    for line in _sources(library.versions.sightings(article_id)):
        session.console.data(line)
    for note in library.marks.notes(article_id):
        session.console.data(f"note {note.number} ({note.by}): {note.text}")


def _sources(sightings: Sequence["Sighting"]) -> Iterator[str]:
    for each in sightings:
        yield (
            f"version {each.edition} came from {each.uri} at {each.seen_at},"
            f" read as {each.format}, {each.size} bytes, SHA-256 {each.sha256}"
        )


def _print_difference(
    session: Session,
    versions: Sequence["Version"],
    edition: int | None,
    *,
    json: bool,
) -> None:
    from briefing.text.difference import difference

    last = edition or len(versions)
    if last == 1:
        session.console.say("there is no version before it")
        return
    before, after = (versions[n].article for n in (last - 2, last - 1))
    signs = {"same": " ", "gone": "-", "new": "+"}
    for field in ("title", "lead", "text"):
        old, new = before.value(field), after.value(field)
        for step, unit in difference(old, new):
            if json:
                session.console.record({"field": field, "step": step, "text": unit})
            else:
                session.console.data(f"{signs[step]} {unit}")

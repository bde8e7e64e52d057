"""Arguments and options that several commands take."""

from dataclasses import dataclass, fields
from typing import Annotated, Any

import typer

Paths = Annotated[
    list[str],
    typer.Argument(
        help="Files, folders, addresses, or - for standard input.", metavar="PATH"
    ),
]
Json = Annotated[
    bool, typer.Option("--json", help="Print JSON Lines instead of words.")
]
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="FORMAT",
        help="Read the inputs as this format: plain, markdown, jsonl, html, …",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """A group of options: a command takes it as one parameter, typed one by one."""

    def typed(self) -> dict[str, Any]:
        """What was typed, by the settings' names; None for what was not."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe(Options):
    """How articles are analysed."""

    sentences: Annotated[
        int | None,
        typer.Option("--sentences", metavar="N", help="Sentences in a summary."),
    ] = None
    words: Annotated[
        int | None,
        typer.Option("--words", metavar="N", help="Words in a summary, at most."),
    ] = None
    ratio: Annotated[
        float | None,
        typer.Option("--ratio", metavar="R", help="Share of the text, such as 0.4."),
    ] = None
    method: Annotated[
        str | None, typer.Option("--method", metavar="NAME", help="The summary method.")
    ] = None
    model: Annotated[
        str | None,
        typer.Option(
            "--model", metavar="NAME", help="The entity model: auto, rules, a name."
        ),
    ] = None
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", metavar="N", help="Worker processes; 0 for one a core."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint(Options):
    """What a brief looks like and says of itself."""

    theme: Annotated[
        str | None,
        typer.Option(
            "--theme", metavar="NAME", help="A theme's name or its .toml file."
        ),
    ] = None
    title: Annotated[
        str | None, typer.Option("--title", metavar="TITLE", help="The brief's title.")
    ] = None
    marking: Annotated[
        str | None,
        typer.Option(
            "--marking", metavar="LABEL", help="TLP label of unmarked articles."
        ),
    ] = None
    ceiling: Annotated[
        str | None,
        typer.Option(
            "--ceiling", metavar="LABEL", help="Refuse items above this TLP label."
        ),
    ] = None
    pages: Annotated[
        int | None,
        typer.Option("--pages", min=1, metavar="N", help="Fit it on so many pages."),
    ] = None
    attach: Annotated[
        bool | None,
        typer.Option("--attach/--no-attach", help="Whether a PDF carries its sources."),
    ] = None

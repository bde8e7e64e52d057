"""Arguments and options that several commands take."""

from typing import Annotated

import typer

Paths = Annotated[
    list[str],
    typer.Argument(help="Files, folders, or - for standard input.", metavar="PATH..."),
]
Json = Annotated[
    bool, typer.Option("--json", help="Print JSON Lines instead of words.")
]
From = Annotated[
    str | None,
    typer.Option("--from", help="Read the inputs as this format; default: see."),
]
Sentences = Annotated[
    int | None, typer.Option("--sentences", help="Sentences in a summary.")
]
Words = Annotated[
    int | None, typer.Option("--words", help="Words in a summary, at most.")
]
Ratio = Annotated[
    float | None, typer.Option("--ratio", help="Share of the text, such as 0.4.")
]
Method = Annotated[str | None, typer.Option("--method", help="The summary method.")]
Model = Annotated[
    str | None, typer.Option("--model", help="The entity model: auto, rules, a name.")
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", help="Worker processes; 0 for one a core.")
]

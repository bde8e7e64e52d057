"""Arguments and options that several commands take."""

from typing import Annotated

import typer

Paths = Annotated[
    list[str],
    typer.Argument(help="Files, folders, or - for standard input.", metavar="PATH"),
]
Json = Annotated[
    bool, typer.Option("--json", help="Print JSON Lines instead of words.")
]
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="FORMAT",
        help="Read the inputs as this format: plain, markdown, jsonl.",
    ),
]
Sentences = Annotated[
    int | None, typer.Option("--sentences", metavar="N", help="Sentences in a summary.")
]
Words = Annotated[
    int | None,
    typer.Option("--words", metavar="N", help="Words in a summary, at most."),
]
Ratio = Annotated[
    float | None,
    typer.Option("--ratio", metavar="R", help="Share of the text, such as 0.4."),
]
Method = Annotated[
    str | None, typer.Option("--method", metavar="NAME", help="The summary method.")
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="NAME", help="The entity model: auto, rules, a name."
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", metavar="N", help="Worker processes; 0 for one a core."),
]

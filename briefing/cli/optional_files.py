"""Options whose file may be left out: `--pdf` beside `--pdf FILE`."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from typer.core import TyperCommand

SUFFIXES = {"--pdf": ".pdf", "--md": ".md", "--json": ".json"}
"""How a FILE after each option ends; another word is the next argument."""


def attach_files(
    arguments: Sequence[str], suffixes: Mapping[str, str] = SUFFIXES
) -> list[str]:
    """The arguments with each option joined to its file: `--pdf=FILE` or `--pdf=`.

    The word after an option is its file if it is `-`, ends in the format's suffix, or
    names nothing that exists in a folder that does: so `--pdf seeds/` reads the
    folder. With `--pdf=FILE` any name will do.
    """
    out: list[str] = []
    words = list(arguments)
    while words:
        word = words.pop(0)
        if word == "--":
            return [*out, word, *words]
        if word in suffixes:
            taken = bool(words) and _is_file_name(words[0], suffixes[word])
            out.append(f"{word}={words.pop(0) if taken else ''}")
        else:
            out.append(word)
    return out


def _is_file_name(word: str, suffix: str) -> bool:
    if word == "-" or word.lower().endswith(suffix):
        return True
    path = Path(word)
    new = not path.exists() and path.parent.is_dir()
    return new and not word.startswith("-") and "://" not in word


class OptionalFilesCommand(TyperCommand):
    """A command whose options may stand without their files."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments once each option has its file, or none."""
        return super().parse_args(ctx, attach_files(args))

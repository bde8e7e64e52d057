"""Options whose file may be left out: `--pdf` beside `--pdf FILE`."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from typer.core import TyperCommand

SUFFIXES = {
    "--pdf": ".pdf",
    "--html": ".html",
    "--docx": ".docx",
    "--text": ".txt",
    "--md": ".md",
    "--json": ".json",
}
"""How a FILE after each option ends; another word is the next argument."""


def attach_files(
    arguments: Sequence[str], suffixes: Mapping[str, str] = SUFFIXES
) -> list[str]:
    """The arguments with each option joined to its file: `--pdf=FILE` or `--pdf=`.

    The word after an option is its file if it is `-`, ends in the format's suffix, has
    no suffix and names nothing that exists in a folder that does, or is a device or a
    pipe: so `--pdf seeds/` reads the folder. With `--pdf=FILE` any name will do.
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
    if word.startswith("-") or "://" in word:
        return False
    path = Path(word)
    try:
        if path.exists():
            return not path.is_file() and not path.is_dir()
        return not path.suffix and not word.endswith("/") and path.parent.is_dir()
    except OSError:  # a name that is too long, or a folder that may not be read
        return False


class OptionalFilesCommand(TyperCommand):
    """A command whose options may stand without their files."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments once each option has its file, or none."""
        attached = attach_files(args)
        for option in SUFFIXES:
            if sum(word.startswith(f"{option}=") for word in attached) > 1:
                ctx.fail(f"{option} may be typed once")
        return super().parse_args(ctx, attached)

"""Word lists of one language each, read from the folder that bears its ISO 639-1 code.

A list is a text file, one entry a line; `#` begins a comment. A language without a
folder, or a folder without the list, gives an empty list: every caller must work then.
"""

from functools import cache
from importlib.resources import files


def base_code(language: str) -> str:
    """The ISO 639-1 code of a language tag (BCP 47): `en` for `en-GB`."""
    return language.replace("_", "-").partition("-")[0].lower()


@cache
def entries(language: str, name: str) -> tuple[str, ...]:
    """The entries of the list `name` for `language`, in the order of the file."""
    code = base_code(language)
    if not code.isascii() or not code.isalpha():
        return ()
    path = files(__name__) / code / f"{name}.txt"
    if not path.is_file():
        return ()
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def word_set(language: str, name: str) -> frozenset[str]:
    """The words of the list `name`; a line may hold several, parted by blanks."""
    return frozenset(word for line in entries(language, name) for word in line.split())

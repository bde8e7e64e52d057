"""Patterns such as `in/**/*.txt` that no shell has filled in.

A pattern is a folder seen through a sieve: what is passed over in a folder is passed
over here, no folder is entered twice, and a folder that matches gives all its files.
Each part matches as in POSIX.1-2017, Shell, 2.13; `**` stands for any folders.
"""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

from briefing.sources.folders import is_folder, walk
from briefing.sources.raw import Unreadable

MAGIC = frozenset("*?[")
ANY_FOLDERS = "**"
HERE = "."


def is_pattern(path: str) -> bool:
    """Whether a path holds a character that a shell would have filled in."""
    return not MAGIC.isdisjoint(path)


def files_matching(pattern: str) -> Iterator[str | Unreadable]:
    """The files that match a pattern, sorted, and the folders that cannot be read."""
    parts = pattern.split("/")
    first = next(index for index, part in enumerate(parts) if is_pattern(part))
    above = "/".join(parts[:first]) + "/" if first else ""
    for found in walk(above or HERE) if is_folder(above or HERE) else ():
        if isinstance(found, Unreadable):
            yield found
            continue
        path = found if above else found.removeprefix(f"{HERE}/")
        if _matches(path[len(above) :].split("/"), parts[first:]):
            yield path


def _matches(parts: Sequence[str], patterns: Sequence[str]) -> bool:
    """Whether the path, or a folder that it lies in, matches."""
    if not patterns or patterns == [""]:
        return True
    if not parts:
        return False
    if patterns[0] == ANY_FOLDERS:
        return _matches(parts, patterns[1:]) or _matches(parts[1:], patterns)
    return fnmatchcase(parts[0], patterns[0]) and _matches(parts[1:], patterns[1:])

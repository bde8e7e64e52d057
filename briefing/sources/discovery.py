"""Finds the inputs that the user named: files, folders, patterns, standard input.

Nothing is interpreted here: a file found is bytes. What cannot be had is given back
as `Unreadable`, in its place, so that one bad path never ends a batch.
"""

import os
import re
import stat
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from briefing.sources.folders import KINDS, is_folder, walk
from briefing.sources.limits import DEFAULT_LIMITS, Limits
from briefing.sources.patterns import files_matching, is_pattern
from briefing.sources.raw import STANDARD_INPUT, Raw, Unreadable, visible
from briefing.sources.refusals import refusal, too_long, unreadable

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]+://|(?:mailto|data|news):")


def find(
    paths: Sequence[str],
    limits: Limits = DEFAULT_LIMITS,
    stdin: BinaryIO | None = None,
) -> Iterator[Raw | Unreadable]:
    """Each input named by `paths`, in their order; folders are walked, sorted.

    Args:
        paths: Files, folders, patterns, or `-`.
        limits: What is too much.
        stdin: The bytes that `-` stands for.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield _standard_input(stdin, limits)
        elif ADDRESS.match(path):
            yield unreadable(
                path,
                "is an address, where a file is expected",
                "save the page to a file and name that file",
            )
        else:
            for found in _files(path):
                yield found if isinstance(found, Unreadable) else load(found, limits)


def is_address(path: str) -> bool:
    """Whether a path that the user names is meant for a network."""
    return bool(ADDRESS.match(path))


def files_under(paths: Sequence[str]) -> Iterator[str]:
    """The files that `find` would open, for those who must not overwrite them."""
    for path in paths:
        if path != STANDARD_INPUT and not ADDRESS.match(path):
            yield from (found for found in _files(path) if isinstance(found, str))


def _files(path: str) -> Iterator[str | Unreadable]:
    """The files that a path stands for; a name that exists is no pattern."""
    if is_folder(path):
        yield from _or_none(walk(path), path, "is a folder without articles")
    elif is_pattern(path) and not _is_there(path):
        yield from _or_none(files_matching(path), path, "matches no file")
    else:
        yield path


def _or_none(
    files: Iterator[str | Unreadable], path: str, none: str
) -> Iterator[str | Unreadable]:
    """The files, or the refusal of a path under which there are none."""
    empty = True
    for found in files:
        empty = False
        yield found
    if empty:
        yield unreadable(path, none)


def _is_there(path: str) -> bool:
    try:
        return os.path.lexists(path)
    except ValueError:
        return False


def _standard_input(stdin: BinaryIO | None, limits: Limits) -> Raw | Unreadable:
    if stdin is None:
        return unreadable(STANDARD_INPUT, "is not connected")
    try:
        data = stdin.read(limits.max_bytes + 1)
    except OSError as error:
        return refusal(STANDARD_INPUT, error)
    except ValueError as error:
        return unreadable(STANDARD_INPUT, f"cannot be read: {error}")
    if len(data) > limits.max_bytes:
        return too_long(STANDARD_INPUT, limits)
    return Raw(STANDARD_INPUT, data, limits=limits)


def load(path: str, limits: Limits) -> Raw | Unreadable:
    """The bytes of one regular file, opened so that a pipe cannot hold it up."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        return refusal(path, error)
    with os.fdopen(handle, "rb", closefd=True) as stream:
        status = os.fstat(handle)
        kind = stat.S_IFMT(status.st_mode)
        if kind in KINDS:
            return unreadable(
                path,
                f"is {KINDS[kind]}, not a file",
                "send its content to standard input and name -",
            )
        if status.st_size > limits.max_bytes:
            return too_long(path, limits)
        try:
            data = stream.read(limits.max_bytes + 1)
        except OSError as error:
            return refusal(path, error)
    if len(data) > limits.max_bytes:
        return too_long(path, limits)
    return Raw(visible(path), data, limits=limits)

"""Finds the inputs that the user named: files, folders, standard input.

Nothing is interpreted here: a file found is bytes. What cannot be had is given back
as `Unreadable`, in its place, so that one bad path never ends a batch.
"""

import errno
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import BinaryIO

from briefing.errors import SourceError
from briefing.sources.limits import DEFAULT_LIMITS, Limits
from briefing.sources.raw import STANDARD_INPUT, Raw, Unreadable, name_of, visible

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]+://|(?:mailto|data|news):")
NOTICE = re.compile(
    r"(?:readme|licen[cs]e|notice|copying|copyright|authors|changelog|contributing"
    r"|makefile)(?![a-z])",
    re.IGNORECASE,
)
NUMBERED_BRIEF = re.compile(r"\d{4}-\d{2}-\d{2}-brief-(\d{3,6})\.\w+")
"""The name that a brief is given, with its number; a brief is no article."""
NEVER_ARTICLES = frozenset(
    ".png .jpg .jpeg .gif .webp .svg .ico .bmp .tif .tiff .mp3 .mp4 .m4a .wav .ogg"  # noqa: SIM905
    " .mov .avi .webm .ttf .otf .woff .woff2 .css .js .map .py .pyc .sh .toml .yaml"
    " .yml .ini .cfg .lock .log .bak .swp .tmp .part .crdownload .db .sqlite"
    " .sqlite3 .sqlite3-shm .sqlite3-wal .sqlite3-journal".split()
)
KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
REASONS = {
    errno.ENOENT: "does not exist",
    errno.ENOTDIR: "does not exist",
    errno.EACCES: "may not be read: permission denied",
    errno.EPERM: "may not be read: permission denied",
    errno.ELOOP: "is a link that leads round in a circle",
    errno.ENAMETOOLONG: "has a name that is too long",
    errno.ENXIO: "is a socket, not a file",
}


def find(
    paths: Sequence[str],
    limits: Limits = DEFAULT_LIMITS,
    stdin: BinaryIO | None = None,
) -> Iterator[Raw | Unreadable]:
    """Each input named by `paths`, in their order; folders are walked, sorted.

    Args:
        paths: Files, folders, or `-`.
        limits: What is too much.
        stdin: The bytes that `-` stands for.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield _standard_input(stdin, limits)
        elif ADDRESS.match(path):
            yield _unreadable(
                path,
                "is an address; addresses cannot be fetched yet",
                "save the page to a file and name that file",
            )
        else:
            yield from _file_or_folder(path, limits)


def files_under(paths: Sequence[str]) -> Iterator[str]:
    """The files that `find` would open, for those who must not overwrite them."""
    for path in paths:
        if path != STANDARD_INPUT and not ADDRESS.match(path):
            yield from (found for found in _walk(path) if isinstance(found, str))


def belongs_in_folder(name: str) -> bool:
    """Whether a file met while walking a folder is taken for an article.

    Hidden files, briefs, notices such as README and LICENSE, and files whose ending
    says that they hold pictures, sound, fonts, code or settings are passed over. A file
    that the user names is always tried.
    """
    if name.startswith(".") or name.endswith("~"):
        return False
    if NOTICE.match(name) or NUMBERED_BRIEF.fullmatch(name):
        return False
    return PurePath(name).suffix.lower() not in NEVER_ARTICLES


def _file_or_folder(path: str, limits: Limits) -> Iterator[Raw | Unreadable]:
    if not _is_folder(path):
        yield _load(path, limits)
        return
    empty = True
    for found in _walk(path):
        empty = False
        yield found if isinstance(found, Unreadable) else _load(found, limits)
    if empty:
        yield _unreadable(path, "is a folder without articles")


def _walk(folder: str) -> Iterator[str | Unreadable]:
    """Paths of the files below a folder, sorted; no folder is entered twice."""
    entered: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not _is_folder(path):
            yield path
            continue
        try:
            status = os.stat(path)  # noqa: PTH116 — paths stay as the user wrote them
            inode = status.st_dev, status.st_ino
            names = [] if inode in entered else sorted(os.listdir(path))  # noqa: PTH208
        except OSError as error:
            yield refusal(path, error)
            continue
        entered.add(inode)
        children = [os.path.join(path, name) for name in names]  # noqa: PTH118
        waiting += [child for child in reversed(children) if _is_wanted(child)]


def _is_wanted(path: str) -> bool:
    name = PurePath(path).name
    if _is_folder(path):
        return not name.startswith(".")
    return belongs_in_folder(name)


def _is_folder(path: str) -> bool:
    try:
        return os.path.isdir(path)  # noqa: PTH112 — paths stay as the user wrote them
    except ValueError:
        return False


def _standard_input(stdin: BinaryIO | None, limits: Limits) -> Raw | Unreadable:
    if stdin is None:
        return _unreadable(STANDARD_INPUT, "is not connected")
    try:
        data = stdin.read(limits.max_bytes + 1)
    except OSError as error:
        return refusal(STANDARD_INPUT, error)
    except ValueError as error:
        return _unreadable(STANDARD_INPUT, f"cannot be read: {error}")
    if len(data) > limits.max_bytes:
        return too_long(STANDARD_INPUT, limits)
    return Raw(STANDARD_INPUT, data, limits=limits)


def _load(path: str, limits: Limits) -> Raw | Unreadable:
    """The bytes of one regular file, opened so that a pipe cannot hold it up."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        return refusal(path, error)
    with os.fdopen(handle, "rb", closefd=True) as stream:
        status = os.fstat(handle)
        kind = stat.S_IFMT(status.st_mode)
        if kind in KINDS:
            return _unreadable(
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


def too_long(path: str, limits: Limits) -> Unreadable:
    """The refusal of an input that asks for more than the limit."""
    return _unreadable(
        path,
        f"is longer than the limit of {limits.max_bytes / 1_000_000:g} MB",
        "split it, or raise the limit",
    )


def refusal(path: str, error: OSError | ValueError) -> Unreadable:
    """The refusal of an input that the system does not give."""
    if isinstance(error, OSError):
        reason = (error.strerror or "unknown error").lower()
        fallback = f"cannot be read: {reason}"
        return _unreadable(path, REASONS.get(error.errno or 0, fallback))
    return _unreadable(path, "is not a possible file name")


def _unreadable(path: str, what: str, hint: str = "") -> Unreadable:
    uri = visible(path)
    return Unreadable(uri, SourceError(f"{name_of(uri)} {what}", hint))

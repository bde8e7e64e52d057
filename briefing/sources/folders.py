"""Walks a folder, and knows which files in one are taken for articles."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import PurePath

from briefing.sources.raw import Unreadable
from briefing.sources.refusals import refusal

HIDDEN = "."
"""How the names of hidden files and folders begin."""
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
MAILDIR = frozenset({"cur", "new", "tmp"})
"""The folders that make a Maildir; a message in `tmp` is still being written."""
HALF_DELIVERED = "tmp"
KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def belongs_in_folder(name: str) -> bool:
    """Whether a file met while walking a folder is taken for an article.

    Hidden files, briefs, notices such as README and LICENSE, and files whose ending
    says that they hold pictures, sound, fonts, code or settings are passed over. A file
    that the user names is always tried.
    """
    if name.startswith(HIDDEN) or name.endswith("~"):
        return False
    if NOTICE.match(name) or NUMBERED_BRIEF.fullmatch(name):
        return False
    return PurePath(name).suffix.lower() not in NEVER_ARTICLES


def walk(folder: str) -> Iterator[str | Unreadable]:
    """Paths of the files below a folder, sorted; no folder is entered twice."""
    entered: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not is_folder(path):
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
        if names and MAILDIR.issubset(names):
            names = sorted({*names} - {HALF_DELIVERED})
        children = [os.path.join(path, name) for name in names]  # noqa: PTH118
        waiting += [child for child in reversed(children) if _is_wanted(child)]


def _is_wanted(path: str) -> bool:
    name = PurePath(path).name
    if is_folder(path):
        return not name.startswith(HIDDEN)
    return belongs_in_folder(name)


def is_folder(path: str) -> bool:
    """Whether the path leads to a folder, if only by a link."""
    try:
        return os.path.isdir(path)  # noqa: PTH112 — paths stay as the user wrote them
    except ValueError:
        return False

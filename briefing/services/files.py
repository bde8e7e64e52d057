"""Files that are written whole or not at all, and the numbering of briefs."""

import os
import stat
import tempfile
from pathlib import Path

from briefing.errors import RenderError
from briefing.sources.folders import NUMBERED_BRIEF


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path`; an old file stands until the new one is complete.

    A link is followed, and a device or a pipe is written into as it is.

    Raises:
        RenderError: The folder or the file cannot be written.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
        else:
            _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise RenderError(
            f"{path} cannot be written: {error.strerror}",
            hint="name another file or folder",
        ) from error


def _replace(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), _mode(path))
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those of any new file."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def next_number(folder: Path) -> int:
    """One more than the highest number among the briefs in a folder."""
    names = (path.name for path in folder.glob("*-brief-*"))
    numbers = [int(m[1]) for name in names if (m := NUMBERED_BRIEF.fullmatch(name))]
    return max(numbers, default=0) + 1


def numbered_path(folder: Path, as_of: str, number: int, suffix: str) -> Path:
    """The path of a brief that was given no name: its day and its number."""
    return folder / f"{as_of[:10]}-brief-{number:03d}{suffix}"

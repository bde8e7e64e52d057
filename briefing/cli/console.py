"""The one owner of standard output, standard error and exit codes.

Data goes to standard output, words go to standard error. Nothing that an article
holds reaches a terminal as a control sequence.
"""

import json
import os
import re
import sys
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import IntEnum
from itertools import chain
from pathlib import Path
from typing import Any, TextIO, TypeVar

from briefing.errors import (
    BriefingError,
    ConfigError,
    EmptyBriefError,
    QueryError,
    RefusedError,
    SourceError,
)

T = TypeVar("T")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")
"""Control characters, and the two that turn the letters after them round."""
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


class ExitCode(IntEnum):
    """What the program says to the one that called it."""

    DONE = 0
    ERROR = 1
    USAGE = 2
    EMPTY = 3
    REFUSED = 4
    UNREADABLE = 5
    INTERRUPTED = 130


SEVERITY = (
    ExitCode.DONE,
    ExitCode.EMPTY,
    ExitCode.UNREADABLE,
    ExitCode.REFUSED,
    ExitCode.USAGE,
    ExitCode.ERROR,
    ExitCode.INTERRUPTED,
)
"""Of several failures in one run, the last of these tells."""

CODES: Mapping[type[BriefingError], ExitCode] = {
    ConfigError: ExitCode.USAGE,
    QueryError: ExitCode.USAGE,
    EmptyBriefError: ExitCode.EMPTY,
    RefusedError: ExitCode.REFUSED,
    SourceError: ExitCode.UNREADABLE,
}


def exit_code(error: BriefingError) -> ExitCode:
    """The exit code for an error."""
    kinds = (CODES[kind] for kind in type(error).__mro__ if kind in CODES)
    return next(kinds, ExitCode.ERROR)


def visible(text: str) -> str:
    """The text with control characters made visible, safe for a terminal."""
    return CONTROL.sub(lambda m: m[0].encode("unicode_escape").decode(), text)


class Console:
    """Writes data and words, and remembers what went wrong on the way.

    Args:
        quiet: Leave out everything on standard error but errors.
        verbose: Add what was done, input by input.
        debug: Show where an error came from.
    """

    def __init__(
        self, *, quiet: bool = False, verbose: bool = False, debug: bool = False
    ) -> None:
        self.quiet = quiet
        self.verbose = verbose
        self.debug = debug
        self.code = ExitCode.DONE
        self._warned: set[str] = set()

    @property
    def draws_blocks(self) -> bool:
        """Whether standard output can take block characters."""
        return "utf" in (sys.stdout.encoding or "utf-8").lower()

    def data(self, line: str = "") -> None:
        """Write one line for people to standard output."""
        encoding = sys.stdout.encoding or "utf-8"
        self.raw(visible(line).encode(encoding, "replace") + b"\n")

    def marked(self, parts: Iterable[tuple[str, bool]]) -> None:
        """Write one line of which some parts are marked, where a terminal can."""
        bold = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        encoding = sys.stdout.encoding or "utf-8"
        line = "".join(
            f"{BOLD}{visible(text)}{PLAIN}" if mark and bold else visible(text)
            for text, mark in parts
        )
        self.raw(line.encode(encoding, "replace") + b"\n")

    def path(self, path: Path) -> None:
        """Write a path on a line of its own, byte for byte as the system knows it."""
        self.raw(os.fsencode(path) + b"\n")

    def record(self, value: Mapping[str, Any]) -> None:
        """Write one JSON object on a line of its own, in UTF-8, and flush it."""
        self.record_pieces([json.dumps(value, ensure_ascii=False)])

    def record_pieces(self, pieces: Iterable[str]) -> None:
        """Write one JSON object that comes in pieces, as `record` does."""
        # Lone surrogates, which stand in strings alone, survive only as escapes.
        lines = (piece.encode("utf-8", "backslashreplace") for piece in pieces)
        self._write(chain(lines, [b"\n"]))

    def raw(self, data: bytes) -> None:
        """Write bytes to standard output and flush them.

        Raises:
            BriefingError: They cannot be written, as on a full disk.
            BrokenPipeError: The reader has gone.
        """
        self._write([data])

    def _write(self, pieces: Iterable[bytes]) -> None:
        try:
            sys.stdout.buffer.writelines(pieces)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            _discard(sys.stdout)
            raise _unwritable(error) from error

    def say(self, words: str) -> None:
        """Tell the user something on standard error, unless quiet."""
        if not self.quiet:
            self._word(words)

    def warn_once(self, words: str) -> None:
        """Tell the user something that holds for many inputs, but tell it once."""
        if words not in self._warned:
            self._warned.add(words)
            self.say(words)

    def detail(self, words: str) -> None:
        """Tell the user something only if `--verbose` was typed."""
        if self.verbose:
            self._word(words)

    def fail(self, error: BriefingError, name: str = "") -> None:
        """Name one failure on standard error; the exit code will tell of it."""
        self._word(f"{name}: {error.message}" if name else error.message)
        if error.hint:
            self._word(f"  {error.hint}")
        if self.debug:
            self._word("".join(traceback.format_exception(error)))
        self.end_with(exit_code(error))

    def end_with(self, code: ExitCode) -> None:
        """Let the run end with this exit code, unless a worse one stands."""
        self.code = max(self.code, code, key=SEVERITY.index)

    def track(
        self, items: Iterable[T], what: str, total: int | None = None
    ) -> Iterator[T]:
        """The same items, with a progress bar while they pass, on a terminal only."""
        if self.quiet or not sys.stderr.isatty():
            yield from items
            return
        from briefing.cli.progress import tracked

        yield from tracked(items, what, total)

    def _word(self, words: str) -> None:
        encoding = sys.stderr.encoding or "utf-8"
        safe = "\n".join(visible(line) for line in words.splitlines())
        try:
            sys.stderr.write(safe.encode(encoding, "replace").decode(encoding) + "\n")
            sys.stderr.flush()
        except OSError:
            # Nobody can be told; the exit code still tells.
            _discard(sys.stderr)


@contextmanager
def guarded(console: Console) -> Iterator[None]:
    """A block whose errors become a sentence and an exit code, never a traceback.

    Raises:
        SystemExit: Always, with the exit code, once the block is done.
    """
    try:
        yield
    except BriefingError as error:
        console.fail(error)
    except BrokenPipeError:
        _discard(sys.stdout)
    except KeyboardInterrupt:
        console.end_with(ExitCode.INTERRUPTED)
    except Exception as error:
        if console.debug:
            raise
        console.fail(_unforeseen(error))
    raise SystemExit(int(console.code))


@contextmanager
def unwritable_told() -> Iterator[None]:
    """A block whose words for standard output are not lost unnoticed.

    Raises:
        SystemExit: Standard output cannot be written.
    """
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        _discard(sys.stdout)
        if isinstance(error, BrokenPipeError):
            raise SystemExit(int(ExitCode.DONE)) from error
        console = Console()
        console.fail(_unwritable(error))
        raise SystemExit(int(console.code)) from error


def _unforeseen(error: Exception) -> BriefingError:
    return BriefingError(
        f"something unforeseen went wrong: {type(error).__name__}: {error}",
        hint="please report this; --debug shows where it happened",
    )


def _unwritable(error: OSError) -> BriefingError:
    return BriefingError(f"standard output cannot be written: {error.strerror}")


def _discard(stream: TextIO) -> None:
    """Let the interpreter's last flush of a stream go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

"""What a process is given by the one that starts it: three streams, and signals."""

import os
import signal
import sys
from typing import NoReturn, TextIO

STANDARD_INPUT, STANDARD_OUTPUT, STANDARD_ERROR = range(3)


def prepare() -> None:
    """Make sure that this process has all its streams, and ends in good order."""
    _open_missing_streams()
    _unwind_when_told_to_end()


def _open_missing_streams() -> None:
    """Open what was closed (`>&-`) so that using it fails, and nothing takes its place.

    Otherwise the library's file could become number 1, and be printed into. The same
    is done by gnulib's `stdopen`.
    """
    for number in (STANDARD_INPUT, STANDARD_OUTPUT, STANDARD_ERROR):
        try:
            os.fstat(number)
        except OSError:
            wrong_way = os.O_RDONLY if number else os.O_WRONLY
            os.open(os.devnull, wrong_way)  # takes the lowest number that is free
    sys.stdin = sys.stdin or _stream(STANDARD_INPUT, "r")
    sys.stdout = sys.stdout or _stream(STANDARD_OUTPUT, "w")
    sys.stderr = sys.stderr or _stream(STANDARD_ERROR, "w")


def _stream(number: int, mode: str) -> TextIO:
    return open(number, mode, encoding="utf-8", closefd=False)  # type: ignore[return-value]


def _unwind_when_told_to_end() -> None:
    """Let `kill` and a lost terminal unwind the program, unless they are ignored."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _: object) -> NoReturn:
    raise SystemExit(128 + number)

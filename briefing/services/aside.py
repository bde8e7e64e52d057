"""A process of its own for what takes long, as two threads of Python take turns."""

import multiprocessing
import os
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, suppress
from functools import cached_property
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock
from typing import Any, TypeVar

from briefing.errors import BriefingError

LOW_PRIORITY = 10
Result = TypeVar("Result")


class Aside:
    """Another process, at low priority, which is started by the first call.

    Functions of modules and plain values can be handed over. What several threads ask
    for is done one after the other.
    """

    def __init__(self) -> None:
        self._turn = Lock()

    def call(self, work: Callable[..., Result], *given: object) -> Result:
        """What the work gives.

        Raises:
            BriefingError: As the work does, or because the process died.
        """
        with self._turn:
            try:
                _, line = self._started
                line.send((work, given))
                result, error = line.recv()
            except (EOFError, OSError) as died:
                self.close()
                raise BriefingError("the process that was asked has died") from died
        if error is not None:
            raise error
        return result  # type: ignore[no-any-return]

    def close(self) -> None:
        """End it, whatever it is doing; another call starts it anew."""
        process, _ = vars(self).pop("_started", (None, None))
        if process is not None:
            process.kill()

    @cached_property
    def _started(self) -> tuple[BaseProcess, Connection]:
        context = multiprocessing.get_context("spawn")
        line, other = context.Pipe()
        process = context.Process(target=_serve, args=(other,), daemon=True)
        # An app on the whole terminal puts in the place of standard error what is no
        # file, and Python hands the number of that file to what watches over processes.
        with redirect_stderr(sys.__stderr__):
            process.start()
        other.close()
        return process, line


def _serve(line: Connection) -> None:
    """Answers until the other end is gone."""
    os.nice(LOW_PRIORITY)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            work, given = line.recv()
            line.send(_outcome(work, given))


def _outcome(
    work: Callable[..., Any], given: tuple[object, ...]
) -> tuple[Any, BriefingError | None]:
    try:
        return work(*given), None
    except BriefingError as error:
        return None, error
    except Exception as error:  # noqa: BLE001 - told to who asked, who goes on
        return None, BriefingError(f"{type(error).__name__}: {error}")

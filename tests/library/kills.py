"""Kills writers in the middle of their work, and looks for what they said was kept.

`python -m tests.library.kills [ROUNDS]` plays so many rounds. In each, two processes
write in one library at once; both tell of each article and each mark as soon as the
library has reported it, and at a moment drawn by lot one or both of them are killed
(SIGKILL), or one meets a full disk (RLIMIT_FSIZE). If a log is left behind, its end is
spoiled, as a power cut may leave it. Then everything that was told must be there, and
the file must be sound.
"""

import os
import random
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import LibraryError
from briefing.library.store import Library
from briefing.model.article import Article

LONGEST_S = 0.25
ROOM = 600_000
"""Bytes by which the file may grow before the disk is full, at most."""
FULL_EVERY = 5
FEW, MANY = 8, 10_000
"""Rounds of a writer that ends by itself, and of one that does not."""
FULL, DONE = 77, 0
EVENTS = {None: "kills", FULL: "full disks", DONE: "writers that ended by themselves"}
Write = Callable[[str], None]


@dataclass
class Tally:
    """What happened in all rounds."""

    events: Counter[str] = field(default_factory=Counter)
    told: set[str] = field(default_factory=set)
    """Everything that a writer said was kept: `kept ID` or `starred ID`."""


def article(name: str) -> Article:
    """An article of some words, none of them special."""
    words = " ".join(f"word{random.randrange(5_000)}" for _ in range(120))  # noqa: S311 - no secret
    return Article(id=name, text=words, title=f"Report {name}", date="2026-11-23")


def work(path: Path, prefix: str, tell: Write, rounds: int) -> None:
    """Keep articles and mark them, and tell of each thing when it is done."""
    with closing(Library(path, user=prefix)) as library:
        for n in range(rounds):
            names = [f"{prefix}-{n}-{part}" for part in range(3)]
            library.articles.keep([article(name) for name in names])
            tell("".join(f"kept {name}\n" for name in names))
            library.marks.set(names[:1], "starred")
            tell(f"starred {names[0]}\n")


def start(
    path: Path, prefix: str, rounds: int, *, full: bool = False
) -> tuple[int, int]:
    """A writer in a process of its own, and the pipe on which it tells."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    code = 1
    try:
        os.close(reading)
        if full:
            limit = path.stat().st_size + random.randrange(ROOM)  # noqa: S311 - no secret
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        work(path, prefix, lambda line: _tell(writing, line), rounds)
        code = DONE
    except LibraryError as error:
        code = FULL if "read or written" in error.message else 2
        os.write(2, f"{prefix}: {error.message}\n".encode() if code == 2 else b"")
    finally:
        os._exit(code)


def _tell(pipe: int, line: str) -> None:
    os.write(pipe, line.encode())


def finish(process: int, pipe: int, tally: Tally) -> int:
    """Take in what a writer told, wait for its end, and give its status."""
    with os.fdopen(pipe, encoding="utf-8") as told:
        tally.told.update(told.read().splitlines())
    _, status = os.waitpid(process, 0)
    return status


def play(path: Path, number: int, tally: Tally) -> None:
    """One round: two writers, of whom some are killed, or one has no room."""
    full = number % FULL_EVERY == 0
    doomed = 0 if full else random.choice((1, 2))  # noqa: S311 - no secret
    writers = [
        start(path, f"first{number}", MANY if full or doomed else FEW, full=full),
        start(path, f"second{number}", MANY if doomed > 1 else FEW),
    ]
    victims = writers[:doomed]
    for process, _ in victims:
        time.sleep(random.random() * LONGEST_S)  # noqa: S311 - no secret
        os.kill(process, signal.SIGKILL)
    for writer in writers:
        status = finish(*writer, tally)
        killed = os.WIFSIGNALED(status)
        assert not killed or writer in victims
        code = None if killed else os.waitstatus_to_exitcode(status)
        assert code in (None, FULL if full and writer == writers[0] else DONE), code
        tally.events[EVENTS[code]] += 1
    tally.events["spoiled logs"] += _spoil_the_end(path)


def _spoil_the_end(path: Path) -> bool:
    """Leave noise behind the last whole entry of the log, as a power cut may."""
    log = path.with_name(f"{path.name}-wal")
    if not log.exists() or not log.stat().st_size:
        return False
    with log.open("ab") as file:
        file.write(random.randbytes(random.randrange(1, 9_000)))  # noqa: S311 - no secret
    return True


def missing(path: Path, told: set[str]) -> list[str]:
    """What was told to be kept and is not there, and what is wrong in the file."""
    with closing(Library(path)) as library:
        kept, starred = set(), set()
        place = None
        while True:
            page = library.listing.page("", place, 500)
            kept |= {f"kept {row.id}" for row in page.rows}
            starred |= {f"starred {row.id}" for row in page.rows if row.starred}
            place = page.next
            if place is None:
                break
        return [*library.upkeep.problems(), *sorted(told - kept - starred)]


def main(rounds: int, seed: int = 1) -> Tally:
    """Play so many rounds; raises where something was lost."""
    random.seed(seed)
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite3"
        Library(path).close()
        for number in range(rounds):
            play(path, number, tally)
            lost = missing(path, tally.told)
            assert not lost, lost
    return tally


if __name__ == "__main__":
    outcome = main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
    for event, count in outcome.events.items():
        print(f"{count:>6} {event}")  # noqa: T201 - its report
    print(f"{len(outcome.told):>6} writes that were told, none of them lost")  # noqa: T201

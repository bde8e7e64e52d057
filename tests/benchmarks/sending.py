"""The terminal app beside other readers: until it is ready, and for a next article."""

import os
import shlex
import shutil
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.desks import SEEN, Desk, others, ours
from tests.e2e.loopback import Loopback
from tests.e2e.throttle import Throttle
from tests.tui.painting.pty_session import Burst, PtySession

ARTICLES = int(os.environ.get("BENCH_ARTICLES", "100000"))
WAITING = 10_000
"""Articles that are analysed in the background, in one of the measurements."""
KEYS = 20
QUIET_S = 0.3
FAR_QUIET_S = 0.6
STARTS = 3
Measure = Callable[[Desk], str]


def rows() -> Iterator[str]:
    """One figure each, ours first; what is not installed has no column."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        desk = ours(folder, ARTICLES)
        desks = [desk, *others(folder, desk)]
        yield (
            f"| {ARTICLES:,} articles; others {120} | "
            + " | ".join(one.title for one in desks)
            + " |"
        )
        yield "|---" * (len(desks) + 1) + "|"
        yield _row("ready, ms", desks, ready)
        yield _row("memory, MB", desks, memory)
        yield _row("next article, bytes to the terminal", desks, sent)
        yield _row("the same, ms: median · 95th of 100", desks, settled)
        yield _row(f"while {WAITING:,} are analysed, ms", [busy(folder)], settled)
        if shutil.which("sshd", path="/usr/sbin:/usr/bin"):
            yield _row("150 ms, 100 kbit/s: bytes · ms, as above", desks, far)
            yield _row("the same with `ssh -C`", desks, far_compressed)


def _row(title: str, desks: Sequence[Desk], measure: Measure) -> str:
    return f"| {title} | " + " | ".join(measure(desk) for desk in desks) + " |"


def busy(folder: Path) -> Desk:
    """Ours with work in the background."""
    return ours(folder, WAITING + SEEN, waiting=WAITING)


def ready(desk: Desk) -> str:
    """Until the first picture is whole."""
    times = []
    for _ in range(STARTS):
        with _open(desk) as session:
            times.append(session.burst(session.started, QUIET_S).last_s)
    return f"{1e3 * statistics.median(times):,.0f}"


def memory(desk: Desk) -> str:
    """Of the process that shows the articles."""
    with _reading(desk) as session:
        status = Path(f"/proc/{session.process}/status").read_text()
    return f"{int(status.split('VmRSS:')[1].split()[0]) / 1e3:,.0f}"


def sent(desk: Desk) -> str:
    """Bytes that follow a key."""
    with _reading(desk) as session:
        steps = [_step(session, desk.key, QUIET_S) for _ in range(KEYS)]
    return f"{statistics.median(step.size for step in steps):,.0f}"


def settled(desk: Desk) -> str:
    """Until the picture is whole."""
    with _reading(desk) as session:
        return _times([_step(session, desk.key, QUIET_S) for _ in range(KEYS)])


def far(desk: Desk) -> str:
    """Bytes on a slow line, and the time until the picture is whole."""
    return _far(desk, compressed=False)


def far_compressed(desk: Desk) -> str:
    """The same with what ssh can do about it."""
    return _far(desk, compressed=True)


def _far(desk: Desk, *, compressed: bool) -> str:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        server = stack.enter_context(Loopback(folder))
        line = stack.enter_context(Throttle(server.port))
        settings = [f"{n}={v}" for n, v in desk.environment.items()]
        there = f"cd {shlex.quote(str(Path.cwd()))} && "
        there += shlex.join(["env", *settings, *desk.command])
        command = server.command(there, port=line.port, compressed=compressed)
        session = stack.enter_context(
            _reading(replace(desk, command=command), far=True)
        )
        steps, carried = [], []
        for _ in range(KEYS):
            before = line.carried
            steps.append(_step(session, desk.key, FAR_QUIET_S))
            carried.append(line.carried - before)
    return f"{statistics.median(carried):,.0f} · {_times(steps)}"


def _times(steps: Sequence[Burst]) -> str:
    times = sorted(1e3 * step.last_s for step in steps)
    late = times[round(0.95 * (len(times) - 1))]
    return f"{statistics.median(times):,.0f} · {late:,.0f}"


def _step(session: PtySession, key: str, quiet_s: float) -> Burst:
    session.press(key)
    return session.burst(time.monotonic(), quiet_s)


@contextmanager
def _open(desk: Desk) -> Iterator[PtySession]:
    with PtySession(desk.command, environment=desk.environment) as session:
        yield session


@contextmanager
def _reading(desk: Desk, *, far: bool = False) -> Iterator[PtySession]:
    """A session in which the first keys have been pressed."""
    quiet_s = 2 * FAR_QUIET_S if far else 2 * QUIET_S
    with _open(desk) as session:
        session.burst(session.started, quiet_s)
        for key in (*desk.opening, desk.key, desk.key):
            _step(session, key, quiet_s)
        yield session

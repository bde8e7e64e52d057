import os
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.errors import SourceError
from briefing.library.articles import Kept
from briefing.model.article import Article
from briefing.services.watch import Arrival, Pace, Watch
from briefing.services.workspace import Workspace
from briefing.sources.discovery import load
from briefing.sources.limits import Limits
from briefing.sources.raw import Raw, Unreadable

FLOOD = "Title: Flood\n\nThe river rose by two metres on Monday, officials said.\n"
FIRE = "Title: Fire\n\nA mill burned down on Tuesday night, the mayor said.\n"
NOW = 1_000_000.0


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    settings = Settings(library=tmp_path / "l.sqlite3", model="rules", jobs=1)
    with closing(Workspace.open(settings)) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


def put(path: Path, text: str, modified_s: float = 0) -> None:
    path.write_text(text)
    os.utime(path, (modified_s, modified_s))


def watch(
    folder: Path, workspace: Workspace, clock: Callable[[], float] = lambda: NOW
) -> Watch:
    return Watch(str(folder), workspace, Pace(rest_s=2), clock=clock)


def summary(arrivals: Iterator[Arrival]) -> list[tuple[str, int, int, int]]:
    return [
        (Path(a.path).name, len(a.added), len(a.known), len(a.refused))
        for a in arrivals
    ]


def test_what_is_whole_is_kept_and_analysed(folder: Path, workspace: Workspace) -> None:
    put(folder / "a.txt", FLOOD)
    put(folder / "b.txt.part", FIRE)
    put(folder / ".c.txt", FIRE)
    put(folder / "d.txt", FIRE, NOW - 1)
    watched = watch(folder, workspace)
    (arrival,) = watched.look()
    assert arrival.path == str(folder / "a.txt")
    assert workspace.analysis(arrival.added[0]) is not None
    assert list(watched.look()) == []
    (folder / "b.txt.part").rename(folder / "b.txt")
    assert summary(watched.look()) == [("b.txt", 1, 0, 0)]


def test_a_restart_takes_only_what_is_new(folder: Path, workspace: Workspace) -> None:
    put(folder / "a.txt", FLOOD)
    assert len(list(watch(folder, workspace).look())) == 1
    put(folder / "b.txt", FIRE)
    assert summary(watch(folder, workspace).look()) == [("b.txt", 1, 0, 0)]
    afresh = Watch(str(folder), workspace, Pace(afresh=True), clock=lambda: NOW)
    assert summary(afresh.look()) == [("a.txt", 0, 1, 0), ("b.txt", 0, 1, 0)]


def test_an_interruption_forgets_nothing_that_is_done(
    folder: Path, workspace: Workspace
) -> None:
    put(folder / "a.txt", FLOOD)
    put(folder / "b.txt", FIRE)
    looking = watch(folder, workspace).look()
    assert isinstance(looking, Generator)
    next(looking)
    looking.close()
    assert workspace.count() == 2
    assert summary(watch(folder, workspace).look()) == [("b.txt", 0, 1, 0)]
    assert workspace.count_unanalyzed() == 0


def test_files_that_arrive_together_are_kept_together(
    folder: Path, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        put(folder / f"{number}.txt", FLOOD.replace("two", str(number)))
    put(folder / "3.txt", "\0\0\0")
    put(folder / "5.txt", FLOOD.replace("two", "0"))
    steps = []
    keep = workspace.library.articles.keep_each

    def counting(articles: list[Article]) -> list[Kept]:
        steps.append(len(articles))
        return keep(articles)

    monkeypatch.setattr(workspace.library.articles, "keep_each", counting)
    monkeypatch.setattr("briefing.services.keeping.LONGEST_WAIT_S", 60)
    assert summary(watch(folder, workspace).look()) == [
        ("0.txt", 1, 0, 0),
        ("1.txt", 1, 0, 0),
        ("2.txt", 1, 0, 0),
        ("3.txt", 0, 0, 1),
        ("4.txt", 1, 0, 0),
        ("5.txt", 0, 1, 0),
    ]
    assert steps == [1, 4]
    assert workspace.count_unanalyzed() == 0


def test_what_cannot_be_read_is_told_once(folder: Path, workspace: Workspace) -> None:
    put(folder / "a.bin", "\0\0\0")
    put(folder / "b.txt", FLOOD)
    watched = watch(folder, workspace)
    first, _ = watched.look()
    assert [e.message for e in first.refused] == [
        f"{folder / 'a.bin'} is binary data, not text"
    ]
    assert list(watched.look()) == []


def test_a_file_that_changes_while_it_is_read_is_left(
    folder: Path, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder / "a.txt", FLOOD)

    def loading(path: str, limits: Limits) -> Raw | Unreadable:
        found = load(path, limits)
        put(folder / "a.txt", FLOOD + "More.\n", NOW)
        return found

    monkeypatch.setattr("briefing.services.watch.load", loading)
    now = [NOW]
    watched = watch(folder, workspace, lambda: now[0])
    assert list(watched.look()) == []
    monkeypatch.setattr("briefing.services.watch.load", load)
    assert list(watched.look()) == []
    now[0] += 2
    assert summary(watched.look()) == [("a.txt", 1, 0, 0)]


def test_a_folder_that_goes_away_is_waited_for(
    folder: Path, workspace: Workspace
) -> None:
    put(folder / "a.txt", FLOOD)
    watched = watch(folder, workspace)
    assert len(list(watched.look())) == 1
    folder.rename(folder.with_name("away"))
    assert list(watched.look()) == []
    folder.with_name("away").rename(folder)
    assert list(watched.look()) == []


def test_it_looks_again_and_again(folder: Path, workspace: Workspace) -> None:
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        put(folder / f"{len(waits)}.txt", FLOOD.replace("two", str(len(waits))))
        if len(waits) > 2:
            raise KeyboardInterrupt

    watched = Watch(
        str(folder), workspace, Pace(every_s=5), clock=lambda: NOW, wait=wait
    )
    seen = []
    with pytest.raises(KeyboardInterrupt):
        seen.extend(summary(watched.arrivals()))
    assert waits == [5, 5, 5]
    assert workspace.count() == 2


def test_a_folder_that_is_none_is_refused(folder: Path, workspace: Workspace) -> None:
    with pytest.raises(SourceError, match="is no folder that can be watched"):
        watch(folder / "none", workspace)


def test_files_stay_as_they_are(folder: Path, workspace: Workspace) -> None:
    put(folder / "a.txt", FLOOD)
    before = (folder / "a.txt").stat()
    list(watch(folder, workspace).look())
    after = (folder / "a.txt").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert (folder / "a.txt").read_text() == FLOOD


def test_once_waits_for_what_is_fresh_but_not_for_what_goes_on_changing(
    folder: Path, workspace: Workspace
) -> None:
    now = [NOW]
    put(folder / "a.txt", FLOOD, NOW)
    put(folder / "b.txt", FIRE, NOW)

    def wait(seconds: float) -> None:
        now[0] += seconds
        put(folder / "b.txt", FIRE + "More.\n", now[0])

    once = Watch(
        str(folder), workspace, Pace(once=True), clock=lambda: now[0], wait=wait
    )
    assert summary(once.arrivals()) == [("a.txt", 1, 0, 0)]

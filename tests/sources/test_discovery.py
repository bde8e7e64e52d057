import errno
import io
import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.discovery import files_under, find
from briefing.sources.folders import belongs_in_folder
from briefing.sources.limits import Limits
from briefing.sources.raw import Raw, Unreadable, visible

SMALL = Limits(max_bytes=100)


def outcome(*paths: str | Path, limits: Limits = SMALL) -> list[str]:
    """Names of the files found, and sentences for those that were not."""
    found = find([str(path) for path in paths], limits)
    return [
        item.error.message if isinstance(item, Unreadable) else Path(item.uri).name
        for item in found
    ]


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())


def test_a_file_is_its_bytes(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    path = str(tmp_path / "a.txt")
    (raw,) = find([path])
    assert raw == Raw(path, b"a.txt")
    assert (raw.size, len(raw.sha256)) == (5, 64)


def test_a_folder_is_walked_in_sorted_order(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/z.txt", "a/b/y.md", "c.jsonl", "a.txt")
    assert outcome(tmp_path) == ["y.md", "z.txt", "a.txt", "b.txt", "c.jsonl"]


def test_briefs_and_libraries_are_no_articles(tmp_path: Path) -> None:
    write(
        tmp_path, "2026-11-23-brief-001.md", "2026-11-23-briefing.md", "l.sqlite3-wal"
    )
    assert outcome(tmp_path) == ["2026-11-23-briefing.md"]


def test_the_files_that_would_be_read_are_told(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b/c.md", "README", "d.png")
    paths = ["-", "https://example.org", str(tmp_path), "x.txt"]
    named = [Path(path).name for path in files_under(paths)]
    assert named == ["a.txt", "c.md", "x.txt"]


def test_what_is_no_article_is_passed_over_in_a_folder(tmp_path: Path) -> None:
    write(tmp_path, "README.md", "LICENSE", "photo.PNG", ".hidden", ".git/x.txt", "a~")
    write(tmp_path, "licence.txt", "x.txt.part", "ok.txt", "readmehow.txt", "memo")
    assert outcome(tmp_path) == ["memo", "ok.txt", "readmehow.txt"]


def test_a_named_file_is_always_taken(tmp_path: Path) -> None:
    write(tmp_path, "README.md", ".hidden")
    assert outcome(tmp_path / "README.md", tmp_path / ".hidden") == [
        "README.md",
        ".hidden",
    ]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    write(tmp_path, "a/one.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "z").symlink_to(tmp_path / "z")
    names = outcome(tmp_path)
    assert names == ["one.txt", f"{tmp_path}/z is a link that leads round in a circle"]


def test_a_dangling_link_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone")
    assert outcome(tmp_path) == [f"{tmp_path}/a.txt does not exist"]


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    write(tmp_path, "README")
    assert outcome(tmp_path) == [f"{tmp_path} is a folder without articles"]


def test_one_bad_path_does_not_end_the_run(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    names = outcome(tmp_path / "a.txt", tmp_path / "none", tmp_path / "b.txt")
    assert names == ["a.txt", f"{tmp_path}/none does not exist", "b.txt"]


def test_a_long_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as stream:
        stream.truncate(100_000_000_000)  # a hole: it takes no room on the disk
    (sentence,) = outcome(path, limits=Limits())
    assert sentence == f"{path} is longer than the limit of 50 MB"


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 100)
    (tmp_path / "b").write_bytes(b"x" * 101)
    assert outcome(tmp_path / "a") == ["a"]
    assert "longer than the limit" in outcome(tmp_path / "b")[0]


def test_a_file_that_hides_its_length_is_still_limited() -> None:
    kernel = Path("/proc/self/smaps")
    if not kernel.exists():
        pytest.skip("no /proc here")
    assert kernel.stat().st_size == 0
    assert "longer than the limit" in outcome(kernel)[0]


def test_a_pipe_does_not_hold_it_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert outcome(tmp_path / "pipe") == [f"{tmp_path}/pipe is a pipe, not a file"]


def test_a_socket_and_a_device_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # socket paths must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s")
        assert outcome("s", "/dev/zero") == [
            "s is a socket, not a file",
            "/dev/zero is a device, not a file",
        ]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read anything")
def test_without_permission(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "sub").chmod(0)
    sentences = outcome(tmp_path)
    (tmp_path / "sub").chmod(0o700)
    assert sentences == [
        f"{tmp_path}/a.txt may not be read: permission denied",
        f"{tmp_path}/sub may not be read: permission denied",
    ]


@pytest.mark.parametrize(("call", "where"), [("open", "a.txt"), ("listdir", "")])
def test_no_permission_has_its_sentence(
    call: str, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    write(tmp_path, "a.txt")
    path = tmp_path / where
    monkeypatch.setattr(os, call, refuse)
    assert outcome(path) == [f"{path} may not be read: permission denied"]


def test_a_file_that_fails_while_it_is_read() -> None:
    memory = Path("/proc/self/mem")
    if not memory.exists():
        pytest.skip("no /proc here")
    assert outcome(memory) == [f"{memory} cannot be read: input/output error"]


def test_standard_input_that_fails_while_it_is_read() -> None:
    stream = io.BytesIO(b"Words.")
    stream.close()
    (item,) = find(["-"], stdin=stream)
    assert isinstance(item, Unreadable)
    assert item.error.message.startswith("standard input cannot be read: ")


@pytest.mark.parametrize(
    "path", ["https://example.org/a", "ftp://example.org", "file:///a", "mailto:a@b.c"]
)
def test_an_address_gets_a_hint(path: str) -> None:
    (item,) = find([path])
    assert isinstance(item, Unreadable)
    assert "is an address, where a file is expected" in item.error.message
    assert "save the page to a file" in item.error.hint


def test_standard_input_is_a_stream() -> None:
    (raw,) = find(["-"], stdin=io.BytesIO(b"Words."))
    assert raw == Raw("-", b"Words.")
    assert isinstance(raw, Raw)
    assert raw.name == "standard input"


def test_standard_input_is_limited_and_may_be_missing() -> None:
    (long,) = find(["-"], SMALL, io.BytesIO(b"x" * 101))
    (missing,) = find(["-"])
    assert isinstance(long, Unreadable)
    assert isinstance(missing, Unreadable)
    assert long.error.message.startswith("standard input is longer than")
    assert missing.error.message == "standard input is not connected"


@pytest.mark.parametrize("path", ["", "a\0b", "x" * 5000, "\ud800", "a\x1b[31m"])
def test_impossible_names_get_a_sentence(path: str) -> None:
    (item,) = find([path])
    assert isinstance(item, Unreadable)
    assert item.error.message.isprintable()


@given(st.text())
def test_any_name_can_be_shown(path: str) -> None:
    shown = visible(path)
    assert shown.isprintable()
    assert bool(shown.encode("utf-8")) == bool(path)


@pytest.mark.parametrize("name", ["memo", "a.txt", "news.pdf", "Licensed to kill.txt"])
def test_whatever_may_hold_an_article_is_tried(name: str) -> None:
    assert belongs_in_folder(name)

import os
from pathlib import Path

import pytest

from briefing.errors import RenderError
from briefing.services.files import next_number, numbered_path, write_whole


def test_a_file_is_written_with_its_folder(tmp_path: Path) -> None:
    write_whole(tmp_path / "new" / "brief.pdf", b"whole")
    assert (tmp_path / "new" / "brief.pdf").read_bytes() == b"whole"


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"")
    (tmp_path / "b").touch()
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_write_that_fails_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")

    def no_room(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(RenderError, match="No space left on device"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_way_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="cannot be written"):
        write_whole(tmp_path, b"new")
    assert list(tmp_path.iterdir()) == []


def test_numbers_run_on_over_all_days_and_formats(tmp_path: Path) -> None:
    assert next_number(tmp_path / "none") == 1
    for name in (
        "2026-11-21-brief-007.pdf",
        "2026-11-22-brief-006.md",
        "notes-brief-999.pdf",
        "2026-11-22-brief-draft.pdf",
    ):
        (tmp_path / name).touch()
    assert next_number(tmp_path) == 8


def test_the_name_has_the_day_and_the_number() -> None:
    path = numbered_path(Path("output"), "2026-11-23T06:00:00Z", 7, ".pdf")
    assert path == Path("output/2026-11-23-brief-007.pdf")


def test_a_link_is_followed_and_permissions_stay(tmp_path: Path) -> None:
    brief, latest = tmp_path / "a.pdf", tmp_path / "latest.pdf"
    brief.touch(mode=0o600)
    latest.symlink_to(brief)
    write_whole(latest, b"new")
    assert latest.is_symlink()
    assert brief.read_bytes() == b"new"
    assert brief.stat().st_mode & 0o777 == 0o600


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, b"whole")
    assert os.read(reader, 99) == b"whole"
    os.close(reader)
    assert pipe.is_fifo()

import io
import struct
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article
from briefing.sources.limits import Limits
from briefing.sources.raw import Raw
from briefing.sources.reading import read
from tests.sources.archives.packing import FIRE, FLOOD, WEEK, told, zipped

SMALL = Limits(max_bytes=100_000, max_unpacked_bytes=200_000, max_members=5)
ZEROS = bytes(90_000)


def test_the_files_are_read_in_their_places() -> None:
    first, second = read(Raw("week.zip", zipped(WEEK)))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.title, second.title) == ("Flood in Porto Vega", "Fire in Leeds")
    assert first.origin is not None
    assert first.origin.uri == "week.zip!/monday.txt"
    assert first.origin.size == len(FLOOD)


def test_what_a_folder_passes_over_is_passed_over() -> None:
    names = ["README", "a.png", ".git/x.txt", "__MACOSX/._a.txt", "a\\NOTICE.txt"]
    archive = zipped({**dict.fromkeys(names, FLOOD), "../b.txt": FIRE})
    assert told("a.zip", archive) == ["a.zip!/../b.txt"]
    assert told("a.zip", zipped(dict.fromkeys(names, FLOOD))) == [
        "a.zip is an archive without articles"
    ]
    assert told("a.zip", zipped({})) == ["a.zip is an archive without articles"]


def test_names_only_name_and_are_shown_escaped() -> None:
    assert told("a.zip", zipped({"../../etc/\x1b[31mpasswd": FLOOD})) == [
        "a.zip!/../../etc/\\x1b[31mpasswd"
    ]


def test_a_link_is_not_followed() -> None:
    link = ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    assert told("a.zip", zipped({"b.txt": FIRE}, (link, b"/etc/passwd"))) == [
        "a.zip!/link.txt is a link, which is not followed in an archive",
        "a.zip!/b.txt",
    ]


def test_what_is_locked_is_named_and_the_rest_is_read() -> None:
    data = bytearray(zipped(WEEK))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    locked, second = told("a.zip", bytes(data))
    assert locked == "a.zip!/monday.txt is locked by a password"
    assert second == "a.zip!/b/tuesday.txt"


def test_an_unknown_method_is_named() -> None:
    data = bytearray(zipped(WEEK))
    for magic, offset in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        at = data.index(magic) + offset
        data[at : at + 2] = struct.pack("<H", 93)
    first, second = told("a.zip", bytes(data))
    assert "is packed by a method that cannot be unpacked" in first
    assert second == "a.zip!/b/tuesday.txt"


def test_a_damaged_member_is_named_and_the_rest_is_read() -> None:
    data = bytearray(zipped(WEEK))
    at = data.index(b"monday.txt") + len("monday.txt")
    data[at : at + 8] = b"\xff" * 8
    assert told("a.zip", bytes(data)) == [
        "a.zip!/monday.txt is damaged in the archive",
        "a.zip!/b/tuesday.txt",
    ]


def test_a_file_without_a_name_is_told() -> None:
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("a.txt", FLOOD)
        archive.filelist[0].filename = ""
    assert told("a.zip", made.getvalue()) == ["a.zip!/ is damaged in the archive"]


def test_a_truncated_archive_is_refused() -> None:
    assert told("a.zip", zipped(WEEK)[:-30]) == ["a.zip is a damaged ZIP archive"]


def test_a_bomb_is_stopped_at_the_limit() -> None:
    bomb = zipped({f"{n}.txt": ZEROS for n in range(5)})
    assert len(bomb) < 2_000
    *read_first, last = told("a.zip", bomb, SMALL)
    assert len(read_first) == 2
    assert last == "a.zip unpacks to more than the limit of 0.2 MB"


def test_a_bomb_in_bombs_shares_one_limit() -> None:
    inner = zipped({"zeros.txt": ZEROS})
    bomb = zipped({f"{n}.zip": inner for n in range(5)})
    limits = Limits(max_unpacked_bytes=200_000)
    sentences = told("a.zip", bomb, limits)
    assert sum("unpacks to more than" in sentence for sentence in sentences) in (1, 2)
    assert len(sentences) <= 4


def test_a_member_longer_than_an_input_may_be_is_refused_alone() -> None:
    archive = zipped({"long.txt": bytes(100_001), "b.txt": FIRE})
    assert told("a.zip", archive, SMALL) == [
        "a.zip!/long.txt is longer than the limit of 0.1 MB",
        "a.zip!/b.txt",
    ]


def test_a_size_that_lies_gains_nothing() -> None:
    data = bytearray(zipped({"long.txt": bytes(150_000), "b.txt": FIRE}))
    for magic, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.index(magic) + offset
        data[at : at + 4] = struct.pack("<I", 10)
    assert told("a.zip", bytes(data), SMALL) == [
        "a.zip!/long.txt is damaged in the archive",
        "a.zip!/b.txt",
    ]


def test_files_that_lie_over_each_other_are_a_bomb() -> None:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        archive.writestr("a.txt", FLOOD)
        archive.writestr("b.txt", FIRE)
        archive.filelist[1].header_offset = archive.filelist[0].header_offset
    assert told("a.zip", made.getvalue()) == [
        "a.zip holds files that lie over each other, as a ZIP bomb does"
    ]


def test_too_many_files_are_refused_before_the_directory_is_read() -> None:
    assert told("a.zip", zipped({f"{n}.txt": FLOOD for n in range(6)}), SMALL) == [
        "a.zip holds more than 5 files, which is the limit"
    ]


def test_archives_in_archives_end_with_one_sentence() -> None:
    nested = zipped({"a.txt": FLOOD})
    for _ in range(6):
        nested = zipped({"x.zip": nested, "y.zip": nested})
    found = told("a.zip", nested)
    assert found == [
        "a.zip!/x.zip!/x.zip!/x.zip!/x.zip lies 4 containers deep; the limit is 3"
    ]


@given(st.integers(0, 400), st.binary(max_size=12))
def test_any_damage_gives_articles_or_sentences(at: int, damage: bytes) -> None:
    data = bytearray(zipped(WEEK))
    data[at : at + len(damage)] = damage
    assert all("\n" not in sentence for sentence in told("a.zip", bytes(data)))


@pytest.mark.parametrize("fill", [b"PK\x01\x02", b"PK\x05\x06", b"PK\x03\x04"])
def test_signatures_alone_are_no_archive(fill: bytes) -> None:
    (sentence,) = told("a.zip", b"PK\x03\x04" + fill * 10_000)
    assert sentence.startswith("a.zip ")

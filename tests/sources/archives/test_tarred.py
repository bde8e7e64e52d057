import tarfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.limits import Limits
from tests.sources.archives.packing import FIRE, FLOOD, WEEK, tarred, told

SMALL = Limits(max_bytes=100_000, max_members=5)


def entry(name: str, kind: bytes, size: int = 0) -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type = kind
    made.linkname = "/etc/passwd"
    made.size = size
    return made


def test_the_files_are_read_in_their_places() -> None:
    archive = tarred(WEEK, entry("b", tarfile.DIRTYPE))
    assert told("a.tar", archive) == ["a.tar!/monday.txt", "a.tar!/b/tuesday.txt"]


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (tarfile.SYMTYPE, "is a link, which is not followed in an archive"),
        (tarfile.LNKTYPE, "is a link, which is not followed in an archive"),
        (tarfile.CHRTYPE, "is a device, not a file"),
        (tarfile.BLKTYPE, "is a device, not a file"),
        (tarfile.FIFOTYPE, "is a pipe, not a file"),
    ],
)
def test_what_is_no_file_is_named(kind: bytes, what: str) -> None:
    archive = tarred({"b.txt": FIRE}, entry("../odd", kind))
    assert told("a.tar", archive) == [f"a.tar!/../odd {what}", "a.tar!/b.txt"]


def test_what_is_passed_over_in_a_folder_is_passed_over() -> None:
    assert told("a.tar", tarred({"LICENSE": FLOOD, "a.png": b"x"})) == [
        "a.tar is an archive without articles"
    ]


def test_a_long_member_is_refused_alone() -> None:
    assert told("a.tar", tarred({"a": bytes(100_001), "b": FIRE}), SMALL) == [
        "a.tar!/a is longer than the limit of 0.1 MB",
        "a.tar!/b",
    ]


def test_too_many_members_end_the_archive() -> None:
    found = told("a.tar", tarred({f"{n}.txt": FLOOD for n in range(9)}), SMALL)
    assert found[5:] == ["a.tar holds more than 5 files, which is the limit"]


def test_what_comes_before_the_damage_is_read() -> None:
    archive = tarred({"a.txt": FLOOD, "b.txt": FIRE * 100})
    first, second = told("a.tar", archive[:2_000])
    assert first == "a.tar!/a.txt"
    assert second.startswith("a.tar is a damaged tar archive")


def test_a_chain_of_headers_is_damage() -> None:
    header = entry("x", tarfile.GNUTYPE_LONGNAME, 1).tobuf(tarfile.GNU_FORMAT)
    archive = (header + b"x" + bytes(511)) * 3_000
    (sentence,) = told("a.tar", archive)
    assert sentence.startswith("a.tar is a damaged tar archive")


@given(st.integers(0, 2_500), st.binary(max_size=12))
def test_any_damage_gives_articles_or_sentences(at: int, damage: bytes) -> None:
    data = bytearray(tarred(WEEK))
    data[at : at + len(damage)] = damage
    assert all("\n" not in sentence for sentence in told("a.tar", bytes(data)))

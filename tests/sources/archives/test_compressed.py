import bz2
import gzip
import lzma
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.limits import Limits
from tests.sources.archives.packing import FLOOD, WEEK, tarred, told

SMALL = Limits(max_bytes=100_000, max_unpacked_bytes=300_000)
PACKERS = [
    pytest.param(gzip.compress, "gz", id="gzip"),
    pytest.param(bz2.compress, "bz2", id="bzip2"),
    pytest.param(lzma.compress, "xz", id="xz"),
]
Pack = Callable[[bytes], bytes]


@pytest.mark.parametrize(("pack", "ending"), PACKERS)
def test_a_packed_file_is_read(pack: Pack, ending: str) -> None:
    name = f"in/flood.txt.{ending}"
    assert told(name, pack(FLOOD)) == [f"{name}!/flood.txt"]


@pytest.mark.parametrize(("pack", "ending"), PACKERS)
def test_a_packed_file_of_several_streams_is_one_file(pack: Pack, ending: str) -> None:
    (found,) = told("a", pack(FLOOD[:20]) + pack(FLOOD[20:]))
    assert found == "a!/a"


def test_xz_streams_may_have_zeros_between_them() -> None:
    packed = lzma.compress(FLOOD) + bytes(70_000) + lzma.compress(FLOOD) + bytes(8)
    assert told("a.xz", packed) == ["a.xz!/a"]


@pytest.mark.parametrize(("pack", "ending"), PACKERS)
def test_a_packed_tar_archive_is_one_container(pack: Pack, ending: str) -> None:
    name = f"week.t{ending}"
    assert told(name, pack(tarred(WEEK))) == [
        f"{name}!/monday.txt",
        f"{name}!/b/tuesday.txt",
    ]


@pytest.mark.parametrize(("pack", "ending"), PACKERS)
def test_a_tar_archive_may_be_longer_than_an_input(pack: Pack, ending: str) -> None:
    members = {f"{n}.txt": FLOOD + b" " * 60_000 for n in range(3)}
    assert len(told("a", pack(tarred(members)), SMALL)) == 3


@pytest.mark.parametrize(("pack", "ending"), PACKERS)
def test_a_bomb_is_stopped_at_the_limit(pack: Pack, ending: str) -> None:
    (sentence,) = told(f"a.{ending}", pack(bytes(200_000)), SMALL)
    assert sentence.endswith("is longer than the limit of 0.1 MB")
    members = {f"{n}.png": bytes(60_000) for n in range(9)}
    (sentence,) = told("a", pack(tarred(members)), SMALL)
    assert sentence == "a unpacks to more than the limit of 0.3 MB"


@pytest.mark.parametrize(("pack", "ending"), PACKERS)
def test_a_cut_file_is_damaged(pack: Pack, ending: str) -> None:
    (sentence,) = told(f"a.{ending}", pack(FLOOD)[:-9])
    assert sentence == f"a.{ending} is a damaged archive"


@pytest.mark.parametrize(("pack", "ending"), PACKERS)
def test_of_a_cut_tar_archive_the_beginning_is_read(pack: Pack, ending: str) -> None:
    noise = bytes(hash((n, 7)) % 256 for n in range(200_000))
    archive = pack(tarred({"a.txt": FLOOD, "b.txt": noise}))
    *first, last = told(f"a.t{ending}", archive[: len(archive) // 2])
    assert "damaged" in last
    assert first in ([], [f"a.t{ending}!/a.txt"])


def test_an_xz_file_may_not_claim_all_memory() -> None:
    greedy = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}]
    packed = lzma.compress(FLOOD, filters=greedy)
    assert told("a.xz", packed) == ["a.xz is a damaged archive"]


@given(st.sampled_from([gzip.compress, bz2.compress, lzma.compress]), st.data())
def test_any_damage_gives_articles_or_sentences(
    pack: Pack, data: st.DataObject
) -> None:
    packed = bytearray(pack(tarred(WEEK)))
    at = data.draw(st.integers(0, len(packed)))
    packed[at : at + 4] = data.draw(st.binary(max_size=8))
    assert all("\n" not in sentence for sentence in told("a.gz", bytes(packed)))

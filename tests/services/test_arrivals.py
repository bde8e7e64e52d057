from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.services.arrivals import Arrivals, Memory, Stamp

REST_S = 2.0


def stamp(size: int = 10, modified_s: float = 0) -> Stamp:
    return Stamp(size, int(modified_s * 1_000_000_000))


def test_a_file_that_has_rested_long_is_whole_at_once() -> None:
    arrivals = Arrivals(REST_S)
    assert arrivals.whole({"b": stamp(), "a": stamp()}, now=100) == ["a", "b"]


def test_a_fresh_file_is_whole_when_it_rests() -> None:
    arrivals = Arrivals(REST_S)
    assert arrivals.whole({"a": stamp(10, 99.5)}, now=100) == []
    assert arrivals.whole({"a": stamp(20, 101)}, now=101) == []
    assert arrivals.whole({"a": stamp(20, 101)}, now=102.5) == []
    assert arrivals.whole({"a": stamp(20, 101)}, now=103) == ["a"]


def test_a_time_in_the_future_needs_rest_as_well() -> None:
    arrivals = Arrivals(REST_S)
    files = {"a": stamp(10, 5_000)}
    assert arrivals.whole(files, now=100) == []
    assert arrivals.whole(files, now=102) == ["a"]


def test_an_empty_file_is_awaited() -> None:
    assert Arrivals(0).whole({"a": stamp(0)}, now=100) == []


def test_what_was_taken_is_not_taken_again_unless_it_changes() -> None:
    arrivals = Arrivals(REST_S)
    arrivals.whole({"a": stamp()}, now=100)
    arrivals.take("a")
    assert arrivals.whole({"a": stamp()}, now=110) == []
    assert arrivals.whole({"a": stamp(11)}, now=120) == ["a"]


def test_what_changed_while_it_was_read_begins_anew() -> None:
    arrivals = Arrivals(REST_S)
    assert arrivals.whole({"a": stamp()}, now=100) == ["a"]
    arrivals.wait("a")
    assert arrivals.whole({"a": stamp(12, 100)}, now=101) == []
    assert arrivals.taken == {}


def test_a_file_that_went_is_forgotten() -> None:
    arrivals = Arrivals(REST_S, {"a": stamp()})
    assert arrivals.whole({}, now=100) == []
    assert arrivals.whole({"a": stamp()}, now=101) == ["a"]


@given(
    st.dictionaries(st.text(), st.builds(Stamp, st.integers(0), st.integers())),
)
def test_what_is_remembered_comes_back(taken: dict[str, Stamp]) -> None:
    assert Memory.parse(Memory.dump(taken)) == taken


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b'{"a": 1}', b"\xff"])
def test_a_damaged_memory_is_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "memory.json"
    assert Memory(path).load() == {}
    path.write_bytes(data)
    assert Memory(path).load() == {}

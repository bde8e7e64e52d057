"""Values: dataclasses that are frozen for the type checker alone."""

import copy
import dataclasses

from briefing.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A frozen value."""

    x: int
    y: int = 0


@dataclass
class Counter:
    """A value that changes."""

    count: int = 0


def test_frozen_values_are_alike_where_their_fields_are() -> None:
    assert Point(1) == Point(1, 0)
    assert len({Point(1), Point(1, 0), Point(2)}) == 2


def test_a_value_is_a_dataclass() -> None:
    assert dataclasses.replace(Point(1), y=3) == Point(1, 3)
    assert [field.name for field in dataclasses.fields(Point)] == ["x", "y"]
    assert copy.copy(Point(1, 2)) == Point(1, 2)


def test_what_is_not_frozen_has_no_hash() -> None:
    assert Counter().__hash__ is None

"""Statements numbered in the order of their appearance, so that each can be named."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from briefing.render.blocks import Statement, parts_of
from briefing.render.contents import Outline


def numbered(contents: Outline) -> Outline:
    """The outline with a number, from 1, on each statement: the n-th has number n."""
    rebuilt: Outline = _numbered(contents, count(1))
    return rebuilt


def _numbered(value: Any, numbers: Iterator[int]) -> Any:
    """A block in which the statements took the next numbers, depth first."""
    if isinstance(value, Statement):
        return replace(value, number=next(numbers))
    if isinstance(value, tuple):
        return tuple([_numbered(part, numbers) for part in value])
    made = {}
    for name in parts_of(value):
        held = getattr(value, name)
        part = _numbered(held, numbers)
        if part is not held:
            made[name] = part
    return replace(value, **made) if made else value

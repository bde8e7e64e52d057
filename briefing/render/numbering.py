"""Statements numbered in the order of their appearance, so that each can be named."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import Any

from briefing.render.blocks import Statement
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
        return tuple(_numbered(part, numbers) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    held = {field.name: getattr(value, field.name) for field in fields(value)}
    made = {name: _numbered(part, numbers) for name, part in held.items()}
    changed = {name: part for name, part in made.items() if part is not held[name]}
    return replace(value, **changed) if changed else value

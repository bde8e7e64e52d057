"""Statements numbered in the order of their appearance, so that each can be named."""

from dataclasses import replace
from itertools import count

from briefing.render.blocks import Statement, with_statements
from briefing.render.contents import Outline


def numbered(contents: Outline) -> Outline:
    """The outline with a number, from 1, on each statement: the n-th has number n."""
    numbers = count(1)

    def number(statement: Statement) -> Statement:
        return replace(statement, number=next(numbers))

    made: Outline = with_statements(contents, number)
    return made

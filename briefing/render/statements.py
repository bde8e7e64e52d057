"""Statements: words of a source with their place, and the blocks that hold them."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from itertools import count
from typing import Any, TypeVar, cast, get_args, get_type_hints

from briefing.model.article import Span
from briefing.model.portion import UNMARKED, Portion, whole

Block = TypeVar("Block")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words of a source, with the place where they stand."""

    article: str
    """The article's id."""
    span: Span
    source: int
    """The article's number in the list of sources, from 1."""
    paragraph: int = 0
    """The paragraph's number in the article's text, from 1; 0 outside the text."""
    page: int = 0
    """The page of the source that it begins on, from 1; 0 where there are none."""
    edited: str = ""
    """The analyst's wording, where it replaces the words of the source."""
    portion: Portion = UNMARKED
    """How its source is to be handled, in a brief whose sources differ."""
    number: int = 0
    """Its place among the statements of an outline, from 1; 0 outside of one."""

    @property
    def text(self) -> str:
        """The words as printed, on one line."""
        return " ".join((self.edited or self.span.text).split())

    @property
    def mark(self) -> str:
        """The passage mark: source and paragraph, `2¶4`."""
        return f"{self.source}¶{self.paragraph}" if self.paragraph else f"{self.source}"


def statements_in(value: object) -> Iterator[Statement]:
    """The statements inside a block, depth first."""
    if isinstance(value, Statement):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from statements_in(part)
    else:
        for name in parts_of(value):
            yield from statements_in(getattr(value, name))


def parts_of(value: object) -> tuple[str, ...]:
    """The fields of a block in which there may be statements; none of other values."""
    return _parts(cast("Hashable", type(value)))


@cache
def _parts(block: Hashable) -> tuple[str, ...]:
    """The same of a kind of block."""
    if not (isinstance(block, type) and is_dataclass(block)):
        return ()
    hints = get_type_hints(block)
    return tuple(f.name for f in fields(block) if _may_hold(hints[f.name]))


def _may_hold(hint: Any) -> bool:
    """Whether a value of that type may hold statements."""
    if isinstance(hint, type) and is_dataclass(hint):
        return hint is Statement or bool(_parts(cast("Hashable", hint)))
    return any(map(_may_hold, get_args(hint)))


def with_statements(value: Any, change: Callable[[Statement], Statement]) -> Any:
    """A block in which each statement was changed, depth first."""
    if isinstance(value, Statement):
        return change(value)
    if isinstance(value, tuple):
        return tuple([with_statements(part, change) for part in value])
    made = {}
    for name in parts_of(value):
        held = getattr(value, name)
        part = with_statements(held, change)
        if part is not held:
            made[name] = part
    return replace(value, **made) if made else value


def portion_of(value: object) -> Portion:
    """The portion mark of a block, made of those of the statements inside."""
    return whole(statement.portion for statement in statements_in(value))


def numbered(block: Block) -> Block:
    """The block with a number, from 1, on each statement in order of appearance."""
    numbers = count(1)

    def number(statement: Statement) -> Statement:
        return replace(statement, number=next(numbers))

    made: Block = with_statements(block, number)
    return made

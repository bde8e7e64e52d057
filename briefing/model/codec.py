"""Model values to and from plain JSON objects, version 1 of the contract.

The shape follows the dataclasses. One thing differs: an optional span inside a fact
(`role`, `counted`) is written as its words, with the span itself beside it under
`role_span`, `counted_span`, so that scripts find a string where they expect one.
"""

import json
import types
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from briefing.model.article import NumericId, Span

T = TypeVar("T")
OPTIONAL_SPAN = Span | None
PLAIN = frozenset((str, int, bool))
"""What JSON holds as it is; a subclass may be written in another way."""
ITEMS_AT_ONCE = 100
"""Items of an array that stand together in one piece of JSON text."""


def to_dict(value: object) -> dict[str, Any]:
    """The JSON object for a model value; whole numbers are written as integers."""
    return {key: encode(held) for key, held in _items(value)}


def json_pieces(value: object) -> Iterator[str]:
    """The JSON text of a model value, in pieces of which none is long.

    What a long article's analysis becomes would fill much memory, were it whole.
    """
    before = "{"
    for key, held in _items(value):
        yield f"{before}{json.dumps(key)}: "
        yield from _array_pieces(held) if isinstance(held, tuple) else [_text(held)]
        before = ", "
    yield "}"


def _array_pieces(items: tuple[object, ...]) -> Iterator[str]:
    before = "["
    for at in range(0, len(items), ITEMS_AT_ONCE):
        yield before + _text(items[at : at + ITEMS_AT_ONCE])[1:-1]
        before = ", "
    yield "]" if items else "[]"


def _text(value: object) -> str:
    return json.dumps(encode(value), ensure_ascii=False)


def _items(value: object) -> Iterator[tuple[str, object]]:
    """The keys of a model value with what they hold, in order."""
    assert is_dataclass(value)
    for name, (_, key, _) in _plan(cast("Hashable", type(value))).items():
        held = getattr(value, name)
        yield key, held
        if key != name:
            yield name, held.text if held is not None else None


def from_dict(cls: type[T], data: Mapping[str, Any]) -> T:
    """The model value that a JSON object describes; unknown keys are ignored.

    Raises:
        ValueError: A required key is missing or a value has the wrong type; the
            message names the key.
    """
    if not isinstance(data, Mapping):
        raise ValueError(f"{cls.__name__}: expected an object")  # noqa: TRY004
    values = {}
    for name, (field, key, decode) in _plan(cast("Hashable", cls)).items():
        if key in data:
            try:
                values[name] = decode(data[key])
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from None
        elif field.default is MISSING:
            raise ValueError(f"{name}: missing")
    return cls(**values)


def encode(value: object) -> object:
    """Any value of the model as JSON holds it."""
    if type(value) in PLAIN:  # most are
        return value
    if is_dataclass(value):
        return to_dict(value)
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if isinstance(value, NumericId) or (
        isinstance(value, float) and value.is_integer()
    ):
        return int(value)
    return value


@cache
def _plan(cls: Hashable) -> dict[str, tuple[Field[Any], str, Callable[[Any], Any]]]:
    """For each field of a dataclass, the field, its key and its decoder."""
    assert isinstance(cls, type)
    assert is_dataclass(cls)
    hints = get_type_hints(cls, include_extras=True)
    return {
        f.name: (
            f,
            f"{f.name}_span" if hints[f.name] == OPTIONAL_SPAN else f.name,
            _decoder(hints[f.name]),
        )
        for f in fields(cls)
    }


@cache
def _decoder(hint: Any) -> Callable[[Any], Any]:
    """A function that checks and converts one JSON value to the type `hint`."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = _decoder(next(a for a in arguments if a is not type(None)))
        return lambda value: None if value is None else inner(value)
    if origin is Annotated:
        return _article_id
    if origin is Literal:
        return lambda value: _one_of(arguments, value)
    if origin is tuple:
        return _tuple_decoder(arguments)
    if is_dataclass(hint):
        return lambda value: from_dict(cast("type[object]", hint), value)
    return _scalar_decoder(hint)


def _tuple_decoder(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    if arguments[-1] is Ellipsis:
        item = _decoder(arguments[0])
        return lambda value: tuple(item(v) for v in _array(value))
    items = [_decoder(a) for a in arguments]

    def decode(value: Any) -> tuple[Any, ...]:
        if len(_array(value)) != len(items):
            raise ValueError(f"expected {len(items)} values")
        return tuple(item(v) for item, v in zip(items, value, strict=True))

    return decode


def _scalar_decoder(hint: type) -> Callable[[Any], Any]:
    accepted = (int, float) if hint is float else (hint,)

    def decode(value: Any) -> Any:
        if not isinstance(value, accepted) or (
            isinstance(value, bool) and hint is not bool
        ):
            raise ValueError(f"expected {hint.__name__}, got {type(value).__name__}")
        return hint(value)

    return decode


def _article_id(value: Any) -> str:
    return NumericId(value) if type(value) is int else _decoder(str)(value)


def _array(value: Any) -> Any:
    if not isinstance(value, list | tuple):
        raise ValueError("expected an array")  # noqa: TRY004
    return value


def _one_of(choices: tuple[Any, ...], value: Any) -> Any:
    if value not in choices:
        raise ValueError(f"expected one of {', '.join(map(str, choices))}")
    return value

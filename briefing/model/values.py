"""Dataclasses whose `frozen` the type checker enforces, and nothing at run time.

A class frozen at run time sets each field of a new value by a call, which takes four
times as long; an article's analysis is made of hundreds of values.
"""

import dataclasses
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        cls: type | None = None,
        /,
        *,
        frozen: bool = False,
        eq: bool = True,
        **options: Any,
    ) -> Any:
        """The decorator of the same name; what is frozen keeps its hash."""
        unsafe_hash = frozen and eq
        return dataclasses.dataclass(cls, eq=eq, unsafe_hash=unsafe_hash, **options)

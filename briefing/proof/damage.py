"""What a reader of PDF files raises on a damaged one, as one kind of error."""

from collections.abc import Iterator
from contextlib import contextmanager
from struct import error as StructError  # noqa: N812 - named as errors are
from zlib import error as ZlibError  # noqa: N812 - the same

from pypdf.errors import PyPdfError

RAISED = (
    PyPdfError,
    StructError,
    ZlibError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)


class DamagedError(ValueError):
    """A part of a file that cannot be read."""


@contextmanager
def reading() -> Iterator[None]:
    """A block in which whatever comes of damage is a `DamagedError`."""
    try:
        yield
    except DamagedError:
        raise
    except RAISED as error:
        raise DamagedError(f"it cannot be read: {error}") from error

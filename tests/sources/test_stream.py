import io
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.jsonl import read
from briefing.sources.limits import Limits
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.stream import read_stream

SMALL = Limits(max_bytes=60)


def told(found: Iterator[Article | Unreadable]) -> list[str]:
    """Texts of the articles, and sentences for what could not be read."""
    return [
        item.text if isinstance(item, Article) else item.error.message for item in found
    ]


def streamed(data: bytes, limits: Limits = SMALL) -> list[str]:
    return told(read_stream(io.BytesIO(data), limits))


class Pipe(io.BytesIO):
    """A pipe that fails if more is asked of it than has been written."""

    def readline(self, size: int | None = -1, /) -> bytes:
        if not (line := super().readline(size)):
            raise AssertionError("this would wait")
        return line

    def read(self, _: int | None = -1, /) -> bytes:
        raise AssertionError("this would wait")


def test_an_article_is_there_before_the_next_line_is_written() -> None:
    lines = [json.dumps({"text": f"Text {n}."}).encode() + b"\n" for n in range(2)]
    found = read_stream(Pipe(b"\n" + b"".join(lines)), SMALL)
    assert told(iter([next(found), next(found)])) == ["Text 0.", "Text 1."]


def test_a_bad_line_is_named_in_its_place() -> None:
    data = b'{"text": "A."}\n\nnothing\n{"title": 1}\n{"text": "B."}'
    first, second, third, last = streamed(data)
    assert (first, last) == ("A.", "B.")
    assert second.startswith("standard input, line 3: is not valid JSON")
    assert third == "standard input, line 4: 'text' is missing"


def test_the_limit_holds_for_a_line_and_not_for_all() -> None:
    line = b'{"text": "Some words of it."}\n'
    long = b'{"text": "' + b"x" * 200_000 + b'"}\n'
    first, refused, *rest = streamed(line + long + line * 5)
    assert "line 2 is longer than the limit" in refused
    assert [first, *rest] == ["Some words of it."] * 6


def test_a_long_array_is_refused_as_a_whole() -> None:
    (refused,) = streamed(b"[\n" + b'{"text": "Some words."},\n' * 9)
    assert refused.startswith("standard input is longer than the limit")


@pytest.mark.parametrize(
    "data",
    [
        b'[{"text": "A."}, {"text": "B."}]',
        b'{\n "text":\n "A."\n}\n',
        b'\xef\xbb\xbf{"text": "A."}\n{"text": "B."}\n',
        '{"text": "A."}\n{"text": "B."}\n'.encode("utf-16"),
        b"",
        b"[]",
        b"\n \n",
        b"{bad\n{bad",
        b"[" * 100_000,
    ],
)
def test_every_form_is_read_as_from_a_file(data: bytes) -> None:
    assert streamed(data, Limits()) == whole(data)


@given(st.lists(st.text(max_size=9)), st.sampled_from([b"\n", b"\r\n", b"\n\n"]))
def test_articles_are_those_of_a_file(texts: list[str], end: bytes) -> None:
    data = b"".join(json.dumps({"text": text}).encode() + end for text in texts)
    if texts:
        assert streamed(data, Limits()) == whole(data) == texts


def test_a_stream_that_fails_is_a_sentence() -> None:
    stream = io.BytesIO(b"")
    stream.close()
    (refused,) = told(read_stream(stream, SMALL))
    assert refused.startswith("standard input")


def whole(data: bytes) -> list[str]:
    """The same of a file with these bytes."""
    try:
        return told(read(Raw("-", data)))
    except SourceError as error:
        return [error.message]

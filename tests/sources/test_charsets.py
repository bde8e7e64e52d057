from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.sources.charsets import decode_as, python_name
from briefing.sources.raw import Raw


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("gb2312", "gb18030"),
        ("x-sjis", "cp932"),
        ("utf8", "utf-8"),
        ("utf-7", ""),
        ("rot13", ""),
        ("zlib", ""),
        ("base64", ""),
        ("no such thing", ""),
        ("\x00", ""),
        ("ß" * 500, ""),
    ],
)
def test_labels_mean_what_they_mean_on_the_web(label: str, name: str) -> None:
    assert python_name(label) == name


def test_good_utf8_is_believed_before_a_label() -> None:
    assert decode_as(Raw("-", "Größe".encode()), "windows-1251") == "Größe"
    assert decode_as(Raw("-", "Größe".encode("cp1252")), "latin1") == "Größe"
    assert decode_as(Raw("-", "война".encode("koi8-r")), "", "koi8-r") == "война"


def test_utf8_is_not_believed_of_bytes_that_are_none() -> None:
    latin = Raw("-", ("The café was shut. " * 9 + "Größe").encode("cp1252"))
    assert decode_as(latin, "utf-8").endswith("Größe")
    russian = Raw("-", "война и мир".encode("koi8-r"))
    assert decode_as(russian, "utf-8", "koi8-r") == "война и мир"


def test_damaged_utf8_is_believed_before_a_label() -> None:
    damaged = ("Größe über Öl " * 9).encode() + b"\xff"
    assert decode_as(Raw("-", damaged), "windows-1251").endswith("Öl \ufffd")


@given(st.binary(min_size=1), st.text(max_size=20))
def test_any_label_is_survived(data: bytes, label: str) -> None:
    with suppress(SourceError):
        assert decode_as(Raw("-", b"a" + data.replace(b"\x00", b"")), label)

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.sources.encoding import decode
from briefing.sources.raw import Raw

GERMAN = "Die Feuerwehr rückte zu Überschwemmungen aus. „Das ist groß“, sagte er.\n"
ENGLISH = "“We’re not ready”, the mayor said – it costs £45 a day at the café.\n"
RUSSIAN = "Министр заявил в четверг, что переговоры завершены. Войска уйдут.\n"
GREEK = "Ο πρωθυπουργός δήλωσε την Πέμπτη ότι οι συνομιλίες ολοκληρώθηκαν.\n"


def decoded(data: bytes) -> str:
    return decode(Raw("a.txt", data))


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
@pytest.mark.parametrize("text", [GERMAN, ENGLISH])
def test_western_text(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "utf-16"),
        (GREEK, "cp1253"),
        (RUSSIAN * 2000, "koi8-r"),
    ],
)
def test_other_scripts(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("data", [b"\x00\xd8a\x00" * 20, b"a\x00b\x00" * 20 + b"c"])
def test_zeros_do_not_make_utf16(data: bytes) -> None:
    with pytest.raises(SourceError, match="binary data"):
        decoded(data)


def test_line_ends_and_odd_spaces_stay() -> None:
    text = "One.\r\nTwo.\rThree.\u2028\x85Four.\t\n"
    assert decoded(text.encode()) == text


def test_a_few_broken_bytes_do_not_spoil_utf8() -> None:
    data = (RUSSIAN * 3).encode() + b"\xd0"
    assert decoded(data) == RUSSIAN * 3 + "\ufffd"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
        (b"%PDF-1.7\n...", "is a PDF"),
        (b"PK\x03\x04rest", "is a ZIP archive or office document"),
        (b"\x1f\x8b\x08rest", "is a gzip archive"),
        (b"\x89PNG\r\n\x1a\nrest", "is a PNG picture"),
        (b"\xff\xd8\xff\xe0rest", "is a JPEG picture"),
        (b"{\\rtf1 hello}", "is an RTF document"),
        (b"words\x00and words", "is binary data"),
        (bytes(range(256)) * 4, "is binary data"),
        (b"\x01\x02\x03 a word \x04\x05", "is binary data"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, what: str) -> None:
    with pytest.raises(SourceError) as caught:
        decoded(data)
    assert caught.value.message.startswith(f"a.txt {what}")


def test_a_stray_nul_is_passed_over() -> None:
    words = "Water rose by two metres in Porto Vega, officials said on Monday."
    assert decoded(f"{words}\0\n{words}\n".encode()) == f"{words}\n{words}\n"


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(SourceError):
        assert decoded(data).strip()


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_utf8_is_never_mistaken(text: str) -> None:
    if text.strip() and not text.startswith(("\ufeff", "BZh", "ID3", "RIFF", "OggS")):
        assert decoded(text.encode()) == text

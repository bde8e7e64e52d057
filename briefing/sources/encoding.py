"""Bytes to text: byte order marks, UTF-8, UTF-16, and the older encodings.

What is not text at all is refused here, with the name of what it is.
"""

import codecs
import re

from briefing.errors import SourceError
from briefing.sources.alphabets import latin_encoding
from briefing.sources.raw import Raw

SAMPLE_BYTES = 65_536
WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; those of UTF-32 first, as one of them begins like UTF-16's."""
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), *WIDE_MARKS)
MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a RIFF sound, film or picture"),
    (b"OggS", "an Ogg sound or film"),
    (b"ID3", "an MP3 sound"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
)
MIN_BOMLESS_BYTES = 16
NUL_SHARE_OF_UTF16 = 0.3
MAX_CONTROL_SHARE = 0.02
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
GOOD_FOR_BAD = 10
"""Well-formed non-ASCII characters for each broken one in text that is UTF-8."""
NEARLY_ASCII = 0.05
"""Below this share of bytes beyond ASCII, text is taken for Western European."""
MOST_OF_LATIN = 0.25
"""Above this share of bytes beyond ASCII, text is in no Latin letters."""
LEGACY = (
    *("cp1252", "cp1250", "iso8859_2", "cp1251", "koi8_r", "cp1253", "cp1254"),
    *("cp1255", "cp1256", "cp1257", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
)


def decode(raw: Raw) -> str:
    """The text of an input; a byte order mark and stray NULs are no part of it.

    Raises:
        SourceError: The input is empty, or no text.
    """
    if not raw.data.strip():
        raise SourceError(f"{raw.name} is empty")
    for magic, what in MAGIC:
        if raw.data.startswith(magic):
            raise SourceError(
                f"{raw.name} is {what}, which cannot be read as an article yet",
                hint="save its text to a file and read that",
            )
    text = _decode(raw.data)
    if not text.strip():
        raise SourceError(f"{raw.name} is empty")
    if len(CONTROL.findall(text)) > MAX_CONTROL_SHARE * len(text):
        raise SourceError(f"{raw.name} is binary data, not text")
    return text.replace("\x00", "")


def _decode(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _bomless_utf16(data) or _damaged_utf8(data) or _legacy(data)
    return (_bomless_utf16(data) or text) if "\x00" in text else text


def _bomless_utf16(data: bytes) -> str:
    """The text, where every other byte is mostly NUL and the pairs make sense."""
    sample = data[:SAMPLE_BYTES]
    if len(data) % 2 or len(data) < MIN_BOMLESS_BYTES:
        return ""
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half, other = sample[offset::2], sample[1 - offset :: 2]
        if half.count(0) >= NUL_SHARE_OF_UTF16 * len(half) and not other.count(0):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                return ""
    return ""


def is_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8, if perhaps damaged, beyond the ASCII that most share."""
    return not data.isascii() and bool(_damaged_utf8(data))


def _damaged_utf8(data: bytes) -> str:
    """The text with broken characters replaced, where nearly all are well-formed."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return text if good >= GOOD_FOR_BAD * bad else ""


def _legacy(data: bytes) -> str:
    """The text in the older encoding that fits best; Western European when in doubt."""
    sample = data[:SAMPLE_BYTES]
    beyond_ascii = len(sample.translate(None, bytes(range(128)))) / len(sample)
    encoding = latin_encoding(sample) if beyond_ascii <= MOST_OF_LATIN else ""
    if not encoding:
        encoding = "cp1252" if beyond_ascii < NEARLY_ASCII else _best_guess(sample)
    return data.decode(encoding, "replace")


def _best_guess(sample: bytes) -> str:
    import charset_normalizer

    whole_lines = sample[: sample.rfind(b"\n") + 1] or sample
    best = charset_normalizer.from_bytes(whole_lines, cp_isolation=list(LEGACY)).best()
    return best.encoding if best else "cp1252"

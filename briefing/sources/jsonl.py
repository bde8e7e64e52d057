"""JSON Lines to articles; a single object or an array of objects is read as well.

Fields are kept exactly as they came, whatever characters they hold: offsets that a
script counts in its own `text` are the offsets of the answer. Format: jsonlines.org.
"""

import codecs
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from briefing.errors import SourceError
from briefing.model.article import Article, Origin, content_id
from briefing.model.codec import from_dict, to_dict
from briefing.model.rating import parse_rating
from briefing.sources.assembly import known_marking, language_code, one_line, origin_of
from briefing.sources.dates import parse_date
from briefing.sources.encoding import WIDE_MARKS
from briefing.sources.language import detect_language
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.titles import made_title

LISTS_OF_NAMES = ("author", "source")
FREE_WORDS = ("portion", "rating")
"""Keys that other data use for numbers: only words can mean what is meant here."""


def read(raw: Raw) -> Iterator[Article | Unreadable]:
    """An article for each object; each bad line in its place, by its number.

    Raises:
        SourceError: The input is empty, an array without anything in it, or many
            lines of which none is an object.
    """
    data = _as_utf8(raw.data)
    if data.strip() in (b"", b"[]"):
        raise SourceError(f"{raw.name} is empty")
    if what := _is_wholly_wrong(data):
        raise SourceError(f"{raw.name} {what}")
    origin = origin_of(raw, "jsonl")
    for place, line in _entries(data):
        yield _read_entry(raw, origin, place, line)


def read_line(raw: Raw, number: int) -> Article | Unreadable:
    """The article of one line of a longer input; `raw` holds that line alone."""
    place = f"line {number}"
    return _read_entry(raw, origin_of(raw, "jsonl"), place, _as_utf8(raw.data))


def goes_on_below(line: bytes) -> bool:
    """Whether the first line of an input opens an array or an object, and no more.

    So does one in a wide encoding, as its lines cannot be told apart by bytes.
    """
    if line.startswith(tuple(mark for mark, _ in WIDE_MARKS)):
        return True
    opening = _as_utf8(line).lstrip()
    if not opening.startswith((b"[", b"{")):
        return False
    try:
        return not isinstance(_parsed(opening), dict)
    except ValueError:
        return True


def _read_entry(
    raw: Raw, origin: Origin, place: str, entry: Any
) -> Article | Unreadable:
    try:
        return _article(_parsed(entry) if isinstance(entry, bytes) else entry, origin)
    except ValueError as error:
        return Unreadable(raw.uri, SourceError(f"{raw.name}, {place}: {error}"))


def _as_utf8(data: bytes) -> bytes:
    """The same text in UTF-8 without a byte order mark."""
    for mark, encoding in WIDE_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").encode("utf-8")
    return data.removeprefix(codecs.BOM_UTF8)


def _entries(data: bytes) -> Iterator[tuple[str, Any]]:
    """The place of each entry, and its line or what has been parsed already."""
    whole = _whole(data)
    if isinstance(whole, list):
        for number, value in enumerate(whole, 1):
            yield f"item {number}", value
        return
    if isinstance(whole, dict):
        yield "the only object", whole
        return
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            yield f"line {number}", line


def _is_wholly_wrong(data: bytes) -> str:
    """What is wrong with several lines of which none is an object; empty if one is.

    In what was printed over several lines, small inner objects stand on one as well.
    """
    lines = [line for line in data.split(b"\n") if line.strip()]
    needed = b'"text"' if goes_on_below(lines[0]) else b""
    if len(lines) == 1 or any(needed in x and _is_object(x) for x in lines):
        return ""
    try:
        _parsed(data)
    except ValueError as error:
        return str(error)
    return ""


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(_parsed(line), dict)
    except ValueError:
        return False


def _whole(data: bytes) -> object:
    """The value, if the input is one JSON value over several lines or an array."""
    if not goes_on_below(data.lstrip().partition(b"\n")[0]):
        return None
    try:
        return _parsed(data)
    except ValueError:
        return None


def _parsed(data: bytes) -> object:
    """The JSON value.

    Raises:
        ValueError: It is no JSON, not in UTF-8, or too deep; the message says which.
    """
    try:
        # Exporters leave raw tabs and line breaks in strings; they do no harm.
        return json.loads(data.decode("utf-8", "surrogatepass"), strict=False)
    except UnicodeDecodeError:
        raise ValueError("is not in UTF-8") from None
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        raise ValueError(
            f"is not valid JSON: {error.msg.lower()} at {line}column {error.colno}"
        ) from None
    except RecursionError:
        raise ValueError("is nested too deeply") from None
    except ValueError:
        raise ValueError("holds a number that is too long") from None


def _article(value: object, origin: Origin) -> Article:
    """The article that an object describes.

    Raises:
        ValueError: It describes none; the message names the key.
    """
    if not isinstance(value, Mapping):
        raise ValueError("is not a JSON object")  # noqa: TRY004
    given = {key: item for key, item in value.items() if item is not None}
    if "text" not in given:
        raise ValueError("'text' is missing")
    article = from_dict(Article, {"id": "", "origin": to_dict(origin)} | _plain(given))
    return _completed(article)


def _plain(given: dict[str, Any]) -> dict[str, Any]:
    """The object with values that mean the same put into the contract's form."""
    plain = dict(given)
    if type(plain.get("date")) is int:
        plain["date"] = str(plain["date"])
    for key in LISTS_OF_NAMES:
        if isinstance(names := plain.get(key), list):
            plain[key] = ", ".join(name for name in names if isinstance(name, str))
    for key in FREE_WORDS:
        if not isinstance(plain.get(key, ""), str):
            del plain[key]
    return plain


def _completed(article: Article) -> Article:
    """The article with what its source left out: title, language, id.

    Raises:
        ValueError: Its marking is unknown.
    """
    title = article.title or one_line(made_title(article.text))
    completed = replace(
        article,
        title=title,
        source=one_line(article.source),
        author=one_line(article.author),
        title_made=article.title_made or (bool(title) and not article.title),
        date=parse_date(article.date),
        language=language_code(article.language) or detect_language(article.text),
        marking=known_marking(article.marking),
        portion=one_line(article.portion),
        rating=parse_rating(article.rating),
    )
    return replace(completed, id=completed.id or content_id(completed))

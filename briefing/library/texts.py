"""Articles as the library writes them: JSON, and text that SQLite can hold."""

import json
from datetime import date

from briefing.library.connection import damaged
from briefing.model.article import Article
from briefing.model.codec import from_dict, to_dict

EPOCH = date(1970, 1, 1).toordinal()
FIRST_OF_YEAR = "-01-01"
DAY_DIGITS = 10


def article_from(text: str) -> Article:
    """The article that was written.

    Raises:
        LibraryError: It was not written by the library.
    """
    try:
        return from_dict(Article, json.loads(text))
    except ValueError as error:
        raise damaged(f"an article cannot be read, {error}") from error


def written(article: Article) -> str:
    """The article as JSON; lone surrogates, which UTF-8 has none of, are escaped."""
    value = to_dict(article)
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isascii() or _is_sound(text) else json.dumps(value)


def storable(text: str) -> str:
    """The text without lone surrogates, which SQLite cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def day_of(moment: str) -> int | None:
    """The date in days since 1970; a month or a year stands for its first day."""
    try:
        found = date.fromisoformat((moment + FIRST_OF_YEAR)[:DAY_DIGITS])
    except ValueError:
        return None
    return found.toordinal() - EPOCH


def _is_sound(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True

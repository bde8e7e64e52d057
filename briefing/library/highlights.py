"""Where the words of a search stand in an article, and the stretch that shows them.

Words are told and folded as the index does it (unicode61 with diacritics removed), so
that what is found is what is marked.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from briefing.library.query import Words
from briefing.library.rows import Snippet
from briefing.model.article import Article, Field, Span

MARKS = "[\u0300-\u036f]*"
"""Marks that may stand upon a letter."""
BEFORE, AFTER, ON = r"(?<![^\W_])", r"(?![^\W_])", r"[^\W_]*"
BETWEEN = r"[\W_]+"
SNIPPET_CHARACTERS = 160
READ_CHARACTERS = 60_000
"""How much of a text is looked through for a snippet."""
FIELDS: tuple[Field, ...] = ("text", "lead", "title")
"""Where a snippet is looked for, in this order."""


def matches(article: Article, words: Sequence[Words], field: Field) -> list[Span]:
    """The places in one field where a search's words and phrases stand, in order."""
    wanted = [each for each in words if each.column in ("", field)]
    if not wanted:
        return []
    text = fold(article.value(field)[:READ_CHARACTERS])
    found = _pattern(tuple(wanted)).finditer(text)
    return [article.span(*match.span(), field) for match in found]


def snippet(article: Article, words: Sequence[Words]) -> Snippet | None:
    """The stretch with the most matches; None where none is read."""
    for field in FIELDS:
        found = matches(article, words, field)
        if found:
            return _densest(article, found, field)
    return None


def fold(text: str) -> str:
    """The text in lower case without diacritics, each character in its place."""
    return text.lower() if text.isascii() else text.translate(PLAIN_LETTERS)


class _PlainLetters(dict[int, str]):
    """Each character in lower case and bare, as far as one character can be it."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))[0].lower()[0]
        return self.setdefault(code, letter)


PLAIN_LETTERS = _PlainLetters()


@lru_cache(maxsize=256)
def _pattern(wanted: tuple[Words, ...]) -> re.Pattern[str]:
    """Finds any of some phrases in a folded text, of two the longer one."""
    phrases = sorted(wanted, key=lambda each: -len(" ".join(each.words)))
    return re.compile("|".join(map(_phrase, phrases)))


def _phrase(phrase: Words) -> str:
    words = (
        MARKS.join(re.escape(letter) for letter in fold(word)) + MARKS
        for word in phrase.words
    )
    end = ON if phrase.unfinished else AFTER
    return f"{BEFORE}{BETWEEN.join(words)}{end}"


def _densest(article: Article, found: Sequence[Span], field: Field) -> Snippet:
    """The stretch in which the most matches begin, cut between words."""
    best, most = 0, 0
    last = 0
    for first, span in enumerate(found):
        while last < len(found) and found[last].end - span.start < SNIPPET_CHARACTERS:
            last += 1
        if last - first > most:
            best, most = first, last - first
    held = found[best : best + max(most, 1)]
    room = max(0, SNIPPET_CHARACTERS - (held[-1].end - held[0].start))
    text = article.value(field)
    start = _word_start(text, max(0, held[0].start - room // 2), held[0].start)
    end = _word_end(text, min(len(text), start + SNIPPET_CHARACTERS), held[-1].end)
    inside = tuple(span for span in found if start <= span.start and span.end <= end)
    return Snippet(article.span(start, end, field), inside)


def _word_start(text: str, start: int, latest: int) -> int:
    """The next beginning of a word, at the latest where a match begins."""
    if start == 0 or text[start - 1].isspace():
        return start
    while start < latest and not text[start].isspace():
        start += 1
    while start < latest and text[start].isspace():
        start += 1
    return start


def _word_end(text: str, end: int, earliest: int) -> int:
    """The last end of a word, at the earliest where a match ends."""
    if end <= earliest:
        return earliest
    if end == len(text):
        return end
    while end > earliest and not text[end].isspace():
        end -= 1
    while end > earliest and text[end - 1].isspace():
        end -= 1
    return end

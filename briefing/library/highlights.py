"""Where the words of a search stand in an article, and the stretch that shows them.

Words are told and folded as the index does it (unicode61 with diacritics removed), so
that what is found is what is marked.
"""

import unicodedata
from collections.abc import Iterator, Sequence

from briefing.library.query import Words
from briefing.library.rows import Snippet
from briefing.library.terms import WORD
from briefing.model.article import Article, Field, Span

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
    text = article.value(field)[:READ_CHARACTERS]
    tokens = [token.span() for token in WORD.finditer(text)]
    folded = [fold(text[start:end]) for start, end in tokens]
    found: list[Span] = []
    for first, last in _runs(folded, wanted):
        start, end = tokens[first][0], tokens[last][1]
        if not found or start >= found[-1].end:
            found.append(article.span(start, end, field))
    return found


def snippet(article: Article, words: Sequence[Words]) -> Snippet | None:
    """The stretch with the most matches; None where none is read."""
    for field in FIELDS:
        found = matches(article, words, field)
        if found:
            return _densest(article, found, field)
    return None


def fold(word: str) -> str:
    """The word in lower case without its diacritics."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def _runs(folded: Sequence[str], wanted: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """First and last token of each phrase that occurs, in text order."""
    phrases = [(tuple(map(fold, each.words)), each.unfinished) for each in wanted]
    starts = tuple(p[0] for p, unfinished in phrases if unfinished and len(p) == 1)
    whole = {p[0] for p, unfinished in phrases if not unfinished or len(p) > 1}
    for first, token in enumerate(folded):
        if token not in whole and not token.startswith(starts):
            continue
        lengths = [
            len(p) for p, o in phrases if _stands(folded[first : first + len(p)], p, o)
        ]
        if lengths:
            yield first, first + max(lengths) - 1


def _stands(held: Sequence[str], phrase: Sequence[str], unfinished: bool) -> bool:  # noqa: FBT001 - one of a pair
    """Whether some words are a phrase, of which the last may go on."""
    if len(held) < len(phrase) or (*held[:-1],) != (*phrase[:-1],):
        return False
    return held[-1].startswith(phrase[-1]) if unfinished else held[-1] == phrase[-1]


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

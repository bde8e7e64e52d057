"""Many phrases found in a text in one pass."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress, islice
from re import compile as regex

WORD = regex(r"\w+")
SPLIT = regex(r"(\w+)")
SAME = tuple(zip("’‘‐‑–\u00a0\n\r\t", "''---    ", strict=True))  # noqa: RUF001
LOOSE = regex(r" ?(['-]) ?(?=\w)")
SPACED = regex(r"(?<=\w)(['-])(?=\w)")
LONGER_WHEN_LOWER = "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"
"""The only letter that has no lower case of one character."""
NAMES_KEPT = 4096
"""An article asks for the same few names again and again."""
TEXTS_KEPT = 8
LONGEST_KEPT = 20_000
"""Several rules go through the words of the same title, lead and text. What was made
of longer texts is not kept, for it takes many times their size."""

Words = Iterable[tuple[str, int]]
"""Words with their places."""


def leveled(text: str) -> str:
    """The text, as long as before, with one apostrophe, hyphen and space each."""
    if text.isascii() and text.isprintable():  # most names
        return text
    for written, level in SAME:  # quicker than to translate each character
        text = text.replace(written, level)
    return text


def lowered(text: str) -> str:
    """The text in lower case, as long as before.

    Made part by part, for Python takes twelve bytes for each character meanwhile.
    """
    starts = range(0, len(text), LONGEST_KEPT)
    return "".join(_lowered(text[start : start + LONGEST_KEPT]) for start in starts)


def _lowered(text: str) -> str:
    return LONGER_WHEN_LOWER.join(map(str.lower, text.split(LONGER_WHEN_LOWER)))


@lru_cache(maxsize=NAMES_KEPT)
def tightened(text: str) -> str:
    """The level text with single blanks, and none around hyphens and apostrophes."""
    return LOOSE.sub(r"\1", " ".join(leveled(text).split()))


def standing(
    text: str, wanted: Callable[[str], object], *, lower: bool = False
) -> Words:
    """The words of a text, perhaps made lower, that are wanted, each with its place."""
    if len(text) > LONGEST_KEPT:
        matches = WORD.finditer(text)
        found = ((m[0].lower() if lower else m[0], m.start()) for m in matches)
        return (pair for pair in found if wanted(pair[0]))
    words, starts = _kept_words(text)
    forms = [word.lower() for word in words] if lower else words
    return compress(zip(forms, starts, strict=True), map(wanted, forms))


@lru_cache(maxsize=TEXTS_KEPT)
def _kept_words(text: str) -> tuple[Sequence[str], Sequence[int]]:
    *parts, _ = SPLIT.split(text)  # a gap, a word, a gap, a word, …, the last gap
    starts = islice(accumulate(map(len, parts)), 0, None, 2)
    return parts[1::2], list(starts)


class Phrases:
    """A set of phrases, each looked up by its first word.

    Time grows with the text, not with the number of phrases. Longer phrases win.
    Hyphens and apostrophes may stand between blanks, as tokenised corpora have them.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        by_first: dict[str, set[str]] = defaultdict(set)
        for phrase in phrases:
            for form in {leveled(phrase), SPACED.sub(r" \1 ", leveled(phrase))}:
                first = WORD.match(form)
                if first:
                    by_first[first.group()].add(form)
        self._forms = frozenset().union(*by_first.values())
        self._lengths = {
            first: sorted({len(form) for form in forms}, reverse=True)
            for first, forms in by_first.items()
        }

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the phrases stand in `text`, whole words only, without overlaps."""
        return self._found(leveled(text), standing(text, self._lengths.__contains__))

    def find_lowered(self, text: str) -> Iterator[tuple[int, int]]:
        """The same for phrases in lower case, which may stand in the text in any."""
        found = standing(text, self._lengths.__contains__, lower=True)
        return self._found(leveled(lowered(text)), found)

    def _found(self, text: str, firsts: Words) -> Iterator[tuple[int, int]]:
        """The phrases in a level text that begin with some of its words."""
        done = 0
        for word, start in firsts:
            if start < done:
                continue
            for length in self._lengths[word]:
                end = start + length
                if (
                    end <= len(text)
                    and text[start:end] in self._forms
                    and ends_word(text, end)
                ):
                    yield start, end
                    done = end
                    break


def ends_word(text: str, end: int) -> bool:
    """Whether no word goes on at `end`."""
    if end >= len(text) or not text[end - 1].isalnum():
        return True
    return not (text[end].isalnum() or text[end] == "_")

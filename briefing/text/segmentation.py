"""A text cut into paragraphs, sentences and headings, once, for every later stage."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from functools import cached_property
from typing import Any, TypeVar

from briefing.model.values import dataclass
from briefing.text.boilerplate import body_start, is_boilerplate, is_caption
from briefing.text.casing import has_capitals
from briefing.text.completeness import is_complete
from briefing.text.headings import is_heading
from briefing.text.languages import base_code
from briefing.text.paragraphs import paragraph_ranges
from briefing.text.sentences import sentence_ranges
from briefing.text.tokens import WORD

Item = TypeVar("Item")

KEPT_CHARACTERS = 200_000
"""What was made of longer texts is not kept, for it takes many times their size."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and its place."""

    start: int
    end: int
    source: str = field(repr=False)
    """The whole text: its sentences' words together would take as much again."""
    index: int
    """Its place among the sentences of the text, from 0."""
    paragraph: int
    """Index of its paragraph, from 0."""
    complete: bool = True
    """False for debris and fragments, which no summary may take."""
    boilerplate: bool = False
    """True for bylines, captions and calls to read more, which none may take either."""
    body_start: int = 0
    """Where it begins once a dateline (`LONDON (Reuters) --`) or a bullet is passed."""

    @property
    def text(self) -> str:
        """Its words as written."""
        return self.source[self.start : self.end]

    @property
    def body(self) -> tuple[int, int]:
        """The range that a summary prints: the sentence without its dateline."""
        return max(self.start, self.body_start), self.end

    @property
    def is_printed_whole(self) -> bool:
        """Whether nothing stands before what a summary prints."""
        return self.body_start <= self.start

    @property
    def printed(self) -> str:
        """The words of that range."""
        start, end = self.body
        return self.source[start:end]

    @property
    def printable(self) -> bool:
        """Whether a summary may take it."""
        return self.complete and not self.boilerplate


@dataclass(frozen=True)
class Segmentation:
    """Where the paragraphs, sentences and headings of one text lie."""

    text: str
    language: str
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[Sentence, ...]
    headings: tuple[tuple[int, int], ...]
    """Sub-headings: they are paragraphs, but no sentences."""

    @property
    def words(self) -> Iterator[str]:
        """The words of the whole text in lower case, one by one: there may be many."""
        if len(self.text) > KEPT_CHARACTERS:
            return (match.group().lower() for match in WORD.finditer(self.text))
        return map(str.lower, WORD.findall(self.text))

    @cached_property
    def _kept(self) -> dict[Callable[["Segmentation"], Any], tuple[Any, ...]]:
        return {}

    def each(self, make: Callable[["Segmentation"], Iterator[Item]]) -> Iterable[Item]:
        """The items that `make` finds in this text, kept for all who ask for them."""
        if len(self.text) > KEPT_CHARACTERS:
            return make(self)
        if make not in self._kept:
            self._kept[make] = tuple(make(self))
        return self._kept[make]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers `offset`, if one does."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index >= 0 and offset < self.sentences[index].end:
            return self.sentences[index]
        return None

    def paragraph_at(self, offset: int) -> int:
        """Index of the last paragraph that begins at or before `offset`, at least 0."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)


def segment(text: str, language: str = "en") -> Segmentation:
    """Paragraphs, headings and sentences of `text`; offsets are into it unchanged."""
    language = base_code(language)
    paragraphs = paragraph_ranges(text)
    cased = has_capitals(text)
    headings: list[tuple[int, int]] = []
    sentences: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs):
        if is_heading(text[start:end], first=number == 0):
            headings.append((start, end))
            continue
        caption = is_caption(text[start:end])
        for left, right in sentence_ranges(text, start, end, language, cased=cased):
            body = body_start(text, left, right) if left == start else left
            words = text[body:right]
            sentences.append(
                Sentence(
                    start=left,
                    end=right,
                    source=text,
                    index=len(sentences),
                    paragraph=number,
                    complete=is_complete(words, language, cased=cased),
                    boilerplate=caption or is_boilerplate(words, language),
                    body_start=body,
                )
            )
    return Segmentation(text, language, paragraphs, tuple(sentences), tuple(headings))

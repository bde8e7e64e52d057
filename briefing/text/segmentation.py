"""A text cut into paragraphs, sentences and headings, once, for every later stage."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from briefing.text.headings import is_heading
from briefing.text.paragraphs import paragraph_ranges
from briefing.text.sentences import sentence_ranges
from briefing.text.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and its place."""

    start: int
    end: int
    text: str
    index: int
    """Its place among the sentences of the text, from 0."""
    paragraph: int
    """Index of its paragraph, from 0."""
    complete: bool = True
    """False for debris and fragments, which no summary may take."""


@dataclass(frozen=True)
class Segmentation:
    """Where the paragraphs, sentences and headings of one text lie."""

    text: str
    language: str
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[Sentence, ...]
    headings: tuple[tuple[int, int], ...]
    """Sub-headings: they are paragraphs, but no sentences."""

    @cached_property
    def tokens(self) -> list[Token]:
        """The words of the whole text."""
        return tokens(self.text)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers `offset`, if one does."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index >= 0 and offset < self.sentences[index].end:
            return self.sentences[index]
        return None

    def paragraph_at(self, offset: int) -> int:
        """Index of the last paragraph that begins at or before `offset`, at least 0."""
        starts = [start for start, _ in self.paragraphs]
        return max(0, bisect_right(starts, offset) - 1)


def segment(text: str, language: str = "en") -> Segmentation:
    """Paragraphs, headings and sentences of `text`; offsets are into it unchanged."""
    paragraphs = paragraph_ranges(text)
    headings: list[tuple[int, int]] = []
    sentences: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs):
        if is_heading(text[start:end], first=number == 0):
            headings.append((start, end))
            continue
        for left, right in sentence_ranges(text, start, end):
            sentences.append(
                Sentence(left, right, text[left:right], len(sentences), number)
            )
    return Segmentation(text, language, paragraphs, tuple(sentences), tuple(headings))

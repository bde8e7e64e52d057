"""Sentences made ready for quotes: whole quotations stand in them as one lexeme."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.analysis.facts.grammar import Lexeme, lexeme, lexemes
from briefing.analysis.facts.quotes.marks import Quoted, find_quoted
from briefing.analysis.facts.quotes.transcripts import find_turns
from briefing.model.values import dataclass
from briefing.text.segmentation import Segmentation

Range = tuple[int, int]

CLOSING = frozenset(")],;")
"""No sentence begins with one; `(D-N.Y.), said` was cut in two."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or several that a quotation holds together."""

    start: int
    end: int
    paragraph: int
    items: tuple[Lexeme, ...]
    quoted: dict[int, Quoted]
    """The quotations, by the index of their lexeme."""

    @property
    def is_quotation(self) -> bool:
        """Whether it holds quotations and no other words."""
        return bool(self.quoted) and all(item.kind != "word" for item in self.items)

    @property
    def is_unclosed(self) -> bool:
        """Whether it ends in a quotation that no mark closes."""
        last = next(reversed(self.quoted.values()), None)
        return last is not None and last.inner_end == last.end


def passages(text: Segmentation) -> Iterator[Passage]:
    """The passages of a text, in order; headings count where they announce speech."""
    paragraphs = dict(text.paragraphs)
    units: dict[int, list[Range]] = {
        start: [(start, end)]
        for start, end in text.headings
        if text.text[end - 1] == ":"
    }
    for sentence in text.sentences:
        start, _ = text.paragraphs[sentence.paragraph]
        units.setdefault(start, []).append((sentence.start, sentence.end))
    turns = find_turns(text.text, text.paragraphs)
    for number, (paragraph, ranges) in enumerate(sorted(units.items())):
        if paragraph in turns:
            yield _turn(text.text, paragraph, number, *turns[paragraph])
            continue
        quoted = find_quoted(text.text, paragraph, paragraphs[paragraph])
        for start, end in _merged(text.text, ranges, quoted):
            items, places = _items(text.text, start, end, quoted)
            yield Passage(start, end, number, tuple(items), places)


def _turn(text: str, start: int, number: int, name: Range, said: Quoted) -> Passage:
    """A paragraph of a transcript: the name, a colon, and all the rest as quoted."""
    items = lexemes(text, *name)
    places = {len(items) + 1: said}
    items.append(lexeme(":", name[1], "mark"))
    items.append(lexeme(text[said.start : said.end], said.start, "quote"))
    return Passage(start, said.end, number, tuple(items), places)


def _start(quoted: Quoted) -> int:
    return quoted.start


def _merged(
    text: str, sentences: Sequence[Range], quoted: Sequence[Quoted]
) -> list[tuple[int, int]]:
    """Sentence ranges, joined where a quotation or a small letter goes on."""
    ranges: list[tuple[int, int]] = []
    for start, end in sentences:
        at = bisect_left(quoted, start, key=_start) - 1
        inside = at >= 0 and start < quoted[at].end
        goes_on = at >= 0 and _goes_on(text, quoted[at], start)
        opens = at + 1 < len(quoted) and quoted[at + 1].start == start
        spoken = bool(ranges) and at >= 0 and ranges[-1][0] < quoted[at].start
        goes_on = goes_on and not (opens and spoken)
        if ranges and (inside or goes_on or text[start] in CLOSING):
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((start, end))
    return ranges


def _goes_on(text: str, quote: Quoted, start: int) -> bool:
    """Whether the sentence at `start` still belongs to the quotation before it."""
    adjacent = not text[quote.end : start].strip()
    asks = text[quote.inner_end - 1] in "?!"
    return adjacent and (text[start].islower() or asks or not text[start].isalnum())


def _items(
    text: str, start: int, end: int, quoted: Sequence[Quoted]
) -> tuple[list[Lexeme], dict[int, Quoted]]:
    """The lexemes of one passage with its quotations as single ones."""
    low = bisect_left(quoted, start, key=_start)
    high = bisect_left(quoted, end, key=_start)
    items: list[Lexeme] = []
    places: dict[int, Quoted] = {}
    position = start
    for quote in quoted[low:high]:
        items += lexemes(text, position, quote.start)
        places[len(items)] = quote
        words = text[quote.start : quote.end]
        items.append(lexeme(words, quote.start, "quote"))
        position = quote.end
    return items + lexemes(text, position, end), places

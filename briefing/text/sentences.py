"""Sentence boundaries, by nupunkt with repairs for what news text does to it.

Kiss and Strunk, Unsupervised Multilingual Sentence Boundary Detection (2006).
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import nupunkt
from nupunkt import PunktSentenceTokenizer

from briefing.model.values import dataclass
from briefing.text.casing import with_capitals
from briefing.text.languages import word_set
from briefing.text.paragraphs import trim

Range = tuple[int, int]

CLOSERS = "\"'”’»)\\]"  # noqa: RUF001
OTHER_STOP = re.compile(r"[。！？｡।॥؟۔]")  # noqa: RUF001
OTHER_STOPS = re.compile(
    rf"{OTHER_STOP.pattern}[{CLOSERS}」』）]*(?![{CLOSERS}」』）とっ、，])"  # noqa: RUF001
)
"""Full stops of scripts that put no space behind them, or use another sign."""
QUOTE_STOP = re.compile(r"\.[\"”“»]\s+(?=[\"“„«]?[^\W\d_a-z])")
"""A full stop inside a closing quotation mark, with a capital behind it."""
LATE_CLOSER = re.compile(r"[”’\"]\s+(?=\w)")  # noqa: RUF001
"""A closing quotation mark that stands apart from its sentence."""
STRAY_TAIL = re.compile(r"(?<=[.!?…])\s+[.,;:|·•*\-–—]+$")  # noqa: RUF001
"""Punctuation left over behind a sentence that has ended already."""
DETACHED_STOP = re.compile(r"(\S+)\s+\.$")
"""A full stop with a blank before it: an end of line in text taken from pages."""
INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_]{1,2})*")
"""`u.s`, `p.m`, `j`: abbreviations that need no list."""
INNER_DOTS = re.compile(r"(?:^|[\s('’])(?:[^\W\d_]{1,2}\.){2,}$")  # noqa: RUF001
UNSURE = ("!", "?", ".)")
"""Ends that may stand inside a sentence: `“Why?” he asked`, `Lund (D-N.Y.) left`."""
ORDINAL = re.compile(r"(?:^|\s)\d{1,2}\.$")
LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$")
ORDINAL_LANGUAGES = frozenset(
    {"cs", "da", "de", "et", "fi", "hr", "hu", "lv", "nb", "nn", "no", "pl", "sk", "sl"}
)
"""Languages that write a full stop behind an ordinal number."""
TAIL = 40
"""How many characters at a sentence's end the repairs look at."""


@cache
def _tokenizer() -> PunktSentenceTokenizer:
    """The splitter; of what it learned from law reports only what news uses is kept.

    Its own list holds many words (`life`, `hall`, `stock`) that end sentences in news.
    """
    tokenizer = nupunkt.load("default")
    known = word_set("en", "abbreviations")
    for learned in tokenizer.abbreviations - known:
        if not INITIALS.fullmatch(learned):
            tokenizer.remove_abbreviation(learned)
    tokenizer.add_abbreviations(sorted(known))
    return tokenizer


def sentence_ranges(
    text: str, start: int, end: int, language: str = "en", *, cased: bool = True
) -> list[Range]:
    """The start and end of each sentence in one paragraph, white space trimmed.

    Args:
        text: The whole text.
        start: Where the paragraph begins.
        end: Where it ends.
        language: ISO 639-1 code, for abbreviations other than English.
        cased: Whether sentences of this text begin with a capital.
    """
    part = text[start:end] if cased else with_capitals(text[start:end])
    spans: Iterator[Range] = iter(_tokenizer().span_tokenize(part))
    spans = _split(part, spans)
    spans = _join(part, spans, _Joints(language, cased=cased))
    spans = _hand_back_closers(part, spans)
    spans = _cut_tails(part, spans)
    trimmed = (trim(text, start + left, start + right) for left, right in spans)
    return [(left, right) for left, right in trimmed if left < right]


def _split(text: str, spans: Iterator[Range]) -> Iterator[Range]:
    """The spans, parted again at full stops that nupunkt passes over."""
    if not (OTHER_STOP.search(text) or QUOTE_STOP.search(text)):  # nearly always
        yield from spans
        return
    for start, end in spans:
        stops = {m.end() for m in OTHER_STOPS.finditer(text, start, end)}
        stops.update(m.end() for m in QUOTE_STOP.finditer(text, start, end))
        yield from pairwise([start, *sorted(stops), end])


def _join(text: str, spans: Iterator[Range], joints: "_Joints") -> Iterator[Range]:
    """The spans, those joined between which no sentence ends."""
    held: Range | None = None
    for start, end in spans:
        if held:
            tail = text[max(held[0], held[1] - TAIL) : held[1]].rstrip()
            head = text[start : start + TAIL].lstrip()[:1]
            if head and joints.go_on(tail, head):
                held = (held[0], end)
                continue
            yield held
        held = (start, end)
    if held:
        yield held


@dataclass(frozen=True, slots=True)
class _Joints:
    """Knows where a full stop ends no sentence."""

    language: str
    cased: bool

    def go_on(self, tail: str, head: str) -> bool:
        """Whether a sentence goes on behind `tail` with the character `head`."""
        if tail.endswith(UNSURE) or INNER_DOTS.search(tail):
            return self.cased and head.islower()
        if ORDINAL.search(tail):
            return self.language in ORDINAL_LANGUAGES and head.isalpha()
        return self._is_cut_line(tail, head) or self._is_abbreviation(tail)

    def _is_cut_line(self, tail: str, head: str) -> bool:
        """Whether a detached full stop stands where a line was cut."""
        match = DETACHED_STOP.search(tail)
        if match is None or match[1][-1] in "!?.…":
            return False
        word = match[1] if len(match[1]) == 1 else match[1].lower()
        unended = word.endswith(",") or word in word_set(self.language, "unended")
        return unended or (self.cased and head.islower())

    def _is_abbreviation(self, tail: str) -> bool:
        if self.language == "en":
            return False
        word = LAST_WORD.search(tail)
        return word is not None and word[1].lower() in word_set(
            self.language, "abbreviations"
        )


def _hand_back_closers(text: str, spans: Iterator[Range]) -> Iterator[Range]:
    """The spans, closing quotation marks given to the sentence that they close."""
    before: Range | None = None
    for start, end in spans:
        match = LATE_CLOSER.match(text, start, end) if before else None
        if before:
            yield (before[0], match.start() + 1) if match else before
        before = (match.end() if match else start, end)
    if before:
        yield before


def _cut_tails(text: str, spans: Iterator[Range]) -> Iterator[Range]:
    """The spans, stray punctuation at their ends made spans of its own."""
    for start, end in spans:
        _, stop = trim(text, start, end)
        at = max(start, stop - TAIL)
        tail = STRAY_TAIL.search(text[at:stop])
        if tail:
            yield start, at + tail.start()
            yield at + tail.start(), end
        else:
            yield start, end

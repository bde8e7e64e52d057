"""Quotes of one article: frames, their words, and quotations that stand alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.analysis.facts.grammar import (
    LANGUAGE,
    RELATIVES,
    Lexeme,
    speaks_of_itself,
    without_marks,
    word_count,
)
from briefing.analysis.facts.quotes.contents import (
    CLAUSE_MARKS,
    after,
    before,
    stands_before,
)
from briefing.analysis.facts.quotes.frames import Frame, frames
from briefing.analysis.facts.quotes.marks import SINGLE
from briefing.analysis.facts.quotes.passages import Passage, passages
from briefing.analysis.facts.quotes.phrases import Range, opening_subject
from briefing.analysis.facts.quotes.speakers import Cast
from briefing.analysis.reading import Reading
from briefing.model.analysis import Mention, Quote, Speaker

MIN_WORDS = 2
MAX_HEADING = 6
MIN_ALONE = 5
"""How many words a quotation needs to count where nobody can be named."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, and by which cue."""

    speaker: Speaker | None
    cue: str
    paragraph: int
    place: int
    """Where the cue stands."""


def find_quotes(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Quote, ...]:
    """What is said in the article's text and by whom, in text order, disjoint.

    Speech that is split around its cue gives a quote for each part. The cues are
    English: in other languages only quotations in marks are found, nameless.
    """
    finder = Finder(reading.article.text, mentions)
    found = passages(reading.text)
    english = reading.language == LANGUAGE
    return tuple(finder.quotes(found) if english else finder.quotations(found))


class Finder:
    """Goes through an article's passages and remembers who spoke last."""

    def __init__(self, text: str, mentions: tuple[Mention, ...]) -> None:
        self._text = text
        self._cast = Cast(text, mentions)
        self._voice: Voice | None = None

    def quotes(self, found: Iterator[Passage]) -> Iterator[Quote]:
        """The quotes of all passages."""
        for passage in found:
            if passage.is_quotation:
                yield from self._alone(passage)
            else:
                yield from self._framed(passage)
                self._note(passage)

    def quotations(self, found: Iterator[Passage]) -> Iterator[Quote]:
        """The longer quotations of all passages, without speakers."""
        for passage in found:
            yield from self._unattributed(passage)

    def _note(self, passage: Passage) -> None:
        """Keep in mind the person that a passage is about, if nobody speaks in it.

        A pronoun may stand for them, and a quotation that follows be theirs.
        """
        opening = opening_subject(passage.items)
        spoke = self._voice is not None and self._voice.place >= passage.start
        if opening is None or spoke:
            return
        person = self._cast.note_subject(passage.items, opening)
        if person is not None:
            self._voice = Voice(person, "", passage.paragraph, person.start)

    def _alone(self, passage: Passage) -> Iterator[Quote]:
        """Quotations without a cue beside them: the last voice goes on."""
        if self._is_heading(passage):
            return
        voice = self._voice
        if voice is None or passage.paragraph > voice.paragraph + 1:
            yield from self._unattributed(passage)
            return
        self._voice = replace(voice, paragraph=passage.paragraph)
        for at in passage.quoted:
            yield from self._quote(passage, (at, at + 1), self._voice)

    def _is_heading(self, passage: Passage) -> bool:
        """Whether a few words in single marks stand on a line of their own."""
        short = word_count(passage.items) <= MAX_HEADING
        single = self._text[passage.start] in SINGLE
        before = self._text[max(0, passage.start - 1) : passage.start]
        alone = self._text[passage.end : passage.end + 1] in {"", "\n", "\r"}
        return short and single and alone and before == "\n"

    def _unattributed(self, passage: Passage) -> Iterator[Quote]:
        """Longer quotations of a passage, where nobody can be named."""
        nobody = Voice(None, "", passage.paragraph, passage.start)
        for at in passage.quoted:
            if word_count(passage.items[at : at + 1]) >= MIN_ALONE:
                yield from self._quote(passage, (at, at + 1), nobody)

    def _framed(self, passage: Passage) -> list[Quote]:
        """The quotes of a passage that has cues."""
        quotes: list[Quote] = []
        taken: set[int] = set()
        for frame, parts in _parts(passage):
            free = [part for part in parts if taken.isdisjoint(range(*part))]
            announced = not parts and passage.items[-1].text == ":"
            if (not free and not announced) or frame.left in taken:
                continue
            voice = self._voice_of(passage, frame)
            for part in free:
                taken.update(range(*part))
                quotes += self._quote(passage, part, voice)
            if passage.items[frame.left].lower not in RELATIVES:
                self._voice = voice
        return sorted(quotes, key=lambda quote: quote.start)

    def _voice_of(self, passage: Passage, frame: Frame) -> Voice:
        """Who speaks in a frame; a first gerund has the subject of its sentence."""
        items = passage.items
        first = self._voice is None or self._voice.place < passage.start
        phrase = frame.speaker or (opening_subject(items) if first else None)
        known = self._cast.last
        speaker = self._cast.speaker(items, phrase) if phrase else known
        start, end = items[frame.cue[0]].start, items[frame.cue[1] - 1].end
        return Voice(speaker, self._text[start:end], passage.paragraph, start)

    def _quote(self, passage: Passage, part: Range, voice: Voice) -> Iterator[Quote]:
        """The quote in one part of a passage, unless too few words are left."""
        start, end = without_marks(passage.items, *part)
        items = passage.items[start:end]
        quoted = end - start == 1 and items[0].kind == "quote"
        if not items or (not quoted and word_count(items) < MIN_WORDS):
            return
        yield Quote(
            start=items[0].start,
            end=items[-1].end,
            text=self._text[items[0].start : items[-1].end],
            speaker=voice.speaker,
            cue=voice.cue,
            direct=quoted or _is_verbatim(items),
        )


def _is_verbatim(items: Sequence[Lexeme]) -> bool:
    """Whether words without marks are in the speaker's own person."""
    return items[0].lower != "that" and speaks_of_itself(items)


def _parts(passage: Passage) -> Iterator[tuple[Frame, list[Range]]]:
    """The words of each frame; frames that follow their words come first."""
    items = passage.items
    found = list(frames(items))
    early = [frame for frame in found if not stands_before(items, frame)]
    for frame in found:
        if stands_before(items, frame):
            yield frame, before(items, frame)
    for frame, high in zip(early, _limits(items, early), strict=True):
        yield frame, after(items, frame, max(high, frame.right))


def _limits(items: Sequence[Lexeme], early: Sequence[Frame]) -> list[int]:
    """For each frame, where the next one that a mark sets off begins."""
    limits = [len(items)]
    for earlier, frame in zip(early[-2::-1], early[:0:-1], strict=True):
        left = frame.left if frame.left > earlier.right else frame.cue[0]
        set_off = items[left - 1].text in CLAUSE_MARKS or items[left].text == ":"
        limits.append(left if set_off else limits[-1])
    return limits[: len(early)][::-1]

"""Quotes of one article: frames, their words, and quotations that stand alone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.analysis.facts.grammar import (
    CONJUNCTIONS,
    LANGUAGE,
    RELATIVES,
    Lexeme,
    looks_past,
    speaks_of_itself,
    without_marks,
    word_count,
    word_set,
)
from briefing.analysis.facts.quotes.contents import (
    CLAUSE_MARKS,
    after,
    before,
    comma_after,
    stands_before,
)
from briefing.analysis.facts.quotes.frame import Frame
from briefing.analysis.facts.quotes.frames import frames
from briefing.analysis.facts.quotes.marks import DOUBLE, SINGLE
from briefing.analysis.facts.quotes.passages import Passage, passages
from briefing.analysis.facts.quotes.phrases import Range, opening_subject, phrase_after
from briefing.analysis.facts.quotes.speakers import OWNERS, Cast
from briefing.analysis.facts.quotes.speech import Part, Speech, Voice
from briefing.analysis.facts.quotes.tabled import Place, table
from briefing.analysis.reading import Reading
from briefing.model.analysis import Mention, Quote
from briefing.model.article import Article, Span

MIN_WORDS = 2
PRESENT = word_set("am is are will must 'll")
PAST_AUXILIARIES = word_set("was were had did")
MAX_HEADING = 6
MIN_ALONE = 5
"""How many words a quotation needs to count where nobody can be named."""


def find_quotes(
    reading: Reading, mentions: Sequence[Mention], roles: Mapping[str, Span]
) -> tuple[Quote, ...]:
    """What is said in the article's text and by whom, in text order, disjoint.

    Speech that is split around its cue, or goes on in a quotation right behind it,
    is one quote. Languages without a table of cues give only their quotations in
    marks, nameless.

    Args:
        reading: The article as read.
        mentions: Who and what is named in it.
        roles: What the persons are, by canonical name.
    """
    cues = table(reading.language)
    pronouns = {**cues.pronouns, **cues.owners} if cues else OWNERS
    cast = Cast(reading.article.text, mentions, roles, pronouns)
    finder = Finder(reading.article, cast, cues.places if cues else _places)
    for passage in reading.text.each(passages):
        if reading.language == LANGUAGE or cues:
            finder.hear(passage)
        else:
            finder.hear_nobody(passage)
        if cues and not finder.is_speaking and not passage.is_quotation:
            finder.hear_nobody(passage)
    return finder.quotes()


class Finder:
    """Goes through an article's passages and remembers who spoke last."""

    def __init__(
        self, article: Article, cast: Cast, locate: Callable[[Passage], Iterator[Place]]
    ) -> None:
        self._article = article
        self._locate = locate
        self._cast = cast
        self._is_direct = False
        self._has_marks = DOUBLE.search(article.text) is not None
        self._voice: Voice | None = None
        self._speeches: list[Speech] = []
        self._open: Speech | None = None
        """The speech that a quotation right behind it goes on with."""

    def quotes(self) -> tuple[Quote, ...]:
        """The quotes of all passages so far."""
        found = (speech.quote() for speech in self._speeches if speech.parts)
        return tuple(sorted(found, key=lambda quote: quote.start))

    @property
    def is_speaking(self) -> bool:
        """Whether somebody spoke in the last passage."""
        return self._open is not None

    def hear(self, passage: Passage) -> None:
        """Take in what is said in the next passage."""
        if passage.is_quotation:
            self._alone(passage)
            return
        before, self._open = self._open, None
        self._framed(passage)
        if self._open is None and before is not None and self._is_more(before, passage):
            before.add(passage, self._parts(passage, [(0, len(passage.items))]))
        else:
            self._note(passage)

    def _is_more(self, speech: Speech, passage: Passage) -> bool:
        """Whether a passage without a cue goes on with speech that ended at its cue.

        Only where quotation marks were lost: somebody spoke of himself without them.
        """
        unmarked = self._is_direct and not self._has_marks
        ended = speech.ends_with_cue and speech.goes_on(passage)
        return ended and speaks_now(passage.items) and unmarked

    def hear_nobody(self, passage: Passage) -> None:
        """Take in the longer quotations of a passage, where nobody can be named."""
        nobody = Voice(None, "", passage.paragraph, passage.start)
        for at in passage.quoted:
            if word_count(passage.items[at : at + 1]) >= MIN_ALONE:
                self._begin(nobody, self._parts(passage, [(at, at + 1)]))

    def _begin(self, voice: Voice, parts: list[Part]) -> Speech:
        speech = Speech(voice, parts)
        self._speeches.append(speech)
        return speech

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

    def _alone(self, passage: Passage) -> None:
        """Quotations without a cue beside them: the last voice goes on."""
        if self._is_heading(passage):
            return
        voice = self._voice
        if voice is None or passage.paragraph > voice.paragraph + 1:
            self._open = None
            self.hear_nobody(passage)
            return
        self._voice = replace(voice, paragraph=passage.paragraph)
        speech = self._open
        if speech is None or not speech.goes_on(passage):
            speech = self._open = self._begin(self._voice, [])
        places = [(at, at + 1) for at in passage.quoted]
        speech.add(passage, self._parts(passage, places))

    def _is_heading(self, passage: Passage) -> bool:
        """Whether a few words in single marks stand on a line of their own."""
        text = self._article.text
        short = word_count(passage.items) <= MAX_HEADING
        single = text[passage.start] in SINGLE
        before = text[max(0, passage.start - 1) : passage.start]
        alone = text[passage.end : passage.end + 1] in {"", "\n", "\r"}
        return short and single and alone and before == "\n"

    def _framed(self, passage: Passage) -> None:
        """What is said in a passage that has cues."""
        for frame, parts in sorted(self._heard(passage), key=_where):
            voice = self._voice_of(passage, frame)
            speech = self._begin(voice, [])
            speech.add(passage, parts)
            self._is_direct |= any(part.direct for part in speech.parts)
            speech.ends_with_cue = frame.right == len(passage.items)
            if passage.items[frame.left].lower not in RELATIVES:
                self._voice, self._open = voice, speech

    def _heard(self, passage: Passage) -> Iterator[tuple[Frame, list[Part]]]:
        """Each frame of a passage with what is said in it; no words are said twice."""
        taken: set[int] = set()
        for frame, places in self._locate(passage):
            free = [place for place in places if taken.isdisjoint(range(*place))]
            announced = not places and passage.items[-1].text == ":"
            if (not free and not announced) or frame.left in taken:
                continue
            taken.update(*(range(*place) for place in free))
            parts = self._parts(passage, free)
            if parts or announced:
                yield frame, parts

    def _voice_of(self, passage: Passage, frame: Frame) -> Voice:
        """Who speaks in a frame; a first gerund has the subject of its sentence."""
        items = passage.items
        first = self._voice is None or self._voice.place < passage.start
        phrase = frame.speaker or (main_subject(items, frame) if first else None)
        known = self._cast.last
        speaker = self._cast.speaker(items, phrase) if phrase else known
        start, end = items[frame.cue[0]].start, items[frame.cue[1] - 1].end
        cue = self._article.text[start:end]
        return Voice(speaker, cue, passage.paragraph, start)

    def _parts(self, passage: Passage, places: Sequence[Range]) -> list[Part]:
        """What is said at some places of a passage, where enough words are left."""
        found = (without_marks(passage.items, *place) for place in places)
        return [
            Part(
                self._article.span(items[0].start, items[-1].end),
                direct=_is_quotation(items) or _is_verbatim(items),
            )
            for start, end in found
            if (items := passage.items[start:end])
            and (_is_quotation(items) or word_count(items) >= MIN_WORDS)
        ]


def _where(heard: tuple[Frame, list[Part]]) -> int:
    return heard[0].left


def speaks_now(items: Sequence[Lexeme]) -> bool:
    """Whether words tell what is, and nothing that was."""
    present = any(item.lower in PRESENT for item in items)
    return present and not any(
        looks_past(item) or item.lower in PAST_AUXILIARIES for item in items
    )


def main_subject(items: Sequence[Lexeme], frame: Frame) -> Range | None:
    """The subject of the sentence of a frame that has none of its own.

    It opens the sentence, or follows the frame that does: `Citing a rumour, Lund left`.
    """
    subject = opening_subject(items)
    if subject is None or subject[1] <= frame.left or subject[0] >= frame.right:
        return subject
    comma = comma_after(items, frame.right)
    return phrase_after(items, comma + 1) if comma is not None else None


def _is_quotation(items: Sequence[Lexeme]) -> bool:
    """Whether words are one quotation and nothing else."""
    return len(items) == 1 and items[0].kind == "quote"


def _is_verbatim(items: Sequence[Lexeme]) -> bool:
    """Whether words without marks are in the speaker's own person."""
    return items[0].lower != "that" and speaks_of_itself(items)


def _places(passage: Passage) -> Iterator[Place]:
    """Where the words of each frame stand; those with words before them come first."""
    items = passage.items
    found = list(frames(items))
    early = [frame for frame in found if not stands_before(items, frame)]
    starts: list[int] = []
    for frame in found:
        if stands_before(items, frame):
            places = before(items, frame)
            starts.append(places[0][0])
            yield frame, places
    for frame, limit in zip(early, _limits(items, early), strict=True):
        high = min([limit, *(start for start in starts if start > frame.right)])
        yield frame, after(items, frame, max(high, frame.right))


def _limits(items: Sequence[Lexeme], early: Sequence[Frame]) -> list[int]:
    """For each frame, where the next one begins that is not inside its words."""
    limits = [len(items)]
    for earlier, frame in zip(early[-2::-1], early[:0:-1], strict=True):
        if not after(items, frame, len(items)):
            limits.append(limits[-1])  # 'said Marek, who fled, had confessed'
            continue
        left = frame.left if frame.left > earlier.right else frame.cue[0]
        set_off = items[left - 1].text in CLAUSE_MARKS or items[left].text == ":"
        joined = _is_joined(items, earlier, frame)
        limits.append(left - joined if set_off or joined else limits[-1])
    return limits[: len(early)][::-1]


def _is_joined(items: Sequence[Lexeme], earlier: Frame, frame: Frame) -> bool:
    """Whether two frames stand side by side: `said it was safe and warned of haste`.

    Their verbs agree in tense, and a conjunction parts them.
    """
    if frame.verb.gerund or frame.left <= earlier.right:
        return False
    ends = (items[each.cue[1] - 1].lower.endswith("s") for each in (earlier, frame))
    return items[frame.left - 1].lower in CONJUNCTIONS and len(set(ends)) == 1

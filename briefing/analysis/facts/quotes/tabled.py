"""Frames of the languages whose cues are a table: `languages/<language>.toml`.

A table knows a few ways to tell whose words are told, as German has them: the verb
with the speaker behind (`…, sagte Ada Lund`), the speaker with the verb and a clause
behind (`Lund kündigte an, …`), `…, wie Lund mitteilte`, and `nach Angaben von Lund`.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from briefing.analysis.facts.grammar import Lexeme, word_set
from briefing.analysis.facts.quotes.cues import Verb
from briefing.analysis.facts.quotes.frame import Frame
from briefing.analysis.facts.quotes.frames import MAX_CONTENT, MAX_INVERTED
from briefing.analysis.facts.quotes.passages import Passage
from briefing.analysis.facts.quotes.phrases import Range
from briefing.model.values import dataclass

MAX_ADJECTIVES = 3
MAX_SOURCE = 3
ANNOUNCING = frozenset({",", ":"})
SPEECH = Verb("", "speech")

Place = tuple[Frame, list[Range]]


@dataclass(frozen=True, eq=False)
class Table:
    """The cues of one language, in lower case."""

    verbs: frozenset[str]
    parted: Mapping[str, str]
    """Verbs with the particle that ends their clause: `teilte … mit`."""
    particles: frozenset[str]
    speaker_cues: frozenset[str]
    """Words that stand like a verb before the speaker: `…, so Lund`."""
    verbs_at_the_end: frozenset[str]
    """Verbs that close the clause which `as_word` opens."""
    as_word: str
    sources: tuple[tuple[str, ...], ...]
    """Words before a noun phrase that names the source: `nach Angaben`."""
    determiners: frozenset[str]
    links: frozenset[str]
    """Words that join a noun to the noun before it."""
    adjuncts: frozenset[str]
    of_word: str
    """The word between `sources` and a bare name."""
    pronouns: Mapping[str, str]
    """Subject pronouns, each with the English one that stands for it."""
    owners: Mapping[str, str]
    """Possessives, each with the English pronoun of the owner."""

    def places(self, passage: Passage) -> Iterator[Place]:
        """The first frame of a passage, and where its words stand."""
        items = passage.items
        found = (self._place(items, at) for at in range(len(items)))
        first = next(filter(None, found), None)
        if first is not None:
            yield first

    def _place(self, items: Sequence[Lexeme], at: int) -> Place | None:
        word = items[at].lower
        if word in self.verbs_at_the_end and items[0].lower == self.as_word:
            phrase, told = self._phrase(items, 1), _told_after(items, at + 1)
            return (_frame(0, at, phrase), [told]) if phrase and told else None
        if word in self.verbs_at_the_end and (as_at := self._as(items, at)):
            phrase = self._phrase(items, as_at + 1)
            return phrase and (
                _frame(as_at, at, phrase),
                [(max(0, as_at - MAX_CONTENT), as_at)],
            )
        if word in self.speaker_cues:
            return self._behind(items, at)
        if word in self.verbs or word in self.parted:
            return self._behind(items, at) or self._ahead(items, at)
        return self._source(items, at)

    def _as(self, items: Sequence[Lexeme], at: int) -> int:
        """Where the clause begins that ends at `at`: `…, | wie Lund mitteilte`."""
        near = range(at - 1, max(0, at - MAX_INVERTED), -1)
        opens = (i for i in near if items[i].lower == self.as_word)
        return next((i for i in opens if _is_set_off(items, i)), 0)

    def _behind(self, items: Sequence[Lexeme], at: int) -> Place | None:
        """The frame of `…, sagte Ada Lund`, and of `„…“, sagte Lund, „…“`."""
        phrase = self._phrase(items, at + 1)
        if phrase is None or not at or not _is_set_off(items, at):
            return None
        if items[0].lower in self.adjuncts and items[at - 1].text == ",":
            told = _told_after(items, phrase[1])
            return told and (_frame(at, at, phrase), [told])
        parts = [(max(0, at - MAX_CONTENT), at)]
        reach = range(phrase[1], min(len(items), phrase[1] + MAX_INVERTED))
        quote = next((i for i in reach if items[i].kind == "quote"), None)
        if quote is not None and items[quote - 1].text in ANNOUNCING:
            parts.append((quote, quote + 1))
        return _frame(at, at, phrase), parts

    def _ahead(self, items: Sequence[Lexeme], at: int) -> Place | None:
        """The frame of `Lund kündigte an, …` and `Am Montag sagte Lund: „…“`."""
        inverted = items[0].lower in self.adjuncts
        phrase = self._phrase(items, at + 1 if inverted else 0)
        told = _told_after(items, at + 1)
        if phrase is None or told is None:
            return None
        particle = items[told[0] - 2].lower
        wanted = self.parted.get(items[at].lower)
        fits = particle == wanted if wanted else particle not in self.particles
        if not fits or items[told[0]].lower in self.adjuncts:
            return None
        return _frame(at, at, phrase), [told]

    def _source(self, items: Sequence[Lexeme], at: int) -> Place | None:
        """The frame of `nach Angaben von Lund` and `nach ihren Angaben`."""
        words = tuple(item.lower for item in items[at : at + MAX_SOURCE])
        for source in self.sources:
            start = at + len(source)
            if words[: len(source)] == source:
                of = items[start : start + 1] and items[start].lower == self.of_word
                phrase = self._phrase(items, start + bool(of))
                return phrase and _around(items, at, phrase[1], phrase)
            if (
                words[1:2]
                and words[1] in self.owners
                and words[:1] + words[2:] == source
            ):
                return _around(items, at, start + 1, (at + 1, at + 2))
        return None

    def _phrase(self, items: Sequence[Lexeme], start: int) -> Range | None:
        """The noun phrase at `start`, in a language that writes nouns in capitals."""
        if start >= len(items) or items[start].kind != "word":
            return None
        if items[start].lower in self.pronouns:
            return start, start + 1
        bare = items[start].lower not in self.determiners
        end = start if bare else start + 1
        while not bare and end <= start + MAX_ADJECTIVES and _is_small(items, end):
            end += 1
        first = end
        while end < len(items) and (
            _is_name(items, end)
            or (not bare and items[end].lower in self.links and end > first)
        ):
            end += 1
        while end > first and not _is_name(items, end - 1):
            end -= 1
        return (start, end) if end > first else None


def _is_small(items: Sequence[Lexeme], at: int) -> bool:
    return at < len(items) and items[at].kind == "word" and not items[at].capitalized


def _is_name(items: Sequence[Lexeme], at: int) -> bool:
    return items[at].kind == "word" and items[at].capitalized


def _is_set_off(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a comma or a quotation stands before `at`."""
    return at > 0 and (items[at - 1].text == "," or items[at - 1].kind == "quote")


def _told_after(items: Sequence[Lexeme], start: int) -> Range | None:
    """What follows the next comma or colon."""
    reach = range(start, min(len(items) - 1, start + MAX_INVERTED))
    mark = next((i for i in reach if items[i].text in ANNOUNCING), None)
    return None if mark is None else (mark + 1, _limited(items, mark + 1))


def _around(items: Sequence[Lexeme], at: int, right: int, phrase: Range) -> Place:
    """A frame from `at` to `right` with all other words as what was told."""
    frame = Frame(at, right, (at, max(at + 1, phrase[0])), SPEECH, phrase)
    parts = [(max(0, at - MAX_CONTENT), at), (right, _limited(items, right))]
    return frame, [(start, end) for start, end in parts if start < end]


def _limited(items: Sequence[Lexeme], start: int) -> int:
    return min(len(items), start + MAX_CONTENT)


def _frame(left: int, at: int, phrase: Range) -> Frame:
    """The frame of the verb at `at`."""
    right = max(at + 1, phrase[1])
    return Frame(min(left, phrase[0]), right, (at, at + 1), SPEECH, phrase)


@cache
def table(language: str) -> Table | None:
    """The table of a language, where there is one."""
    folder = files("briefing.analysis.facts.quotes") / "languages"
    source = next((f for f in folder.iterdir() if f.name == f"{language}.toml"), None)
    if source is None:
        return None
    data: dict[str, Any] = tomllib.loads(source.read_text(encoding="utf-8"))
    return Table(
        verbs=word_set(data["verbs"]),
        parted=data["parted"],
        particles=word_set(data["particles"]),
        speaker_cues=word_set(data["speaker_cues"]),
        verbs_at_the_end=word_set(data["verbs_at_the_end"]),
        as_word=data["as"],
        sources=tuple(map(tuple, data["sources"])),
        determiners=word_set(data["determiners"]),
        links=word_set(data["links"]),
        adjuncts=word_set(data["adjuncts"]),
        of_word=data["of"],
        pronouns=data["pronouns"],
        owners=data["owners"],
    )

"""Names by rules: runs of capitalised words, told apart by the words around them.

The fall-back where no model is installed, and for languages without one. Known
names, groups, weapons and vehicles are not its business: they are found in any case.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.facts.names.raw import RawEntity
from briefing.model.analysis import EntityKind
from briefing.text.stopwords import stop_words

WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")  # noqa: RUF001
GAP = re.compile(r"(?: |\s?-\s?|, (?=Inc|Ltd|LLC|Jr|Sr))")
ABBREVIATION_GAP = re.compile(r"\. ")
ABBREVIATION = 3
"""Letters of the longest word, but for titles, whose dot ends no sentence."""
OPENING = re.compile(r"(?:^|[.!?:]|\n|[\"“«(])\s*$")
SENTENCE_END = re.compile(r"[!?\n]|(?<=\w{5})\.")
ACRONYM_LENGTHS = range(2, 7)
CLUB_LENGTHS = range(2, 5)
PERSON_LENGTHS = range(2, 5)
CONTEXT = 24
LONGEST_HELD = 20_000
"""Longer texts are gone through twice, for their words take many times their size."""
MAX_RUN = 12
"""Words of the longest name; what is longer is a headline in capitals."""
INTRODUCTIONS: Mapping[str, EntityKind] = {
    "body_nouns": "organization",
    "settlements": "location",
    "person_nouns": "person",
}
"""Lists of nouns with the kind of the name that they stand before."""
NO_BODIES = frozenset(
    [
        *("UTC", "GMT", "CET", "USD", "EUR", "GBP", "DVD", "CD", "VHS", "TV", "PC"),
        *("EP", "LP", "MVP", "VIP", "LGBT", "SOS", "PDF", "AM", "PM", "II", "III"),
        *("IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI"),
    ]
)
"""Words in capitals that abbreviate no organisation in any language."""

NOUN_ENDING = re.compile(
    r"(?:ung|heit|keit|schaft|tion|tät)(?:en)?$|ismus$|ern$|nisse[ns]?$|"
    r"(?:arten|autos|gebäuden?|heimen?|lagen?|zeiten|zielen?)$",
    re.IGNORECASE,
)
"""Ends of German nouns, which few small places share: `Gebäuden`, `Erhebungen`."""


class RuleRecognizer:
    """Names in one language by its lexicon."""

    def __init__(self, language: str) -> None:
        self._words = lexicon(language)
        self._stop_words = stop_words(language)
        self._places = self._words.cities | self._words.known.keys()
        self._noun_capitals = "nouns_in_capitals" in self._words.words

    @property
    def name(self) -> str:
        """Name and version of the rules: `rules/1`."""
        return "rules/1"

    def recognize(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        """The names of each text, in text order."""
        return [list(self._names(text)) for text in texts]

    def _names(self, text: str) -> Iterator[RawEntity]:
        held = list(WORD.finditer(text)) if len(text) <= LONGEST_HELD else ()
        matches = held or WORD.finditer(text)
        common = {word for match in matches if (word := match[0]).islower()}
        for run in _runs(text, held or WORD.finditer(text), self._words):
            kept = self._without_opener(text, run, common)
            if kept:
                kind = self._introduced_as(kept)
                kept = kept[1:] if kind else kept
                kind = kind or self._kind(text, kept)
                if kind is not None:
                    yield RawEntity(kept[0].start(), kept[-1].end(), kind)

    def _introduced_as(self, run: list[re.Match[str]]) -> EntityKind | None:
        """The kind that a noun with a capital gives the name behind it.

        German joins such nouns: `Netzbetreiber Nordstrom`, `Stadtteil Altona`.
        """
        if not self._noun_capitals or len(run) == 1 or run[1].group().islower():
            return None
        noun = run[0].group().lower()
        kinds = (
            kind
            for group, kind in INTRODUCTIONS.items()
            if noun.endswith(tuple(self._words.words.get(group, ())))
        )
        return next(kinds, None)

    def _without_opener(
        self, text: str, run: list[re.Match[str]], common: set[str]
    ) -> list[re.Match[str]]:
        """The run without words that have capitals only because they open."""
        while run and self._only_opens(text, run, common):
            run = run[1:]
            while run and run[0].group().islower():
                run = run[1:]
        return run

    def _only_opens(
        self, text: str, run: list[re.Match[str]], common: set[str]
    ) -> bool:
        """Whether the first word of a run is a common word."""
        word = run[0].group()
        if _opens(text, run[0].start()) and self._is_followed_by_person(run):
            return True
        return (
            word.lower() in self._stop_words
            or self._words.has("no_names", word)
            or (self._is_common(word, common) and _opens(text, run[0].start()))
            or (self._noun_capitals and self._is_noun(run))
        )

    def _is_common(self, word: str, common: set[str]) -> bool:
        """Whether the article, or the language, has the word in small letters."""
        small = word.lower()
        return small in common or self._words.is_common(small)

    def _is_followed_by_person(self, run: list[re.Match[str]]) -> bool:
        """Whether a full name begins with the second word and not with the first."""
        given = self._words.given_names
        first, *rest = (match.group() for match in run)
        return len(rest) in PERSON_LENGTHS and rest[0] in given and first not in given

    def _is_noun(self, run: list[re.Match[str]]) -> bool:
        """Whether a noun stands before a name: `Sänger Paul Wolff`, `Staat Ohio`."""
        if len(run) == 1 or run[0].group() in self._words.given_names:
            return False
        rest = [match.group() for match in run[1:]]
        named = rest[0] in self._words.given_names and len(rest) > 1
        place = " ".join(rest) in self._places and run[0].group()[-1].islower()
        return named or place or rest[0].islower()

    def _is_plain_noun(self, words: list[str]) -> bool:
        """Whether the ending of a word tells a noun where all have capitals."""
        told = self._noun_capitals and NOUN_ENDING.search(words[-1])
        return bool(told) and " ".join(words) not in self._places

    def _kind(self, text: str, run: list[re.Match[str]]) -> EntityKind | None:
        """What a run names; nothing where its words do not tell."""
        words = [match.group() for match in run]
        by_words = self._kind_by_words(words)
        if by_words is not None:
            return by_words
        before = _words_before(text, run[0].start())
        after = WORD.findall(text[run[-1].end() : run[-1].end() + CONTEXT])
        if self._words.has("titles", before[-1] if before else ""):
            return "person"
        return self._kind_by_context(words, before[-1:], after[:1])

    def _kind_by_words(self, words: list[str]) -> EntityKind | None:
        lists_of = self._words.lists_of
        first, last = lists_of(words[0]), lists_of(words[-1])
        several, either = len(words) > 1, first | last
        if several and "titles" in first:
            return "person"
        if "event_words" in either:
            return "other"
        if several and ("organization_words" in either or self._is_body(words)):
            return "organization"
        if several and "place_words" in either:
            return "location"
        if words[0] in self._words.given_names:
            return "person"
        return "organization" if self._is_team(words) else None

    def _is_body(self, words: list[str]) -> bool:
        """Whether a name has a head of English bodies, which are found anywhere."""
        has = lexicon("en").has
        return any(has("organization_words", word) for word in (words[0], words[-1]))

    def _is_team(self, words: list[str]) -> bool:
        """Whether a longer name has a place or a club's letters: `Leeds Lions`."""
        parts = [word for word in words if word[0].isupper()]
        if len(parts) == 1 or " ".join(words) in self._places:
            return False
        ends = {" ".join(words[:2]), words[0]}
        if not self._noun_capitals:
            ends |= {" ".join(words[-2:]), words[-1]}
        letters = (word for word in (parts[0], parts[-1]) if word.isupper())
        return bool(ends & self._places) or any(
            len(word) in CLUB_LENGTHS and word not in NO_BODIES for word in letters
        )

    def _kind_by_context(
        self, words: list[str], before: list[str], after: list[str]
    ) -> EntityKind | None:
        only = words[0]
        if len(words) == 1 and only.isupper() and only.isalpha():
            known = len(only) in ACRONYM_LENGTHS and only not in NO_BODIES
            return "organization" if known else None
        if before and self._words.has("place_cues", before[0]):
            return None if self._is_plain_noun(words) else "location"
        if after and self._words.has("speech_verbs", after[0]):
            return "person"
        return "person" if len(words) in PERSON_LENGTHS else None


def _runs(
    text: str, found: Iterable[re.Match[str]], words: Lexicon
) -> Iterator[list[re.Match[str]]]:
    """Words with capitals that follow each other, small linking words between."""
    run: list[re.Match[str]] = []
    for match in found:
        word = match.group()
        if not run and not word[0].isupper():  # most words
            continue
        joined = 0 < len(run) < MAX_RUN and _joins(text, run[-1], match, words)
        if word[0].isupper():
            if run and not joined:
                yield _closed(run)
                run = []
            run.append(match)
        elif joined and _links(run, word, words):
            run.append(match)
        else:
            yield _closed(run)
            run = []
    if run:
        yield _closed(run)


def _joins(
    text: str, before: re.Match[str], word: re.Match[str], words: Lexicon
) -> bool:
    """Whether only a blank, a hyphen or the dot of an abbreviation lies between."""
    between = (before.end(), word.start())
    short = len(before.group()) <= ABBREVIATION or words.has("titles", before.group())
    return bool(
        GAP.fullmatch(text, *between)
        or (short and ABBREVIATION_GAP.fullmatch(text, *between))
    )


def _links(run: list[re.Match[str]], word: str, words: Lexicon) -> bool:
    """Whether a small word may go on with the run."""
    headed = any(words.has("organization_words", match.group()) for match in run)
    return words.has("linkers", word) or (
        headed and words.has("organization_linkers", word)
    )


def _closed(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """The run without linking words at its end; it begins with a capital."""
    while not run[-1].group()[0].isupper():
        run = run[:-1]
    return run


def _words_before(text: str, start: int) -> list[str]:
    """The words of the same sentence just before `start`."""
    return WORD.findall(SENTENCE_END.split(text[max(0, start - CONTEXT) : start])[-1])


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, a line or a quotation begins at `start`."""
    return bool(OPENING.search(text[max(0, start - 4) : start])) or start == 0

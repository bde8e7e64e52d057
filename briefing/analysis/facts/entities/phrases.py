"""Noun phrases in a sentence: around a head word, or around a name.

There is no tagger: a phrase goes left over words that can stand before a noun until
it meets an article or another word that opens a phrase.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from briefing.analysis.facts.names.conflict import Vocabulary
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.model.analysis import EntityKind, Mention
from briefing.model.values import dataclass
from briefing.text.stopwords import stop_words

TOKEN = re.compile(r"\d{1,3}(?: ?, ?\d{3})+(?!\d)|\w+(?:\.\w+)+\.?|\w+|[^\w\s]")
"""A number with its thousands, an abbreviation with its dots, a word, or a mark."""
ADJECTIVE = re.compile(r"\w{3,}(?:al|ous|ive|ic|ary|ern|less|able|ible|ful|ese|ish)$")
PARTICIPLE = re.compile(r"\w{3,}(?:ed|ing)$")
APOSTROPHES = frozenset("'’")  # noqa: RUF001
HYPHENS = frozenset("-‐‑–")  # noqa: RUF001
MAX_PHRASE = 16
"""Tokens of the longest phrase before its head, which keeps time linear."""
MAX_LOOSE = 3
"""Words of no known kind that may stand between an article and its noun."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A mention by the indexes of its first and last token."""

    first: int
    last: int
    kind: EntityKind
    name: str = ""
    """Canonical name; empty where the words themselves are the name."""


@dataclass(frozen=True)
class Line:
    """The tokens of one sentence, with the names among them."""

    tokens: Sequence[re.Match[str]]
    names: Sequence[Mention]
    vocabulary: Vocabulary
    lexicon: Lexicon

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start() for token in self.tokens]

    def at(self, position: int) -> int:
        """The index of the token that holds a position of the text."""
        return bisect_right(self._starts, position) - 1

    @cached_property
    def lower(self) -> list[str]:
        """The tokens in lower case."""
        return [token.group().lower() for token in self.tokens]

    @cached_property
    def name_starts(self) -> dict[int, int]:
        """For each token inside a name, the index at which the name begins."""
        return {
            index: self.at(name.start)
            for name in self.names
            for index in range(self.at(name.start), self.at(name.end - 1) + 1)
        }

    def words(self, stretch: Stretch) -> str:
        """The tokens of a stretch with blanks between."""
        tokens = self.tokens[stretch.first : stretch.last + 1]
        return " ".join(token.group() for token in tokens)

    def is_determiner(self, index: int) -> bool:
        """Whether the token opens a noun phrase."""
        return self.lower[index] in self.vocabulary["determiners"]


def phrase_start(line: Line, index: int, max_loose: int = MAX_LOOSE) -> int:
    """The index at which the noun phrase begins whose later part begins at `index`.

    Words of no known kind belong to it only where an article comes before them.
    """
    sure = at = index
    unknown = 0
    while at > max(0, index - MAX_PHRASE):
        step = _step(line, at)
        if step is None and _may_modify(line, at - 1) and unknown < max_loose:
            unknown += 1
            at -= 1
        elif step is None:
            break
        elif line.is_determiner(step):
            return step
        else:
            at = step
            sure = sure if unknown else at
    return sure


def _step(line: Line, index: int) -> int | None:
    """Where the word before `index` begins if it surely belongs to the phrase."""
    before = index - 1
    word = line.lower[before]
    if before in line.name_starts:
        return line.name_starts[before]
    if _is_possessive(line, before):
        return _owner_start(line, before)
    if word in HYPHENS and before:
        return line.name_starts.get(before - 1, before - 1)
    if line.is_determiner(before) or _is_modifier(line, before):
        return before
    return None


def _is_possessive(line: Line, index: int) -> bool:
    """Whether the token is the `s` behind an apostrophe, or a last apostrophe."""
    word = line.lower[index]
    return index > 1 and (
        (word == "s" and line.lower[index - 1] in APOSTROPHES)
        or (word in APOSTROPHES and line.lower[index - 1].endswith("s"))
    )


def _owner_start(line: Line, index: int) -> int | None:
    """Where the owner before a possessive ending begins."""
    owner = index - 1 if line.lower[index] in APOSTROPHES else index - 2
    start = line.name_starts.get(owner)
    if start is None:
        return owner if line.lower[owner].isalpha() else None
    return start


def _is_modifier(line: Line, index: int) -> bool:
    """Whether the words before a noun surely take this one."""
    word = line.lower[index]
    if word in line.vocabulary["modifiers"]:
        return not PARTICIPLE.match(word) or _is_no_verb(line, index)
    return (
        word[0].isdecimal()
        or line.lexicon.is_adjective(line.tokens[index].group())
        or (
            ADJECTIVE.match(word) is not None and not line.lexicon.has("no_names", word)
        )
    )


def _may_modify(line: Line, index: int) -> bool:
    """Whether a word could stand before a noun, if an article comes before it."""
    word = line.lower[index]
    if not word.isalpha() or word in stop_words(line.lexicon.language):
        return False
    if word in line.vocabulary["past"] or line.vocabulary.is_plural(word):
        return False
    return not PARTICIPLE.match(word) or (index > 0 and line.is_determiner(index - 1))


def _is_no_verb(line: Line, index: int) -> bool:
    """Whether what comes before a participle can have no verb behind it."""
    before = line.lower[index - 1] if index else ""
    return (
        not before.isalpha()
        or before in line.vocabulary["modifiers"]
        or before in stop_words(line.lexicon.language)
    )

"""What a resolver is given: the matched phrase, and what surrounds it."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Literal

from briefing.analysis.facts.dates.anchor import Anchor
from briefing.analysis.facts.dates.lexer import Lexeme
from briefing.model.analysis import DateType
from briefing.model.values import dataclass

Tense = Literal["past", "future", ""]
Resolved = tuple[DateType, str]


@dataclass(frozen=True)
class Phrase:
    """The lexemes of one time expression."""

    lexemes: Sequence[Lexeme]
    following: Sequence[Lexeme] = ()
    """A few lexemes after it."""
    preceding: Sequence[Lexeme] = ()
    """A few lexemes before it."""

    @property
    def before(self) -> str:
        """The word right before it, in lower case."""
        return self.preceding[-1].text if self.preceding else ""

    @property
    def said(self) -> bool:
        """Whether it tells when something was said: `said on | Saturday`."""
        words = [lexeme.text for lexeme in self.preceding]
        return words[-1:] == ["said"] or words == ["said", "on"]

    @cached_property
    def kinds(self) -> str:
        """One character a lexeme."""
        return "".join(lexeme.kind for lexeme in self.lexemes)

    @property
    def start(self) -> int:
        """Where the expression begins in the text."""
        return self.lexemes[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.lexemes[-1].end

    def has(self, kinds: str) -> bool:
        """Whether a lexeme of one of these kinds is in it."""
        return any(kind in self.kinds for kind in kinds)

    def first(self, kinds: str) -> Lexeme | None:
        """The first lexeme of one of these kinds."""
        found = (lexeme for lexeme in self.lexemes if lexeme.kind in kinds)
        return next(found, None)

    def text(self, kinds: str) -> str:
        """The value of the first lexeme of these kinds, as text; empty for none."""
        lexeme = self.first(kinds)
        return "" if lexeme is None else str(lexeme.value)

    def number(self, kinds: str) -> int | None:
        """The value of the first lexeme of these kinds, as a whole number."""
        lexeme = self.first(kinds)
        return None if lexeme is None else int(lexeme.value)

    def words(self) -> set[str]:
        """The single words of the expression, in lower case."""
        return {lexeme.text for lexeme in self.lexemes}


@dataclass
class Context:
    """The article's date, the tense, and what was spoken of before."""

    anchor: Anchor
    tense: Callable[[int], Tense]
    """The tense around an offset of the text."""
    recent: str = ""
    """Value of the last mention that names a time: `1989-10-13`, `2007`."""
    here: str = ""
    """The same, but forgotten at the end of the paragraph."""
    quarter: str = ""
    """The quarter last spoken of; none when longer periods are compared."""
    past_quarter: str = ""
    """The last of them that is over."""

    def remember(self, value: str, phrase: Phrase) -> None:
        """Take note of a value, for expressions that lean on it.

        When something was said tells nothing of when it was: `said on Saturday`.
        """
        told = self.recent and phrase.said
        if value[:4].isdigit() and not told:
            self.recent = self.here = value

    def remember_quarter(self, value: str, *, ended: bool = False) -> None:
        """Take note of a quarter; an empty one makes the text speak of none."""
        self.quarter = value
        if ended or value < self.anchor.shifted_quarter(0):
            self.past_quarter = value

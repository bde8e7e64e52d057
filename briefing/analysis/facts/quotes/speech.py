"""One speech as it is found: its parts one after another, and the quote they make."""

from collections.abc import Sequence
from dataclasses import field

from briefing.analysis.facts.quotes.passages import Passage
from briefing.model.analysis import Quote, Speaker
from briefing.model.article import Span
from briefing.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, and by which cue."""

    speaker: Speaker | None
    cue: str
    paragraph: int
    place: int
    """Where the cue stands."""


@dataclass(frozen=True, slots=True)
class Part:
    """One unbroken stretch of what was said."""

    span: Span
    direct: bool


@dataclass(slots=True)
class Speech:
    """What one voice says at one cue, while its parts are still being found."""

    voice: Voice
    parts: list[Part] = field(default_factory=list)
    paragraph: int | None = None
    """The paragraph of its last part, once it has gone on."""
    unclosed: bool = False
    """Whether the passage of its last part ends in a quotation that no mark closes."""
    ends_with_cue: bool = False
    """Whether the passage ends with the cue: `It is not over, Lund added.`"""

    def add(self, passage: Passage, parts: Sequence[Part]) -> None:
        """Go on with parts that stand in a passage."""
        self.parts.extend(parts)
        self.paragraph = passage.paragraph
        self.unclosed = passage.is_unclosed

    def goes_on(self, passage: Passage) -> bool:
        """Whether the quotation that is the next passage belongs to it.

        It does in the same paragraph, and in a new one after a quotation without a
        closing mark: so speech over several paragraphs is printed.
        """
        new = self.paragraph is not None and self.paragraph != passage.paragraph
        return not new or not self.parts or self.unclosed

    def quote(self) -> Quote:
        """The longest part in the speaker's own words, with the others as its rest.

        It says most by itself, wherever the cue stands: a short one is a beginning
        (`“Look,” he said. “…”`) or an afterthought. Of equals it is the first.
        """
        whole = [part for part in self.parts if part.direct] or self.parts
        main = max(whole, key=lambda part: len(part.span.text))
        rest = sorted(
            (part.span for part in self.parts if part is not main),
            key=lambda span: span.start,
        )
        return Quote(
            start=main.span.start,
            end=main.span.end,
            text=main.span.text,
            speaker=self.voice.speaker,
            cue=self.voice.cue,
            direct=main.direct,
            rest=tuple(rest),
        )

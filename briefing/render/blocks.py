"""The blocks of an item: what a brief shows of one story, however it is drawn.

Words taken from a source are always a `Statement`, which knows its place; whatever
the program adds (labels, numbers of passages, resolved dates) is a plain string.
"""

from dataclasses import dataclass
from enum import Enum

from briefing.model.brief import Novelty
from briefing.model.portion import UNMARKED, Portion
from briefing.render.statements import Statement, portion_of


class Detail(Enum):
    """How much room an item gets."""

    FULL = "full"
    """Everything that is known: the lead story."""
    SHORT = "short"
    """A few points with a column of facts."""
    NOTE = "note"
    """A headline with one point and one line of facts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The title of an item."""

    text: str
    statement: Statement | None
    """Its place in the source, unless the analyst wrote it."""
    made: bool
    """Whether the source has no title of its own and this one is from its text."""
    portion: Portion = UNMARKED
    """That of its item, for where the item itself is not shown."""

    @property
    def marked(self) -> str:
        """The title after its portion mark, for where it stands without a kicker."""
        return f"{self.portion.before}{self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """One fact of the facts panel."""

    words: Statement
    role: Statement | None = None
    """Who or what the entity is, in the words of the source."""
    note: str = ""
    """What the program worked out: the date that `Thursday` stands for."""

    @property
    def text(self) -> str:
        """The whole line, for formats that set it in one face."""
        role = f", {self.role.text}" if self.role else ""
        note = f" ({self.note})" if self.note else ""
        return f"{self.words.text}{role}{note}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """A labelled group of facts: Who, What, When."""

    label: str
    lines: tuple[FactLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyNumber:
    """A figure with the words around it."""

    qualifier: Statement | None
    """Words before the figure: `approximately`."""
    figure: Statement
    counted: Statement | None
    """What is counted: `US troops`."""

    @property
    def before(self) -> str:
        """What is printed before the figure."""
        return f"{self.qualifier.text} " if self.qualifier else ""

    @property
    def after(self) -> str:
        """What is printed after the figure."""
        return f" {self.counted.text}" if self.counted else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Figures for one thing that differ between sources."""

    counted: str
    figures: tuple[Statement, ...]
    shares: tuple[float, ...] = ()
    """The length of a bar for each, the longest 1; none where values are unknown."""

    @property
    def text(self) -> str:
        """The figures in words, for those who do not see the bars."""
        figures = (f"{f.portion.before}{f.text}" for f in self.figures)
        return f"{self.counted}: {' ≠ '.join(figures)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How many articles have a date in one day, month or year."""

    when: str
    """The whole date, as printed."""
    label: str
    """Its last part, for where bars stand beside each other: `09`."""
    larger: str
    """The other parts where they are not those of the bar before: `DEC 21`."""
    count: int
    share: float
    """Its length, that of the longest 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A chart of how many articles there are, date by date without a gap."""

    title: str
    """What is counted, and by which unit: `Articles by day`."""
    bars: tuple[Bar, ...]
    others: int
    """Articles that no bar counts: they are older, or their dates less precise."""

    @property
    def text(self) -> str:
        """The chart in words, for those who do not see it."""
        bars = (f"{bar.label} {bar.larger}".strip() for bar in self.bars)
        counts = (f"{words}: {bar.count}" for words, bar in zip(bars, self.bars))  # noqa: B905
        return f"{self.title}: {'; '.join(counts)}"

    @property
    def note(self) -> str:
        """What the bars leave out; empty if they count all."""
        told = f"{self.others} more, earlier or without such a date."
        return told if self.others else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A dated clause."""

    when: str
    """The resolved date, as printed."""
    words: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What somebody said."""

    parts: tuple[Statement, ...]
    """What was said; between two parts stands what the source tells about it."""
    speaker: Statement
    role: Statement | None
    unmarked: bool
    """Whether it is direct speech that the source sets without quotation marks."""

    @property
    def words(self) -> Statement:
        """The first part, whose passage the mark of the quotation names."""
        return self.parts[0]

    @property
    def text(self) -> str:
        """The words as printed: direct speech always in quotation marks."""
        words = " … ".join(part.text for part in self.parts)
        return f"“{words}”" if self.unmarked else words

    @property
    def portion(self) -> Portion:
        """How its source is to be handled."""
        return self.words.portion

    @property
    def credit(self) -> str:
        """Who said it."""
        role = f", {self.role.text}" if self.role else ""
        return f"— {self.speaker.text}{role}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One story of the brief."""

    number: int
    detail: Detail
    novelty: Novelty
    sources: tuple[int, ...]
    """The numbers of its sources."""
    portion: Portion
    """How the whole item is to be handled, in a brief whose sources differ."""
    headline: Headline
    bottom_line: Statement | None
    points: tuple[Statement, ...]
    """The points after the bottom line."""
    comment: str
    facts: tuple[FactRow, ...]
    numbers: tuple[KeyNumber, ...]
    disagreements: tuple[Disagreement, ...]
    quotes: tuple[Quotation, ...]
    timeline: tuple[TimelineEntry, ...]
    coverage: Coverage | None = None
    """Its articles over time."""
    origins: int = 0
    """How many of its sources are independent; 0 where that is not known."""

    @property
    def kicker(self) -> tuple[str, ...]:
        """The labels over the headline."""
        sources = counted_sources(len(self.sources), self.origins)
        made = "Headline from the text" if self.headline.made else ""
        edited = "" if self.headline.statement else "Headline by the desk"
        labels = (str(self.portion), self.novelty.capitalize(), sources, made, edited)
        return tuple(label for label in labels if label)

    @property
    def panel_portion(self) -> Portion:
        """The mark of its facts and numbers as one portion."""
        return portion_of((self.facts, self.numbers))

    @property
    def comment_portion(self) -> Portion:
        """The mark of the analyst's words: its own, unless the kicker says all."""
        parts = portion_of((self.headline, self.bottom_line, self.points, self.facts))
        return self.portion if parts.label else self.portion.unlabelled


def counted_sources(count: int, origins: int) -> str:
    """How many sources tell a story, and how many of them by themselves."""
    if count == 1:
        return "Single source"
    if not 0 < origins < count:
        return f"{count} sources"
    return f"{count} sources, {origins} origin{'s' if origins > 1 else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemGroup:
    """A section of the brief: its title, which may be empty, and its items."""

    title: str
    items: tuple[Item, ...]

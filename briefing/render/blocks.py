"""The blocks of an item: what a brief shows of one story, however it is drawn.

Words taken from a source are always a `Statement`, which knows its place; whatever
the program adds (labels, numbers of passages, resolved dates) is a plain string.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, cast, get_args, get_type_hints

from briefing.model.article import Span
from briefing.model.brief import Novelty
from briefing.model.portion import UNMARKED, Portion, whole


class Detail(Enum):
    """How much room an item gets."""

    FULL = "full"
    """Everything that is known: the lead story."""
    SHORT = "short"
    """A few points with a column of facts."""
    NOTE = "note"
    """A headline with one point and one line of facts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words of a source, with the place where they stand."""

    article: str
    """The article's id."""
    span: Span
    source: int
    """The article's number in the list of sources, from 1."""
    paragraph: int = 0
    """The paragraph's number in the article's text, from 1; 0 outside the text."""
    edited: str = ""
    """The analyst's wording, where it replaces the words of the source."""
    portion: Portion = UNMARKED
    """How its source is to be handled, in a brief whose sources differ."""
    number: int = 0
    """Its place among the statements of an outline, from 1; 0 outside of one."""

    @property
    def text(self) -> str:
        """The words as printed, on one line."""
        return " ".join((self.edited or self.span.text).split())

    @property
    def mark(self) -> str:
        """The passage mark: source and paragraph, `2¶4`."""
        return f"{self.source}¶{self.paragraph}" if self.paragraph else f"{self.source}"


def statements_in(value: object) -> Iterator[Statement]:
    """The statements inside a block, depth first."""
    if isinstance(value, Statement):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from statements_in(part)
    else:
        for name in parts_of(value):
            yield from statements_in(getattr(value, name))


def parts_of(value: object) -> tuple[str, ...]:
    """The fields of a block in which there may be statements; none of other values."""
    return _parts(cast("Hashable", type(value)))


@cache
def _parts(block: Hashable) -> tuple[str, ...]:
    """The same of a kind of block."""
    if not (isinstance(block, type) and is_dataclass(block)):
        return ()
    hints = get_type_hints(block)
    return tuple(f.name for f in fields(block) if _may_hold(hints[f.name]))


def _may_hold(hint: Any) -> bool:
    """Whether a value of that type may hold statements."""
    if isinstance(hint, type) and is_dataclass(hint):
        return hint is Statement or bool(_parts(cast("Hashable", hint)))
    return any(map(_may_hold, get_args(hint)))


def with_statements(value: Any, change: Callable[[Statement], Statement]) -> Any:
    """A block in which each statement was changed, depth first."""
    if isinstance(value, Statement):
        return change(value)
    if isinstance(value, tuple):
        return tuple([with_statements(part, change) for part in value])
    made = {}
    for name in parts_of(value):
        held = getattr(value, name)
        part = with_statements(held, change)
        if part is not held:
            made[name] = part
    return replace(value, **made) if made else value


def portion_of(value: object) -> Portion:
    """The portion mark of a block, made of those of the statements inside."""
    return whole(statement.portion for statement in statements_in(value))


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

    @property
    def kicker(self) -> tuple[str, ...]:
        """The labels over the headline."""
        count = len(self.sources)
        sources = "Single source" if count == 1 else f"{count} sources"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemGroup:
    """A section of the brief: its title, which may be empty, and its items."""

    title: str
    items: tuple[Item, ...]

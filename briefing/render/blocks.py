"""The nouns of an outline: what a brief shows, free of how any format draws it.

Words taken from a source are always a `Statement`, which knows its place; whatever
the program adds (labels, numbers of passages, resolved dates) is a plain string.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from briefing.model.article import Span
from briefing.model.brief import Novelty


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The head of the brief; empty strings are not shown."""

    title: str
    number: str
    as_of: str
    """Date-time group of the brief."""
    desk: str
    period: str
    next_issue: str

    @property
    def facts(self) -> tuple[str, ...]:
        """What stands under the title."""
        facts = (
            f"As of {self.as_of}" if self.as_of else "",
            self.number,
            f"Period {self.period}" if self.period else "",
            self.desk,
            f"Next issue {self.next_issue}" if self.next_issue else "",
        )
        return tuple(fact for fact in facts if fact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The title of an item."""

    text: str
    statement: Statement | None
    """Its place in the source, unless the analyst wrote it."""
    made: bool
    """Whether the source has no title of its own and this one is from its text."""


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
    marking: str
    """Its own Traffic Light Protocol label, in a brief whose items differ."""
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

    @property
    def kicker(self) -> tuple[str, ...]:
        """The labels over the headline."""
        count = len(self.sources)
        sources = "Single source" if count == 1 else f"{count} sources"
        made = "Headline from the text" if self.headline.made else ""
        edited = "" if self.headline.statement else "Headline by the desk"
        labels = (self.marking, self.novelty.capitalize(), sources, made, edited)
        return tuple(label for label in labels if label)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemGroup:
    """A section of the brief: its title, which may be empty, and its items."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePart:
    """A stretch of a passage: a point, or the words beside one."""

    words: Statement
    point: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """The points of one paragraph in their context, in text order."""

    mark: str
    """The passage mark of its points."""
    source: int
    parts: tuple[EvidencePart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The passages behind one item."""

    item: int
    headline: Headline
    rows: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An abbreviation that a source spells out."""

    short: Statement
    long: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """One source in the list of sources."""

    number: int
    title: str
    publisher: str
    author: str
    date: str
    """The date as printed, `undated` where the source gives none."""
    size: str
    """The length of its raw bytes, as printed."""
    address: str
    """Its URL, or the name of its file."""
    url: bool
    """Whether the address can be followed."""
    short: bool
    """Whether only what names it is shown."""
    sha256: str
    """Hash of its raw bytes; empty for an article that came without them."""
    file: str = ""
    """The name under which its text goes with the brief, if it does."""
    language: str = ""
    """The BCP 47 tag of its language; empty where it is not known."""

    @property
    def details(self) -> tuple[str, ...]:
        """What is known of it beside its title."""
        details = (self.publisher, self.author, self.date, self.size)
        return tuple(" ".join(part.split()) for part in details if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An item for which there was no room."""

    headline: Headline
    sources: tuple[SourceEntry, ...]

    @property
    def origin(self) -> str:
        """Who told it, and when; nothing where sources are listed in short."""
        listed = [entry for entry in self.sources if not entry.short]
        told = (f"{entry.publisher}, {entry.date}" for entry in listed)
        return "".join(f". {part.removeprefix(', ')}" for part in told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The whole contents of a brief, in order."""

    masthead: Masthead
    marking: str
    """The Traffic Light Protocol label of every page."""
    handling: str
    language: str
    created: str
    """When the brief was made, ISO 8601."""
    index: tuple[Headline, ...] = ()
    """The headlines of all items in order, at the head of a long brief."""
    groups: tuple[ItemGroup, ...]
    left_out: tuple[LeftOut, ...] = ()
    """What the brief holds, and this outline of it does not show."""
    evidence: tuple[Evidence, ...]
    terms: tuple[Term, ...]
    sources: tuple[SourceEntry, ...]
    """Those of the items that are shown."""
    note: str = "Verbatim unless marked edited. [2¶4]: source 2, paragraph 4."
    """What every reader has to know, for the foot of the page."""

    @property
    def all_sources(self) -> tuple[SourceEntry, ...]:
        """The sources of the whole brief, by number."""
        unlisted = (entry for item in self.left_out for entry in item.sources)
        known = {entry.number: entry for entry in (*self.sources, *unlisted)}
        return tuple(known[number] for number in sorted(known))

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of all groups, in order."""
        return tuple(item for group in self.groups for item in group.items)

    def statements(self) -> tuple[Statement, ...]:
        """Every statement, in order of appearance."""
        parts = (
            self.index,
            self.groups,
            self.left_out,
            self.evidence,
            self.terms,
        )
        return tuple(_statements(parts))


def _statements(value: object) -> Iterator[Statement]:
    """The statements inside a block, depth first."""
    if isinstance(value, Statement):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _statements(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _statements(getattr(value, field.name))

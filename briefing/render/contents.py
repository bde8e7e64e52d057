"""The contents of a brief: its items, and what stands before and after them."""

from dataclasses import dataclass

from briefing.model.portion import Portion
from briefing.render.blocks import Coverage, Headline, Item, ItemGroup, KeyNumber
from briefing.render.statements import Statement, portion_of, statements_in


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
class Highlight:
    """The bottom line of an item, at the head of the brief."""

    item: int
    words: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A number at the head of the brief, with the story that it is from."""

    item: int
    number: KeyNumber
    headline: Headline


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePart:
    """A stretch of a passage: a point, or the words beside one."""

    words: Statement
    point: bool
    before: str = ""
    """What says that the paragraph has more words before: an ellipsis."""
    after: str = ""

    @property
    def text(self) -> str:
        """Its words as printed."""
        return f"{self.before}{self.words.text}{self.after}"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """The points of one paragraph in their context, in text order."""

    mark: str
    """The passage mark of its points."""
    source: int
    parts: tuple[EvidencePart, ...]

    @property
    def page(self) -> str:
        """Where its first point stands in a source that has pages: `(page 3)`."""
        page = next((part.words.page for part in self.parts if part.point), 0)
        return f"(page {page})" if page else ""

    @property
    def portion(self) -> Portion:
        """How its source is to be handled."""
        return portion_of(self.parts)


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
    name: Headline
    """Its title, in square brackets where that was made from its text."""
    publisher: str
    author: str
    date: str
    """The date as printed, `undated` where the source gives none."""
    size: str
    """The length of its raw bytes, as printed."""
    pages: str
    """How many pages it has, as printed; empty where it has none."""
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
    rating: str = ""
    """In the Admiralty code, in a brief with a source that is rated."""

    @property
    def title(self) -> str:
        """Its title as printed."""
        return f"[{self.name.text}]" if self.name.made else self.name.text

    @property
    def details(self) -> tuple[str, ...]:
        """What is known of it beside its title."""
        rated = f"rated {self.rating}" if self.rating else ""
        details = (
            *(self.publisher, self.author, self.date),
            *(self.pages, self.size, rated),
        )
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


def and_more(count: int) -> str:
    """How a list ends that leaves out so many of its entries."""
    return f"and {count} more" if count else ""


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
    highlights: tuple[Highlight, ...] = ()
    """What a reader of one minute has to know."""
    figures: tuple[KeyFigure, ...] = ()
    """The band of key figures."""
    index: tuple[Headline, ...] = ()
    """The headlines of all items in order, at the head of a long brief."""
    groups: tuple[ItemGroup, ...]
    left_out: tuple[LeftOut, ...] = ()
    """What the brief holds, and this outline of it does not show."""
    unnamed: int = 0
    """How many more of these there are, for whose headlines there is no room."""
    evidence: tuple[Evidence, ...]
    terms: tuple[Term, ...]
    coverage: Coverage | None = None
    """The articles of the whole brief over time."""
    sources: tuple[SourceEntry, ...]
    """Those of the items that are shown, or those of them whose words are."""
    unlisted: tuple[SourceEntry, ...] = ()
    """The other sources of the brief."""
    legend: str = ""
    """What the ratings of the sources mean."""
    note: str = "Verbatim unless marked edited. [2¶4]: source 2, paragraph 4."
    """What every reader has to know, for the foot of the page."""

    @property
    def all_sources(self) -> tuple[SourceEntry, ...]:
        """The sources of the whole brief, by number."""
        entries = (*self.sources, *self.unlisted)
        return tuple(sorted(entries, key=lambda entry: entry.number))

    @property
    def more_left_out(self) -> str:
        """What ends the list of what is left out, if that is cut, or stands for it."""
        if self.unnamed and not self.left_out:
            return f"{self.unnamed} stories" if self.unnamed > 1 else "1 story"
        return and_more(self.unnamed)

    @property
    def more_sources(self) -> str:
        """What ends the list of sources, if items have more than it holds."""
        listed = {entry.number for entry in self.sources}
        told_by = {number for item in self.items for number in item.sources}
        return and_more(len(told_by - listed))

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of all groups, in order."""
        return tuple(item for group in self.groups for item in group.items)

    def statements(self) -> tuple[Statement, ...]:
        """Every statement, in order of appearance."""
        parts = (
            self.highlights,
            self.figures,
            self.index,
            self.groups,
            self.left_out,
            self.evidence,
            self.terms,
            self.sources,
        )
        return tuple(statements_in(parts))

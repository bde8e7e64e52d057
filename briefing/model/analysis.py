"""What the program found in one article; every item is a span of it."""

from typing import Literal

from briefing.model.article import ArticleId, Span
from briefing.model.values import dataclass

EntityKind = Literal[
    "person",
    "organization",
    "location",
    "group",
    "event",
    "weapon",
    "vehicle",
    "other",
]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]
Change = Literal["=", "~", "<", ">", "up", "down"]
Miss = Literal[
    "outscored", "adds-less", "repeats", "leans", "too-long", "boilerplate", "fragment"
]
SURE_SCORE = 0.4
"""An answer that scores less is kept, for programs to weigh, and not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What one measure of a sentence adds to its score, or takes from it."""

    measure: str
    """The method's name for it: `links`, `title`."""
    gives: float
    """In parts of the score: where the reasons of two sentences differ in sum by 0.1,
    so do their scores."""
    count: int | None = None
    """What was counted, where the measure can be told in whole numbers: 4 words."""
    of: int | None = None
    """Out of how many: 6 words of the title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedSentence(Span):
    """A sentence with what the summary's method makes of it."""

    sentence: int
    """Its index in `Analysis.sentences`."""
    score: float
    """How much the method wants it; comparable within one summary only."""
    rank: int = 0
    """Its place by score among those that a summary may take, from 1; 0 without one."""
    reasons: tuple[Reason, ...] = ()
    """What the score is made of, the weightiest first; empty where the method cannot
    say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySentence(RatedSentence):
    """A sentence chosen for the summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunnerUp(RatedSentence):
    """A sentence that just missed the summary."""

    missed: Miss
    """Why: another scored more, the others say more together, it repeats another, it
    leans on one that is left out, it does not fit, or it is no running text."""
    behind: int | None = None
    """Index of the sentence that outscored it, that it repeats or that it leans on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Span):
    """A phrase that answers what, why or how."""

    score: float
    """How likely it is the answer, from 0 to 1."""

    @property
    def sure(self) -> bool:
        """Whether it is likely enough to be shown to a reader."""
        return self.score >= SURE_SCORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Span):
    """One place where an entity is named."""

    kind: EntityKind
    name: str
    """The canonical name: one of the forms written in the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityFact(Mention):
    """An entity of the who or where panel, at the place that names it best."""

    mentions: int
    score: float
    role: Span | None = None
    """The words of the article that say what the entity is or does."""

    @property
    def has_role(self) -> bool:
        """Whether it is said what the entity is or does."""
        return self.role is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Span):
    """A time expression with its TIMEX3 type and value (ISO 8601)."""

    type: DateType
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFact(DateMention):
    """A time expression of the when panel."""

    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Span):
    """A number with its unit; a range has `high` beside `value`."""

    value: float
    high: float | None = None
    unit: str = "-"
    """Singular normal form, `-` for none: `percentage`, `dollar`, `troop`."""
    unit_text: str = ""
    """The unit as the article writes it."""
    change: Change = "="


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityFact(Quantity):
    """A number of the numbers panel."""

    score: float
    counted: Span | None = None
    """The words of the article that say what is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker(Span):
    """Who said a quote: the words at the cue, and the canonical name."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Span):
    """What somebody said, without the cue."""

    speaker: Speaker | None = None
    cue: str = ""
    """The verb or phrase that introduces the words: `said`, `according to`."""
    direct: bool = False
    """Whether the words stand in quotation marks or speak in the first person."""
    rest: tuple[Span, ...] = ()
    """The other parts of speech that its cue or a new paragraph splits, in text order.

    The quote itself is the longest part in the speaker's own words, which reads best
    alone; others may stand before it.
    """

    @property
    def parts(self) -> tuple[Span, ...]:
        """Everything that was said, in text order: the quote among its other parts."""
        return tuple(sorted((self, *self.rest), key=lambda span: span.start))

    @property
    def wording(self) -> str:
        """All parts as one line of reading, what stands between them left out."""
        return " … ".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Summary and key facts of one article, each with its place in the text.

    `who what when where why how numbers` are ranked, best first; the other lists
    are in text order.
    """

    id: ArticleId
    """The article's id."""
    method: str
    """Name and version of the summary's method: `news/1`."""
    facts_method: str = ""
    """Name and version of the fact finders and of the entity model."""
    title: str = ""
    date: str = ""
    language: str = ""
    sentences: tuple[tuple[int, int], ...] = ()
    headings: tuple[tuple[int, int], ...] = ()
    """Sub-headings of the text, which are no sentences."""
    summary: tuple[SummarySentence, ...] = ()
    runners_up: tuple[RunnerUp, ...] = ()
    """Sentences that just missed the summary, the next best first."""
    who: tuple[EntityFact, ...] = ()
    what: tuple[Answer, ...] = ()
    when: tuple[DateFact, ...] = ()
    where: tuple[EntityFact, ...] = ()
    why: tuple[Answer, ...] = ()
    how: tuple[Answer, ...] = ()
    numbers: tuple[QuantityFact, ...] = ()
    entities: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    warnings: tuple[str, ...] = ()
    """What the reader of this analysis should know, a sentence each."""

    def spans(self) -> tuple[Span, ...]:
        """Every span in the analysis, those inside of facts and quotes included."""
        items: tuple[Span, ...] = (
            *self.summary,
            *self.runners_up,
            *self.who,
            *self.what,
            *self.when,
            *self.where,
            *self.why,
            *self.how,
            *self.numbers,
            *self.entities,
            *self.dates,
            *self.quantities,
            *self.quotes,
        )
        inner = (
            *(fact.role for fact in (*self.who, *self.where)),
            *(number.counted for number in self.numbers),
            *(quote.speaker for quote in self.quotes),
            *(part for quote in self.quotes for part in quote.rest),
        )
        return items + tuple(span for span in inner if span is not None)

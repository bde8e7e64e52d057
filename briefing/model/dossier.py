"""All that articles say of one actor or place, each item a span of one of them."""

from briefing.model.analysis import EntityKind, Quote
from briefing.model.article import Span
from briefing.model.cited import Cited
from briefing.model.ledger import LedgerFigure
from briefing.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence(Cited):
    """A place where the name stands."""

    span: Span
    """The name as it is written there."""
    sentence: Span
    story: str
    """The story's number in the library, else the article's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Cited):
    """What an article calls it: a title, a role, a description."""

    role: Span
    times: int
    """How many articles say so, of which this is the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion(Cited):
    """Another name that stands beside it, with the latest place where it does."""

    name: str
    kind: EntityKind
    span: Span
    sentences: int
    """How many sentences hold both names."""
    articles: int
    """How many articles hold both names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying(Cited):
    """Something that it said."""

    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """How often articles of one date name it."""

    date: str
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The page of one actor or place; every list has the latest first."""

    name: str
    """The name that says most of those that the articles have for it."""
    kinds: tuple[EntityKind, ...]
    """What the articles take it for, the most frequent first."""
    spellings: tuple[str, ...]
    """Every way in which it is written, the most frequent first."""
    articles: int
    """How many articles name it, of those that were read."""
    occurrences: tuple[Occurrence, ...]
    roles: tuple[Role, ...] = ()
    companions: tuple[Companion, ...] = ()
    """Those that stand in one sentence with it most often come first."""
    quotes: tuple[Saying, ...] = ()
    figures: tuple[LedgerFigure, ...] = ()
    """Numbers in sentences that name it."""
    days: tuple[Day, ...] = ()
    """The dates of its articles, the earliest first."""
    namesakes: tuple[str, ...] = ()
    """Others to whom the name that was asked for may belong."""

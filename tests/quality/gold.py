"""What a careful reader found in each sample article, as values of the model.

A file of `gold/` is named after its article. It holds words, not offsets: the items of
a list stand in text order, and each is looked for after the one before. `first … last`
stands for everything from the first words to the nearest last ones. Kinds, names and
units may have several right forms, as in `tonne/metric ton`; a speaker's words may be
followed by the name behind them, as in `He/Tom Ackermans`. Under `open` stand words
that may be marked or left, by the one convention or the other: they count neither way.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from briefing.model.analysis import DateMention, Mention, Quantity, Quote, Speaker
from briefing.model.article import Article, Span, digest
from tests.quality.samples import samples

GOLD = Path(__file__).parent / "gold"
GAP = " … "
QUESTIONS = ("who", "what", "when", "where", "why", "how")
Fact = TypeVar("Fact", bound=Span)


@dataclass(frozen=True)
class Wanted(Generic[Fact]):
    """What of one kind should be found in an article."""

    items: tuple[Fact, ...]
    """In text order."""
    open: tuple[Span, ...]
    """What may be marked or left."""


@dataclass(frozen=True)
class Gold:
    """One article with everything that should be found in it."""

    name: str
    article: Article
    story: str
    """The event that the article tells of."""
    answers: Mapping[str, tuple[str, ...]]
    """What is accepted as an answer, for each question that the article answers."""
    facts: Mapping[str, Wanted[Any]]
    """Everything to be found, by its kind."""


@cache
def gold() -> tuple[Gold, ...]:
    """The gold of all articles that have some, in the order of their names."""
    return tuple(
        read_gold(path.stem, samples()[path.stem], _data(path)) for path in _files()
    )


def gold_digest() -> str:
    """A hash that changes when an article or its gold does."""
    texts = [samples()[path.stem].text for path in _files()]
    return digest([*texts, *(path.read_text(encoding="utf-8") for path in _files())])[
        :16
    ]


def read_gold(name: str, article: Article, data: Mapping[str, Any]) -> Gold:
    """The gold that a file's data describe.

    Raises:
        ValueError: Some of its words do not stand in the article.
    """
    return Gold(
        name=name,
        article=article,
        story=data.get("story", name),
        answers={q: accepted_answers(article, data[q]) for q in QUESTIONS if q in data},
        facts={
            kind: Wanted(
                items=tuple(read(article, data[kind])),
                open=tuple(_everywhere(article, data.get("open", {}).get(kind, ()))),
            )
            for kind, read in READERS.items()
        },
    )


def forms(names: str) -> list[str]:
    """The right forms of a name or a unit."""
    return names.split("/")


def _files() -> list[Path]:
    return sorted(GOLD.glob("*.toml"))


def _data(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _pattern(words: str) -> re.Pattern[str]:
    first, *last = (re.escape(part) for part in words.split(GAP))
    return re.compile(rf"(?<!\w){'.*?'.join([first, *last])}(?!\w|[.,]\d)", re.DOTALL)


def _find(article: Article, words: str, start: int = 0) -> Span:
    """The first place of some words from `start` on."""
    if found := _pattern(words).search(article.text, start):
        return article.span(*found.span())
    raise ValueError(f"{article.title}: not there, or out of order: {words!r}")


def accepted_answers(article: Article, accepted: Sequence[str]) -> tuple[str, ...]:
    """The answers to a question.

    Raises:
        ValueError: One does not stand in the article.
    """
    fields = f"{article.title}\n{article.lead}\n{article.text}"
    for words in accepted:
        if words not in fields:
            raise ValueError(f"{article.title}: not there: {words!r}")
    return tuple(accepted)


def _in_order(article: Article, items: Sequence[Any]) -> Iterator[tuple[Span, Any]]:
    """Each item's place, and what else is said of it."""
    end = 0
    for words, *rest in items:
        span = _find(article, words, end)
        end = span.end
        yield span, rest


def _entities(article: Article, items: Sequence[Any]) -> Iterator[Mention]:
    for span, (kind, *name) in _in_order(article, items):
        yield Mention(**_place(span), kind=kind, name=(name or [span.text])[0])


def _dates(article: Article, items: Sequence[Any]) -> Iterator[DateMention]:
    for span, (kind, value) in _in_order(article, items):
        yield DateMention(**_place(span), type=kind, value=value)


def _quantities(article: Article, items: Sequence[Any]) -> Iterator[Quantity]:
    for span, (number, unit, *change) in _in_order(article, items):
        value, high = number if isinstance(number, list) else (number, None)
        yield Quantity(
            **_place(span),
            value=value,
            high=high,
            unit=unit,
            change=(change or ["="])[0],
        )


def _quotes(article: Article, items: Sequence[Any]) -> Iterator[Quote]:
    start = 0
    for speaker, *contents in items:
        parts: list[Span] = []
        for content in contents:
            parts.append(_find(article, content, parts[-1].end if parts else start))
        start = parts[0].start
        words, *names = forms(speaker)
        place = _place(_nearest(article, words, parts))
        spoken = Speaker(**place, name="/".join(names) or words)
        first, *rest = parts
        yield Quote(**_place(first), speaker=spoken, rest=tuple(rest))


def _nearest(article: Article, words: str, parts: Sequence[Span]) -> Span:
    """The place of some words that is least far from any of the parts."""
    places = [
        place
        for place in _everywhere(article, [words])
        if not any(place.overlaps(part) for part in parts)
    ]
    return min(places, key=lambda span: min(_distance(span, part) for part in parts))


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _everywhere(article: Article, all_words: Sequence[str]) -> Iterator[Span]:
    for words in all_words:
        _find(article, words)
        for found in _pattern(words).finditer(article.text):
            yield article.span(*found.span())


def _place(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


READERS: dict[str, Callable[[Article, Sequence[Any]], Iterator[Span]]] = {
    "entities": _entities,
    "dates": _dates,
    "quantities": _quantities,
    "quotes": _quotes,
}

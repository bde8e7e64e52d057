"""The numbers ledger: what is counted in some articles, and what it came to."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from briefing.editing.assembly import Source
from briefing.editing.ledger import counts
from briefing.model.analysis import DateMention, QuantityFact
from briefing.model.article import Span
from briefing.model.ledger import Counted, LedgerFigure, Order
from briefing.render.dates import printed_date
from briefing.services.scope import Scope, by_story, cited

PARTS = ("date", "language", "sentences", "numbers", "dates")
"""What a scope must hold of each analysis for its ledger."""
ORDERS: Mapping[Order, Callable[[Counted], tuple[str | float, ...]]] = {
    "disputed": lambda row: (row.disputed, row.changed),
    "size": lambda row: (row.size,),
    "date": lambda row: (row.date,),
}
"""By what the rows of a ledger can be sorted, the greatest first."""


def ledger(scope: Scope, order: Order = "disputed") -> tuple[Counted, ...]:
    """The figures of a scope by what they count, story by story, then in some order."""
    rows = [row for told in by_story(scope) for row in _of_story(told)]
    return in_order(rows, order)


def in_order(rows: Sequence[Counted], order: Order) -> tuple[Counted, ...]:
    """The rows of a ledger in some order; those that are equal stay as they were."""
    if order == "thing":
        return tuple(sorted(rows, key=lambda row: row.name.casefold()))
    return tuple(sorted(rows, key=ORDERS[order], reverse=True))


def _of_story(told: Sequence[Source]) -> Iterator[Counted]:
    sources = {each.article.id: each for each in told}
    for count in counts(told):
        figures = (ledger_figure(fact, sources[name]) for name, fact in count.figures)
        yield Counted(
            name=count.name,
            story=told[0].article.title,
            figures=tuple(sorted(figures, key=lambda each: (each.date, each.size))),
            disputed=count.disputed,
        )


def ledger_figure(fact: QuantityFact, source: Source) -> LedgerFigure:
    """A figure with its article, its sentence, and the date that this one names."""
    sentence = source.sentence_of(fact)
    return LedgerFigure(
        **cited(source.article),
        fact=fact,
        sentence=sentence,
        dated=_nearest(fact, sentence, source.analysis.dates),
    )


def _nearest(
    fact: QuantityFact, sentence: Span, dates: Sequence[DateMention]
) -> DateMention | None:
    """The calendar date in a figure's sentence that stands nearest to it."""
    beside = (d for d in dates if sentence.contains(d) and printed_date(d.value))
    return min(beside, key=lambda each: abs(each.start - fact.start), default=None)

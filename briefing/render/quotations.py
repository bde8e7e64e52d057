"""The quotations of an item."""

from collections.abc import Sequence

from briefing.model.analysis import Mention, Quote, Speaker
from briefing.model.article import Span
from briefing.model.brief import Passage
from briefing.model.story import Cast
from briefing.render.blocks import Quotation
from briefing.render.passages import Source

OPENING_MARKS = "\"'“”„‟«»‹›‘’‚‛「『"  # noqa: RUF001
QUOTE_WORDS = range(6, 61)
"""A quotation shorter than this says little; a longer one is no quotation."""
TELLING_WORDS = 8
"""Words from which a quotation stands well by itself."""


def quotations(
    sources: list[Source], cast: Cast, limit: int, printed: Sequence[Passage] = ()
) -> tuple[Quotation, ...]:
    """The best quotations, one a speaker.

    What the printed passages do not hold already comes first, then words in the first
    person or in quotation marks, then those that are long enough to stand alone.
    """
    if not limit:
        return ()
    ranked = [
        (
            _is_printed(source, quote, printed),
            not quote.direct,
            len(quote.text.split()) < TELLING_WORDS,
            order,
            source,
            quote,
        )
        for order, source in enumerate(sources)
        for quote in source.analysis.quotes
        if len(quote.text.split()) in QUOTE_WORDS
    ]
    ranked.sort(key=lambda entry: entry[:4])
    chosen: dict[str, Quotation] = {}
    actors = cast.actors
    for *_, source, quote in ranked:
        if quote.speaker is not None and len(chosen) < limit:
            own = quote.speaker.name
            name = actors.get((source.article.id, own), own)
            if name not in chosen:
                chosen[name] = _quotation(source, quote, quote.speaker)
    return tuple(chosen.values())


def _is_printed(source: Source, quote: Quote, printed: Sequence[Passage]) -> bool:
    return any(
        passage.article == source.article.id and passage.span.overlaps(part)
        for passage in printed
        for part in quote.parts
    )


def _parts(quote: Quote) -> tuple[Span, ...]:
    """All that was said if that is no longer than a quotation, else its main part."""
    return quote.parts if len(quote.wording.split()) in QUOTE_WORDS else (quote,)


def _quotation(source: Source, quote: Quote, speaker: Speaker) -> Quotation:
    """A quotation with its speaker, named as the source names him or her best."""
    analysis = source.analysis
    roles = (fact.role for fact in analysis.who if fact.name == speaker.name)
    form: Speaker | Mention = speaker
    if speaker.name not in speaker.text:
        forms = (*analysis.who, *analysis.entities)
        form = next((f for f in forms if f.text == speaker.name), speaker)
    role = next((role for role in roles if role), None)
    return Quotation(
        parts=tuple(source.statement(part) for part in _parts(quote)),
        speaker=source.statement(form),
        role=source.role(form, role),
        unmarked=quote.direct and quote.text[0] not in OPENING_MARKS,
    )

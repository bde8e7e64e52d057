"""What is right about the quotes found in an article."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import product

from briefing.model.analysis import Quote
from tests.quality.gold import Wanted, forms
from tests.quality.pairing import settled, shared

ENOUGH = 0.5
"""The share of its characters from which a quote counts as found, or as speech."""


def count_quotes(found: Iterable[Quote], wanted: Wanted[Quote]) -> Counter[str]:
    """Speech that was found, with its speaker, and finds that are speech."""
    said = _settled(found, wanted)
    heard = [(best_match(said, gold), gold) for gold in wanted.items]
    return Counter(
        found=len(said),
        wanted=len(wanted.items),
        marks=sum(_is_marked(gold) for gold in wanted.items),
        recalled=sum(quote is not None for quote, _ in heard),
        marked=sum(quote is not None and _is_marked(gold) for quote, gold in heard),
        spoken=sum(quote is not None and same_speaker(quote, g) for quote, g in heard),
        renamed=sum(quote is not None and is_renamed(gold) for quote, gold in heard),
        named=sum(quote is not None and has_name(quote, gold) for quote, gold in heard),
        precise=len(said) - len(surplus(said, wanted)),
    )


def best_match(said: Iterable[Quote], gold: Quote) -> Quote | None:
    """The quote that holds most of some speech, if that is enough of it."""
    best = max(said, key=lambda quote: _common(quote, gold), default=None)
    held = best is not None and _common(best, gold) >= ENOUGH * _length(gold)
    return best if held else None


def same_speaker(found: Quote, wanted: Quote) -> bool:
    """Whether two quotes name their speaker at the same place."""
    assert wanted.speaker
    return found.speaker is not None and found.speaker.overlaps(wanted.speaker)


def has_name(found: Quote, wanted: Quote) -> bool:
    """Whether a speaker who goes by another word here has the right name."""
    assert wanted.speaker
    name = found.speaker.name if found.speaker else ""
    return is_renamed(wanted) and name in forms(wanted.speaker.name)


def is_renamed(gold: Quote) -> bool:
    """Whether the speaker goes by another word than the name."""
    return gold.speaker is not None and gold.speaker.name != gold.speaker.text


def surplus(found: Iterable[Quote], wanted: Wanted[Quote]) -> list[Quote]:
    """Quotes that are, for the most part, no speech."""
    return [
        quote
        for quote in _settled(found, wanted)
        if not any(
            _common(quote, gold) >= ENOUGH * _length(quote) for gold in wanted.items
        )
    ]


def _settled(found: Iterable[Quote], wanted: Wanted[Quote]) -> list[Quote]:
    parts = [part for gold in wanted.items for part in gold.parts]
    return [quote for quote in found if settled(quote.parts, parts, wanted.open)]


def _common(one: Quote, other: Quote) -> int:
    return sum(shared(a, b) for a, b in product(one.parts, other.parts))


def _length(quote: Quote) -> int:
    return sum(len(part.text) for part in quote.parts)


def _is_marked(quote: Quote) -> bool:
    return bool(re.search('["“„]', quote.wording))

"""The key numbers of an item: a figure, what it counts, and how sure it is."""

import re
from itertools import islice

from briefing.model.analysis import Quantity, QuantityFact
from briefing.model.article import Span
from briefing.render.blocks import KeyNumber
from briefing.render.passages import Source, best_of

FIGURE = re.compile(
    r"[$€£¥]?\s?\d[\d.,\u00a0\u202f]*(?<![.,])"
    r"(?:\s?(?:%|(?:per cent|percent|hundred|thousand|million|billion|trillion|bn"
    r"|[mk])\b))*"
)
QUALIFIER = re.compile(
    r"\b(?:about|almost|approximately|around|at least|at most|as many as|close to|"
    r"fewer than|less than|more than|nearly|not more than|only|over|roughly|some|"
    r"under|up to)\s+$",
    re.IGNORECASE,
)
"""Words before a number without which it would say something else."""
REACH = 60
"""How far around a number words are looked for."""
FOLLOWING = re.compile(r"(?:[^\S\n]\w[\w'’%-]*){1,6}")  # noqa: RUF001
PRECEDING = re.compile(r"(?:\w[\w'’%-]*[^\S\n]){2,6}$")  # noqa: RUF001
"""Up to six words on one line, without punctuation between them."""
DANGLING = re.compile(
    r"(?:\s(?:a|after|an|and|as|at|but|by|for|from|in|of|on|or|that|the|to|when|which|"
    r"who|with))+$"
)
"""Small words at the end of what follows a number, which lead on to nothing."""


LEADING = re.compile(r"\s(?:after|and|as|but|that|when|which|while|who)\b")
"""Words at its beginning with which something else is said."""


def key_numbers(sources: list[Source], limit: int) -> tuple[KeyNumber, ...]:
    """The best numbers, each once, that say what they count."""
    best = best_of(sources, lambda s: s.analysis.numbers, lambda n: (n.value, n.high))
    numbers = (_key_number(source, fact) for source, fact in best)
    return tuple(islice((number for number in numbers if number), limit))


def _key_number(source: Source, fact: QuantityFact) -> KeyNumber | None:
    """A number as a figure with what is counted, or else with the words beside it."""
    figures = list(FIGURE.finditer(fact.text))
    if not figures:
        return None
    last = figures[-1] if fact.high is not None else figures[0]
    start, end = fact.start + figures[0].start(), fact.start + last.end()
    qualifier = _span(source, fact, fact.start, start)
    qualifier = qualifier or _before(source, fact, QUALIFIER)
    counted = fact.counted or _span(source, fact, end, fact.end)
    if counted is None:
        counted = _after(source, fact, FOLLOWING)
    if counted is None:
        qualifier = _before(source, fact, PRECEDING)
        if qualifier is None:
            return None
    return KeyNumber(
        qualifier=source.statement(qualifier) if qualifier else None,
        figure=source.statement(source.article.span(start, end, fact.field)),
        counted=source.statement(counted) if counted else None,
    )


def _after(source: Source, fact: Quantity, words: re.Pattern[str]) -> Span | None:
    """The words right after a number that a pattern finds."""
    match = words.match(source.article.value(fact.field), fact.end)
    if match is None:
        return None
    kept = DANGLING.sub("", match.group())
    if LEADING.match(kept):
        return None
    return _span(source, fact, fact.end, fact.end + len(kept))


def _before(source: Source, fact: Quantity, words: re.Pattern[str]) -> Span | None:
    """The words right before a number that a pattern finds."""
    text = source.article.value(fact.field)
    left = max(0, fact.start - REACH)
    match = words.search(text[left : fact.start])
    return _span(source, fact, left + match.start(), fact.start) if match else None


def _span(source: Source, fact: Quantity, start: int, end: int) -> Span | None:
    """The words of the article between two offsets, if there are any."""
    words = source.article.value(fact.field)[start:end]
    left = start + len(words) - len(words.lstrip())
    right = left + len(words.strip())
    if not any(map(str.isalnum, words)):
        return None
    return source.article.span(left, right, fact.field)

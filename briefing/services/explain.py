"""Why a sentence stands in a summary, or just missed it, in plain words.

Both faces show these words; the numbers behind them are in the analysis.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing.model.analysis import Analysis, Miss, RatedSentence, Reason, RunnerUp
from briefing.model.article import Span

WORTH_SAYING = 0.03
"""A measure that moves the score by less decides nothing."""
MOST_REASONS = 5
WORDS: Mapping[str, str] = {
    "words": "has words that a summary is likely to hold",
    "phrases": "has phrases that a summary is likely to hold",
    "links": "{count} of its {of} key words return in other sentences",
    "title": "holds {count} of {of} key words of the title",
    "late": "stands late in the article",
    "names": "gives names",
    "personal": "somebody speaks of himself or to the reader",
    "quotation": "has quotation marks",
    "bare_quote": "a quotation without its speaker",
    "vague": "a pronoun stands for what another sentence names",
    "question": "a question",
    "caption": "speaks of a picture or of the page",
}
"""What each measure says."""
IMPLIED = {"words": "phrases"}
"""Measures that need not be said where another is."""
MISSES: Mapping[Miss, str] = {
    "outscored": "scores less than {behind}",
    "adds-less": "the others say more together",
    "repeats": "says what {behind} says",
    "leans": "needs the sentence before it, which is left out",
    "too-long": "longer than what was left of the words",
    "boilerplate": "a byline, a caption or a note of the page",
    "fragment": "no whole sentence",
}
ORDINALS = {1: "st", 2: "nd", 3: "rd"}
TEENS = range(11, 14)


@dataclass(frozen=True, slots=True)
class Why:
    """A sentence with the words that say why it was chosen, or was not."""

    span: Span
    words: str


def chosen_because(analysis: Analysis) -> tuple[Why, ...]:
    """Each sentence of the summary, with its reasons."""
    return tuple(Why(each, "; ".join(_reasons(each))) for each in analysis.summary)


def just_missed(analysis: Analysis) -> tuple[Why, ...]:
    """Each runner-up, the next best first, with what kept it out.

    Sentences of the summary are called by their number in it: `point 2`.
    """
    points = {s.sentence: n for n, s in enumerate(analysis.summary, 1)}
    return tuple(Why(each, _missed(each, points)) for each in analysis.runners_up)


def _reasons(sentence: RatedSentence) -> Iterator[str]:
    """The rank, what speaks for the sentence, and what against it."""
    if sentence.rank:
        yield f"rated {_ordinal(sentence.rank)}"
    told = [reason for reason in sentence.reasons if abs(reason.gives) >= WORTH_SAYING]
    implied = {IMPLIED.get(reason.measure) for reason in told}
    told = [reason for reason in told if reason.measure not in implied]
    for reason in told[:MOST_REASONS]:
        words = _words(reason)
        if words:
            yield words if reason.gives > 0 else f"against it: {words}"


def _words(reason: Reason) -> str:
    words = WORDS.get(reason.measure, reason.measure.replace("_", " "))
    if "{" in words and reason.count is None:
        return ""
    return words.format(count=reason.count, of=reason.of)


def _missed(runner_up: RunnerUp, points: Mapping[int, int]) -> str:
    point = points.get(-1 if runner_up.behind is None else runner_up.behind)
    behind = f"point {point}" if point else "another sentence"
    miss = MISSES[runner_up.missed].format(behind=behind)
    return f"rated {_ordinal(runner_up.rank)}, but {miss}" if runner_up.rank else miss


def _ordinal(number: int) -> str:
    last = 0 if number % 100 in TEENS else number % 10
    return f"{number}{ORDINALS.get(last, 'th')}"

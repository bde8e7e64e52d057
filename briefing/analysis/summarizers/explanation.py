"""Why some sentences make the summary, and why those that just missed it do not.

It looks back on a finished choice, closely at the chosen and a few others only, so that
the reasons cost little whatever the length of the article.
"""

from array import array
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from briefing.analysis.summarizers import Explained
from briefing.analysis.summarizers.evidence import Evidence
from briefing.analysis.summarizers.selection import (
    SCORE_DIGITS,
    Choice,
    summary_sentence,
)
from briefing.model.analysis import Miss, Reason, RunnerUp, SummarySentence
from briefing.model.values import dataclass
from briefing.text.tokens import word_count

MOST = 3
"""Runners-up by what they would add: their score, less what they repeat."""
LOOKED_AT = 12
"""Candidates behind the chosen, by score, from which they come."""
ALIKE = 0.4
"""Likeness to a chosen sentence from which that tells why another is not."""
LIKE = 0.2
"""The same where the other scored enough, so that only the rest can keep it out."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences in text order, and those that just missed, best first."""

    sentences: tuple[SummarySentence, ...]
    runners_up: tuple[RunnerUp, ...]


def explained(choice: Choice, method: Explained) -> Summary:
    """What was chosen, with the reasons; `method` made the ratings."""
    found = _Explanation(choice, method)
    if not choice.chosen:
        return Summary((), ())
    return Summary(
        tuple(found.noted(place) for place in sorted(choice.chosen)),
        (*found.missed(), *found.withheld()),
    )


class _Explanation:
    """A choice seen from behind."""

    def __init__(self, choice: Choice, method: Explained) -> None:
        self.choice = choice
        self.method = method
        self.evidence = Evidence(choice)
        scores = choice.scores
        self.order = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
        self.ranks = array("l", bytes(array("l").itemsize * len(scores)))
        for rank, place in enumerate(self.order, 1):
            self.ranks[place] = rank

    def noted(self, place: int) -> SummarySentence:
        """A candidate with its rank and its reasons."""
        sentence = self.choice.sentence(place)
        reasons = self._reasons(sentence.sentence)
        return replace(sentence, rank=self.ranks[place], reasons=reasons)

    def _reasons(self, sentence: int) -> tuple[Reason, ...]:
        """What the score of a sentence is made of, the weightiest first."""
        width = self.choice.scale.width
        parts = self.method.contributions(sentence).items()
        given = [(round(part / width, SCORE_DIGITS), name) for name, part in parts]
        given.sort(key=lambda each: (-abs(each[0]), each[1]))
        place = self.choice.place(sentence)
        return tuple(
            self.evidence.reason(name, gives, place) for gives, name in given if gives
        )

    def missed(self) -> Iterator[RunnerUp]:
        """The next best, and what scored most of all that is left, if that repeats."""
        choice = self.choice
        left = (place for place in self.order if place not in choice.chosen)
        close = list(islice(left, LOOKED_AT))
        best = sorted(close, key=lambda place: (-choice.value(place), place))[:MOST]
        for place in dict.fromkeys([*best, *close[:1]]):
            yield _runner_up(self.noted(place), *self._why_not(place))

    def _why_not(self, place: int) -> tuple[Miss, int | None]:
        """Why a candidate was not chosen, and the sentence that it came behind."""
        choice = self.choice
        likeness, alike = choice.taken.closest(place)
        weakest = max(choice.chosen, key=lambda chosen: self.ranks[chosen])
        outscored = self.ranks[place] > self.ranks[weakest]
        if self._leans(place):
            return "leans", choice.candidates[place].index - 1
        if alike is not None and likeness >= (ALIKE if outscored else LIKE):
            return "repeats", choice.candidates[alike].index
        if word_count(choice.candidates[place].printed) > choice.words_left:
            return "too-long", None
        if outscored:
            return "outscored", choice.candidates[weakest].index
        return "adds-less", None

    def _leans(self, place: int) -> bool:
        """Whether a candidate points back to one that was not chosen."""
        choice = self.choice
        leans = choice.leaning[place] and place > 0
        return leans and choice.before(place) not in choice.chosen

    def withheld(self) -> Iterator[RunnerUp]:
        """The best of what no summary takes, if its score would be enough."""
        choice, ratings = self.choice, self.method.ratings
        least = min(choice.scores[place] for place in choice.chosen)
        sentences = choice.reading.text.sentences
        looked_at = {sentence.index for sentence in choice.candidates}
        others = (s for s in sentences if s.index not in looked_at)
        best = max(others, key=lambda s: ratings[s.index], default=None)
        if best and (score := choice.scale.score(ratings[best.index])) > least:
            found = summary_sentence(choice.reading, best, score)
            noted = replace(found, reasons=self._reasons(best.index))
            yield _runner_up(noted, "boilerplate" if best.boilerplate else "fragment")


def _runner_up(
    sentence: SummarySentence, missed: Miss, behind: int | None = None
) -> RunnerUp:
    same: dict[str, Any] = {
        name: getattr(sentence, name) for name in SummarySentence.__dataclass_fields__
    }
    return RunnerUp(**same, missed=missed, behind=behind)

"""When the main event happened: the time expressions, best answer first.

News puts the time of the event into its opening sentences and names it exactly; what
is old, vague, far ahead or a mere length of time is background, and so is when somebody
spoke of it (the cues of Giveme5W1H, Hamborg et al., 2019, with weights of our own: they
lie on a plateau, for leave-one-out tuning on its articles did no better than they do).
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from briefing.analysis.facts.dates.anchor import Anchor
from briefing.analysis.facts.ordering import best_first
from briefing.analysis.reading import Reading
from briefing.model.analysis import DateFact, DateMention
from briefing.model.values import dataclass

EXACTNESS = {"time": 1.0, "day": 0.95, "week": 0.5, "month": 0.5, "year": 0.35}
"""How well a value of this precision answers `when`."""
VAGUE = 0.1
POSITION, PRECISION, NEARNESS, REPETITION = 0.40, 0.26, 0.20, 0.14
"""Weights of the cues; they add up to 1."""
HALF_WAY = 4
"""The sentence at which the weight of the position has halved."""
NAMED = 2
"""The clarity of a mention that names its day."""
OFTEN = 4
"""So many mentions of a day make it as repeated as can be."""
BACKGROUND = 0.65
"""What the position counts for where the time is not the main clause's own."""
NEAR_DAYS, RECENT_DAYS = 8, 60
NAMES_DAY = re.compile(
    r"\d{4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
"""What a mention has that says which day is meant, whenever the brief is read."""
TOLD = re.compile(
    r"\b(?:said|says|told|tells|added|wrote|announced|reported|confirmed|warned)"
    r"(?: (?:late|early|on|\w+(?= on)))*\W*$"
)
"""Before a time: it says when somebody spoke, `the ministry said late on`."""
TELLS = re.compile(r"\W{1,2}(?:said|told|announced|reported|confirmed|warned)\b")
ISSUED = re.compile(
    r"(?:\bFILE\b[^.]{0,12}|\b(?:updated|published|posted|dated)(?: on)?:? )$",
    re.IGNORECASE,
)
"""Before a time: it dates a photograph or the page."""
ISSUES = re.compile(
    r",? (?:file )?photo\b|\s\([A-Z][^()\n]{2,40}\)\s?(?:[-–—]|--)"  # noqa: RUF001
)
"""Behind a time: it dates a photograph, or the dispatch as in `Nov 3 (Agency) -`."""
RELATIVE = re.compile(r"\b(?:who|which|whose|since|until|before)\b[^,;:.]*$")
"""Before a time: it stands in a clause that only adds to what is told."""
CLAUSE = 90
"""Characters before a time in which such words are looked for."""
POINTS_AT_DAY = re.compile(r"today|yesterday|tomorrow|night|this |last|\d")


def rank_when(reading: Reading, dates: Sequence[DateMention]) -> tuple[DateFact, ...]:
    """Each day once, where it is named best, in the order of how well it answers."""
    rater = Rater(reading, Anchor.parse(reading.article.date))
    groups: dict[str, list[DateMention]] = defaultdict(list)
    for mention in dates:
        if mention.type in ("DATE", "TIME"):
            groups[mention.value[:10]].append(mention)
    return tuple(sorted(map(rater.answer, groups.values()), key=best_first))


@dataclass(frozen=True)
class Rater:
    """Rates the mentions of one article."""

    reading: Reading
    anchor: Anchor

    def answer(self, group: Sequence[DateMention]) -> DateFact:
        """The mention that says best which day is meant, with the group's score."""
        events = sum(
            self._clarity(mention) == NAMED and not self._is_told(mention)
            for mention in group
        )
        repeated = min(1.0, max(0, events - 1) / (OFTEN - 1))
        scores = [self._rate(mention) for mention in group]
        clearest = max(
            range(len(group)), key=lambda at: (self._clarity(group[at]), scores[at])
        )
        return _fact(group[clearest], max(scores) + REPETITION * repeated)

    def _rate(self, mention: DateMention) -> float:
        """How well one mention answers, but for how often its day is named."""
        return (
            POSITION * self._position(mention)
            + PRECISION * self._exactness(mention)
            + NEARNESS * _nearness(mention.value, self.anchor)
        )

    def _position(self, mention: DateMention) -> float:
        """1 at the head of the article, less further down and in the background."""
        aside = RELATIVE.search(self._before(mention)) or self._is_told(mention)
        if self._is_issued(mention):
            return 0.0
        standing = BACKGROUND if aside else 1.0
        if mention.field != "text":
            return standing
        sentence = self.reading.text.sentence_at(mention.start)
        return standing * HALF_WAY / (HALF_WAY + sentence.index) if sentence else 0.0

    def _is_told(self, mention: DateMention) -> bool:
        """Whether the time is that of somebody's words: `said on Tuesday`."""
        text = self.reading.segmentation(mention.field).text
        return bool(
            TOLD.search(self._before(mention)) or TELLS.match(text, mention.end)
        )

    def _is_issued(self, mention: DateMention) -> bool:
        """Whether the time is that of a photograph, a dispatch or the page."""
        part = self.reading.segmentation(mention.field)
        sentence = part.sentence_at(mention.start)
        if sentence and mention.end <= sentence.body[0]:
            return True
        before = part.text[max(0, mention.start - CLAUSE) : mention.start]
        return bool(ISSUED.search(before) or ISSUES.match(part.text, mention.end))

    def _before(self, mention: DateMention) -> str:
        """The words before a mention, in its sentence."""
        segmentation = self.reading.segmentation(mention.field)
        sentence = segmentation.sentence_at(mention.start)
        first = sentence.start if sentence else mention.start
        return segmentation.text[max(first, mention.start - CLAUSE) : mention.start]

    def _exactness(self, mention: DateMention) -> float:
        """How exact it is; a time of day counts for less without its day."""
        exact = EXACTNESS.get(precision(mention.value), VAGUE)
        return exact if self._clarity(mention) else min(exact, EXACTNESS["year"])

    def _clarity(self, mention: DateMention) -> int:
        """2 for `late Thursday`, 1 for `this morning`, 0 for `the night`."""
        if self.reading.language[:2] != "en":
            return 1 + (mention.type == "DATE")
        if NAMES_DAY.search(mention.text):
            return 2
        return 1 if POINTS_AT_DAY.search(mention.text.lower()) else 0


def precision(value: str) -> str:
    """How exact a TIMEX3 value is: time, day, week, month, year, or empty."""
    if not value[:4].isdigit() or "X" in value:
        return ""
    if "T" in value:
        return "time"
    if value[5:6].isalpha():
        return "week"
    return {10: "day", 7: "month", 4: "year"}.get(len(value), "")


def _nearness(value: str, anchor: Anchor) -> float:
    """1 for the days just before the article's date, 0 for what is long past."""
    day = first_day(value)
    if day is None or anchor.day is None:
        this_year = anchor.year is not None and value[:4] == f"{anchor.year:04}"
        return 0.5 if this_year or value == "PRESENT_REF" else 0.0
    age = (anchor.day - day).days
    if age < 0:
        return 0.4 if age > -NEAR_DAYS else 0.1
    if age <= NEAR_DAYS:
        return 1.0
    return 0.5 if age <= RECENT_DAYS else 0.0


def first_day(value: str) -> date | None:
    """The day that a value of day precision or finer names."""
    if precision(value) not in ("day", "time"):
        return None
    return Anchor.parse(value).day


def _fact(mention: DateMention, score: float) -> DateFact:
    return DateFact(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        field=mention.field,
        type=mention.type,
        value=mention.value,
        score=round(score, 4),
    )

"""When the main event happened: the time expressions, best answer first.

News puts the time of the event into its opening sentences and names it exactly; what
is old, vague, far ahead or a mere length of time is background (the cues of Giveme5W1H,
Hamborg et al., 2019, with weights of our own).
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from briefing.analysis.facts.dates.anchor import Anchor
from briefing.analysis.reading import Reading
from briefing.model.analysis import DateFact, DateMention

EXACTNESS = {"time": 1.0, "day": 0.95, "week": 0.5, "month": 0.5, "year": 0.35}
"""How well a value of this precision answers `when`."""
VAGUE = 0.1
POSITION, PRECISION, NEARNESS, REPETITION = 0.40, 0.26, 0.20, 0.14
"""Weights of the cues; they add up to 1."""
HALF_WAY = 4
"""The sentence at which the weight of the position has halved."""
OFTEN = 4
"""So many mentions of a day make it as repeated as can be."""
NEAR_DAYS, RECENT_DAYS = 8, 60
NAMES_DAY = re.compile(
    r"\d{4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
"""What a mention has that says which day is meant, whenever the brief is read."""
POINTS_AT_DAY = re.compile(r"today|yesterday|tomorrow|night|this |last|\d")


def rank_when(reading: Reading, dates: Sequence[DateMention]) -> tuple[DateFact, ...]:
    """Each day once, where it is named best, in the order of how well it answers."""
    anchor = Anchor.parse(reading.article.date)
    groups: dict[str, list[DateFact]] = defaultdict(list)
    for mention in dates:
        if mention.type in ("DATE", "TIME"):
            score = _rate(reading, mention, anchor)
            groups[mention.value[:10]].append(_fact(mention, score))
    return tuple(sorted(map(_spokesman, groups.values()), key=_order))


def _spokesman(group: list[DateFact]) -> DateFact:
    """The mention that says best which day is meant, with the score of the group."""
    repeated = min(1.0, (len(group) - 1) / (OFTEN - 1))
    score = max(fact.score for fact in group) + REPETITION * repeated
    clearest = max(group, key=lambda fact: (_clarity(fact.text), fact.score))
    return _fact(clearest, score)


def _rate(reading: Reading, mention: DateMention, anchor: Anchor) -> float:
    """How well one mention answers `when`, but for how often its day is named."""
    return (
        POSITION * _position(reading, mention)
        + PRECISION * _exactness(mention)
        + NEARNESS * _nearness(mention.value, anchor)
    )


def precision(value: str) -> str:
    """How exact a TIMEX3 value is: time, day, week, month, year, or empty."""
    if not value[:4].isdigit() or "X" in value:
        return ""
    if "T" in value:
        return "time"
    if value[5:6].isalpha():
        return "week"
    return {10: "day", 7: "month", 4: "year"}.get(len(value), "")


def _position(reading: Reading, mention: DateMention) -> float:
    if mention.field != "text":
        return 1.0
    sentence = reading.text.sentence_at(mention.start)
    return HALF_WAY / (HALF_WAY + sentence.index) if sentence else 0.0


def _exactness(mention: DateMention) -> float:
    """How exact the mention is; a time of day counts for less without its day."""
    exact = EXACTNESS.get(precision(mention.value), VAGUE)
    return exact if _clarity(mention.text) else min(exact, EXACTNESS["year"])


def _clarity(words: str) -> int:
    """2 for `late Thursday`, 1 for `this morning`, 0 for `the night`."""
    if NAMES_DAY.search(words):
        return 2
    return 1 if POINTS_AT_DAY.search(words.lower()) else 0


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


def _order(fact: DateFact) -> tuple[float, int, int]:
    return -fact.score, ("title", "lead", "text").index(fact.field), fact.start


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

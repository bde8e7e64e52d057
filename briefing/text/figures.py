"""What a figure in a text is about, told from the words of its clause."""

import re
from collections.abc import Iterable

from briefing.text.stems import stem
from briefing.text.stopwords import stop_words

NEARBY = 60
"""Characters on either side of a figure that tell what it is about."""
CLAUSE_END = re.compile(r"[,;:.!?\u2013\u2014]\s|\s(?:and|but|while|und|y|et)\s")
PARTITIVE = re.compile(r"\s+of\s+(?:the|them|those|whom|these)\b", re.IGNORECASE)
SAME_SCALE = 10.0
"""Figures further apart than this factor count different things."""
FATES = {
    **dict.fromkeys(("dead", "die", "kill", "fatal", "death", "toll"), "dead"),
    **dict.fromkeys(("injur", "wound", "hurt"), "hurt"),
    **dict.fromkeys(("evacu", "displac", "flee", "fled"), "displaced"),
    **dict.fromkeys(("miss", "unaccount"), "missing"),
    **dict.fromkeys(("arrest", "detain"), "arrested"),
    **dict.fromkeys(("damag", "destroy"), "destroyed"),
}
"""Stems that say what became of those who are counted."""
ALIKE = {**FATES, "hous": "home", "household": "home", "famili": "home"}
"""Stems that say the same beside a figure."""
UNITLESS = frozenset(
    {"-", "people", "person", "dead", "victim", "resident", "civilian"}
)
"""Units that say no more than that somebody is counted."""
VAGUE = re.compile(
    r"\b(?:dozens|scores|hundreds|thousands|millions|billions|"
    r"dutzende|hunderte|tausende|millionen)\b",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")


def is_vague(text: str) -> bool:
    """Whether a figure is no number that another could contradict: `dozens`."""
    return bool(VAGUE.search(text)) and not DIGIT.search(text)


def without_unit(unit: str, stems: frozenset[str]) -> frozenset[str]:
    """What a figure is about beside its unit, which many figures may share."""
    return stems - {stem(word) for word in unit.replace("-", " ").split()}


def clause(text: str, start: int, end: int) -> str:
    """The words right around a figure, up to the next comma, full stop or `and`."""
    before = text[max(0, start - NEARBY) : start]
    after = text[end : end + NEARBY]
    ends = [match.end() for match in CLAUSE_END.finditer(before)]
    stop = CLAUSE_END.search(after)
    head = before[ends[-1] if ends else 0 :]
    return head + text[start:end] + after[: stop.start() if stop else None]


def about(nearby: Iterable[str], language: str) -> frozenset[str]:
    """Stems of the words around a figure; those that say the same become one."""
    stops = stop_words(language)
    stems = (
        stem(word, language)
        for word in nearby
        if word not in stops and not word[0].isdigit()
    )
    return frozenset(ALIKE.get(each, each) for each in stems)


def fates(stems: frozenset[str]) -> frozenset[str]:
    """What became of those who are counted, of all that a figure is about."""
    return stems.intersection(FATES.values())


def is_part(text: str, start: int, end: int) -> bool:
    """Whether a figure counts a part of another one: `nine of the dead`."""
    return bool(PARTITIVE.search(text[start:end]) or PARTITIVE.match(text, end))


def same_unit(one: str, other: str) -> bool:
    """Whether two units may name the same: `person` and `victim`, `killed` and `-`."""
    return plain_unit(one) == plain_unit(other)


def names_nothing(unit: str) -> bool:
    """Whether a unit says nothing of what is counted: `14 injured`, `rose to 17`."""
    return unit == "-" or stem(unit) in FATES


def plain_unit(unit: str) -> str:
    """One name for the units that name the same; none for people of any kind."""
    plain = stem(unit)
    return "" if unit in UNITLESS or plain in FATES else ALIKE.get(plain, plain)


def same_scale(one: float, other: float) -> bool:
    """Whether two figures are near enough to count the same."""
    low, high = sorted((abs(one), abs(other)))
    return low == high or (low > 0 and high / low <= SAME_SCALE)

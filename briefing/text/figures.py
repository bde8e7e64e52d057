"""What a figure in a text is about, told from the words of its clause."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from briefing.text.languages import base_code, entries
from briefing.text.stems import stem
from briefing.text.stopwords import stop_words

NEARBY = 60
"""Characters on either side of a figure that tell what it is about."""
CLAUSE_END = re.compile(r"[,;:.!?\u2013\u2014]\s|\s(?:and|but|while|und|y|et)\s")
PARTITIVE = re.compile(
    r"\s+(?:of\s+(?:the|them|those|whom|these)|von\s+(?:ihnen|denen)|davon|"
    r"der\s+(?:Opfer|Toten|Verletzten|Vermissten))\b",
    re.IGNORECASE,
)
SAME_SCALE = 10.0
"""Figures further apart than this factor count different things."""
FATES = frozenset({"dead", "hurt", "displaced", "missing", "arrested", "destroyed"})
"""What may become of those who are counted; a list for each language tells by which
words: `fates.txt`."""
FATE_LANGUAGES = ("en", "de")
ALIKE = {"hous": "home", "household": "home", "famili": "home"}
"""Stems that say the same beside a figure."""
UNITLESS = frozenset(
    {"-", "people", "person", "dead", "victim", "resident", "civilian"}
    | {"leute", "mensch", "menschen", "opfer", "personen"}
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
    fate, same = _fates(language), ALIKE if base_code(language) == "en" else {}
    return frozenset(fate.get(each, same.get(each, each)) for each in stems)


@cache
def _fates(language: str) -> Mapping[str, str]:
    """The fate that each stem of a language tells: lines such as `dead: die kill`."""
    lines = (line.partition(":") for line in entries(language, "fates"))
    return {
        stem(word, language): fate for fate, _, words in lines for word in words.split()
    }


def fate(word: str, language: str) -> str | None:
    """What a word says became of those who are counted."""
    return _fates(language).get(stem(word, language))


def _tells_fate(unit: str) -> bool:
    """Whether a unit is what became of people: `14 injured`, `14 Verletzte`."""
    return any(fate(unit, language) for language in FATE_LANGUAGES)


def fates(stems: frozenset[str]) -> frozenset[str]:
    """What became of those who are counted, of all that a figure is about."""
    return stems & FATES


def is_part(text: str, start: int, end: int) -> bool:
    """Whether a figure counts a part of another one: `nine of the dead`."""
    return bool(PARTITIVE.search(text[start:end]) or PARTITIVE.match(text, end))


def same_unit(one: str, other: str) -> bool:
    """Whether two units may name the same: `person` and `victim`, `killed` and `-`."""
    return plain_unit(one) == plain_unit(other)


def names_nothing(unit: str) -> bool:
    """Whether a unit says nothing of what is counted: `14 injured`, `rose to 17`."""
    return unit == "-" or _tells_fate(unit)


def plain_unit(unit: str) -> str:
    """One name for the units that name the same; none for people of any kind."""
    plain = stem(unit)
    return "" if unit in UNITLESS or _tells_fate(unit) else ALIKE.get(plain, plain)


def same_scale(one: float, other: float) -> bool:
    """Whether two figures are near enough to count the same."""
    low, high = sorted((abs(one), abs(other)))
    return low == high or (low > 0 and high / low <= SAME_SCALE)

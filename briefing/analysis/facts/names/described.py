"""Phrases that describe rather than name: forces, sites, weapons, vehicles."""

import re
from collections import defaultdict
from collections.abc import Iterator
from enum import IntEnum
from functools import cache

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.phrases import Phrases, tightened
from briefing.model.analysis import EntityKind
from briefing.model.values import dataclass
from briefing.text.stopwords import stop_words


class Before(IntEnum):
    """What stands before a head word, the most telling last."""

    NOTHING = 0
    MODIFIER = 1
    NAME = 2
    NUMBER = 3


REACH = 60
LAST_WORD = re.compile(r"(?<![\w'’.])((?:[\w'’.]+ ?- ?)*[\w'’.]*\w\.?)(?:-|\s+)$")  # noqa: RUF001
MAX_MODIFIERS = 4
NAME_NEXT = re.compile(r"(?:,? of [^\W\d_a-z]|\s[^\W\d_a-z])")
HYPHEN = re.compile(r"[-'’]\w")  # noqa: RUF001
SUFFIXED = re.compile(
    r".+-(?:led|backed|aligned|held|allied|controlled|supported|trained|linked)$"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A kind of phrase: a head word, and what must stand before it."""

    heads: str
    modifiers: str
    kind: EntityKind
    needs: Before
    alone: bool = False
    """Whether a name must not follow, as one follows a title."""


PATTERNS = (
    Pattern("group_heads_bare", "group_modifiers", "organization", Before.NOTHING),
    Pattern("group_heads_modified", "group_modifiers", "organization", Before.MODIFIER),
    Pattern("group_heads_named", "group_modifiers", "organization", Before.NAME),
    Pattern("office_heads", "office_modifiers", "person", Before.MODIFIER, alone=True),
    Pattern("person_heads", "office_modifiers", "person", Before.NAME, alone=True),
    Pattern("assailants", "assailant_modifiers", "person", Before.NOTHING),
    Pattern("site_heads", "site_modifiers", "location", Before.MODIFIER),
    Pattern("site_heads_bare", "site_modifiers", "location", Before.NOTHING),
    Pattern("counted_people", "", "group", Before.NUMBER),
    Pattern("weapons", "weapon_modifiers", "weapon", Before.NOTHING),
    Pattern("vehicles", "vehicle_modifiers", "vehicle", Before.NOTHING),
)


def described(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Phrases such as `Iraqi security forces`, `cruise missile`, `seven people`."""
    heads = _heads(lexicon)
    for start, end in heads.phrases.find_lowered(text):
        word = tightened(text[start:end]).lower()
        if HYPHEN.match(text, end):
            continue
        for pattern in heads.patterns[word]:
            yield from _matches(pattern, text, (start, end), lexicon)


def _matches(
    pattern: Pattern, text: str, head: tuple[int, int], lexicon: Lexicon
) -> Iterator[Candidate]:
    """The phrase around one head, if what it needs stands before it."""
    start, end = head
    if pattern.needs is Before.NUMBER:
        number = _number(lexicon).search(text, max(0, start - REACH), start)
        found, start = (Before.NUMBER, number.start()) if number else (None, start)
    else:
        start, found = _start(text, start, lexicon, pattern.modifiers)
    if found is None or found < pattern.needs:
        return
    if not (pattern.alone and NAME_NEXT.match(text, end)):
        yield Candidate.at(text, start, end, pattern.kind, Strength.PATTERN)


def _start(
    text: str, head: int, lexicon: Lexicon, modifiers: str
) -> tuple[int, Before]:
    """Where the modifiers before a head begin, and the best among them."""
    start, last, best = head, head, Before.NOTHING
    for _ in range(MAX_MODIFIERS):
        before = _word_before(text, start)
        if before is None or "\n" in before.group():
            break
        word = before[1].replace(" ", "")
        if _names_group(word, lexicon):
            best = Before.NAME
        elif lexicon.has(modifiers, word):
            best = max(best, Before.MODIFIER)
        elif lexicon.is_adjective(tightened(text[before.start(1) : last])):
            pass  # the `North` of `North Korean`
        else:
            break
        start, last = before.span(1)
    return start, best


def _word_before(text: str, end: int) -> re.Match[str] | None:
    """The word before a place, with those that hyphens join to it."""
    start = max(0, end - REACH)
    near = text[start:end]
    if "-" not in near:  # then it begins behind a blank, and need be sought from there
        start += near.rstrip().rfind(" ") + 1
    return LAST_WORD.search(text, start, end)


def _names_group(word: str, lexicon: Lexicon) -> bool:
    """Whether a modifier says whose the group is: `Iraqi`, `ISIL`, `US-led`."""
    return (
        lexicon.is_adjective(word[:1].upper() + word[1:])
        or word in lexicon.known
        or bool(SUFFIXED.match(word))
        or word.rpartition("-")[2] in lexicon.known
    )


@dataclass(frozen=True)
class Heads:
    """All head words of a language, to be found in one pass."""

    phrases: Phrases
    patterns: dict[str, list[Pattern]]


@cache
def _heads(lexicon: Lexicon) -> Heads:
    """The heads of all patterns; a hyphen in a list stands for a blank as well."""
    patterns: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in PATTERNS:
        for head in lexicon.phrases.get(pattern.heads, ()):
            for form in {head, head.replace("-", " ")}:
                patterns[form].append(pattern)
    return Heads(Phrases(patterns), dict(patterns))


@cache
def _number(lexicon: Lexicon) -> re.Pattern[str]:
    """A pattern for how many people there are, before the people: `at least seven`."""
    numbers, bounds = (
        "|".join(sorted(lexicon.phrases.get(name, ()))) or r"(?!)"
        for name in ("counts", "count_bounds")
    )
    apart = "|".join(
        sorted(stop_words(lexicon.language) | lexicon.words.get("uncounted", set()))
    )
    return re.compile(
        rf"\b(?:(?:{bounds}) )?(?:\d[\d,.]*|{numbers}) (?:(?!(?:{apart})\b)\w+ )?$",
        re.IGNORECASE,
    )

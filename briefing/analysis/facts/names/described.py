"""Phrases that describe rather than name: forces, sites, weapons, vehicles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.model.analysis import EntityKind


class Before(IntEnum):
    """What stands before a head word, the most telling last."""

    NOTHING = 0
    MODIFIER = 1
    NAME = 2


REACH = 60
LAST_WORD = re.compile(r"((?:[\w'’.]+ ?- ?)*[\w'’.]*\w\.?)(?:-|\s+)$")  # noqa: RUF001
MAX_MODIFIERS = 4
NAME_NEXT = re.compile(r"(?:,? of [^\W\d_a-z]|\s[^\W\d_a-z])")
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
    Pattern("weapons", "weapon_modifiers", "weapon", Before.NOTHING),
    Pattern("vehicles", "vehicle_modifiers", "vehicle", Before.NOTHING),
)


def described(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Phrases such as `Iraqi security forces`, `cruise missile`, `seven people`."""
    for match in _counted(lexicon).finditer(text):
        yield Candidate(*match.span(), match.group(), "group", Strength.PATTERN)
    for pattern in PATTERNS:
        for match in _heads(lexicon.words.get(pattern.heads, frozenset())).finditer(
            text
        ):
            start, found = _start(text, match.start(), lexicon, pattern.modifiers)
            end = match.end()
            named = pattern.alone and NAME_NEXT.match(text, end)
            if found >= pattern.needs and not named:
                words = text[start:end]
                yield Candidate(start, end, words, pattern.kind, Strength.PATTERN)


def _start(
    text: str, head: int, lexicon: Lexicon, modifiers: str
) -> tuple[int, Before]:
    """Where the modifiers before a head begin, and the best among them."""
    start, best = head, Before.NOTHING
    for _ in range(MAX_MODIFIERS):
        before = LAST_WORD.search(text, max(0, start - REACH), start)
        if before is None or "\n" in before.group():
            break
        word = before[1].replace(" ", "")
        if _names_group(word, lexicon):
            best = Before.NAME
        elif lexicon.has(modifiers, word):
            best = max(best, Before.MODIFIER)
        else:
            break
        start = before.start(1)
    return start, best


def _names_group(word: str, lexicon: Lexicon) -> bool:
    """Whether a modifier says whose the group is: `Iraqi`, `ISIL`, `US-led`."""
    return (
        lexicon.is_adjective(word[:1].upper() + word[1:])
        or word in lexicon.known
        or bool(SUFFIXED.match(word))
        or word.rpartition("-")[2] in lexicon.known
    )


@cache
def _heads(words: frozenset[str]) -> re.Pattern[str]:
    """A pattern for the words of one list, the longest first."""
    if not words:
        return re.compile(r"(?!)")
    ranked = sorted(words, key=lambda word: (-len(word), word))
    inside = "|".join(re.escape(word).replace(r"\-", r"[\s-]") for word in ranked)
    return re.compile(rf"\b(?:{inside})\b(?![-'’]\w)", re.IGNORECASE)  # noqa: RUF001


@cache
def _counted(lexicon: Lexicon) -> re.Pattern[str]:
    """A pattern for people who are counted: `at least seven people`."""
    people, numbers, bounds = (
        "|".join(sorted(lexicon.phrases.get(name, ()))) or r"(?!)"
        for name in ("counted_people", "counts", "count_bounds")
    )
    return re.compile(
        rf"\b(?:(?:{bounds}) )?(?:\d[\d,.]*|{numbers}) (?:\w+ )?(?:{people})\b",
        re.IGNORECASE,
    )

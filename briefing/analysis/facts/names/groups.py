"""Forces, fighters, crews: groups of people named by a head word and a modifier."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.model.analysis import EntityKind

REACH = 60
LAST_WORD = re.compile(r"([\w'’.\-]*\w\.?)(?:\s?-\s?|\s+)$")  # noqa: RUF001
MAX_MODIFIERS = 4
SUFFIXED = re.compile(
    r".+-(?:led|backed|aligned|held|allied|controlled|supported|trained|linked)$"
)


def groups(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Phrases such as `Iraqi security forces` and `US-led coalition`."""
    yield from _headed(text, lexicon, "group_heads", "group_modifiers", "organization")


def arms(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Weapons and vehicles, with the modifiers that belong to them."""
    yield from _headed(text, lexicon, "weapons", "weapon_modifiers", "weapon")
    yield from _headed(text, lexicon, "vehicles", "vehicle_modifiers", "vehicle")


def _headed(
    text: str, lexicon: Lexicon, heads: str, modifiers: str, kind: EntityKind
) -> Iterator[Candidate]:
    needs_name = kind == "organization"
    for match in heads_of(lexicon, heads).finditer(text):
        start, named = _start(text, match.start(), lexicon, modifiers)
        if named or not needs_name:
            end = match.end()
            yield Candidate(start, end, text[start:end], kind, Strength.PATTERN)


def _start(text: str, head: int, lexicon: Lexicon, modifiers: str) -> tuple[int, bool]:
    """Where the modifiers before a head begin, and whether one of them names."""
    start, named = head, False
    for _ in range(MAX_MODIFIERS):
        before = LAST_WORD.search(text, max(0, start - REACH), start)
        if before is None or "\n" in before.group():
            break
        word = before[1]
        naming = _names_group(word, lexicon)
        if not naming and not lexicon.has(modifiers, word):
            break
        start, named = before.start(1), named or naming
    return start, named


def _names_group(word: str, lexicon: Lexicon) -> bool:
    """Whether a modifier says whose the group is: `Iraqi`, `ISIL`, `US-led`."""
    return (
        lexicon.is_adjective(word[:1].upper() + word[1:])
        or word in lexicon.known
        or bool(SUFFIXED.match(word))
        or lexicon.has("group_owners", word)
    )


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    if not words:
        return re.compile(r"(?!)")
    ranked = sorted(words, key=lambda word: (-len(word), word))
    inside = "|".join(map(re.escape, ranked))
    return re.compile(rf"\b(?:{inside})\b(?![-'’]\w)", re.IGNORECASE)  # noqa: RUF001


def heads_of(lexicon: Lexicon, name: str) -> re.Pattern[str]:
    """A pattern for the words of one list."""
    return _pattern(lexicon.words.get(name, frozenset()))

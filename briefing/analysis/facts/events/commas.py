"""What a comma ends, and what it only sets off: told by the words on its sides."""

from collections.abc import Iterator, Sequence

from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    RELATIVES,
    SUBORDINATORS,
    Lexeme,
    looks_finite,
    looks_past,
)

NEW_CLAUSE = AUXILIARIES | RELATIVES | SUBORDINATORS
ASIDE_REACH = 20
MAX_LIST = 5


def is_sure(item: Lexeme) -> bool:
    """Whether a word is an auxiliary or a past."""
    return item.lower in AUXILIARIES or looks_past(item)


def ends_clause(items: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether the comma at `at` ends the clause rather than parting a list."""
    if _sets_off_subject(items, at, end) or _parts_place(items, at, end):
        return False
    if at + 1 < end and items[at + 1].lower in {"and", "or"}:
        return False
    for item in items[at + 1 : min(end, at + 1 + MAX_LIST)]:
        if item.lower in {"and", "or"}:
            return False
        if item.lower in NEW_CLAUSE:
            break
    return True


def _sets_off_subject(items: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether an aside opens at `at` and the verb of what it is on follows it.

    As in `talks aimed at a truce, which began in May, were broken off`, and in `said
    that the new ship, the Lund, had left`.
    """
    relative = at + 1 < end and items[at + 1].lower in RELATIVES
    if not relative and not _owes_verb(items, at):
        return False
    closing = next(commas(items, at + 1, end), end)
    return closing + 1 < end and items[closing + 1].lower in AUXILIARIES


def _owes_verb(items: Sequence[Lexeme], at: int) -> bool:
    """Whether the clause that `that` opened before `at` has no verb yet."""
    for item in reversed(items[max(1, at - ASIDE_REACH) : at]):
        if item.lower == "that":
            return True
        if is_sure(item):
            return False
    return False


def _parts_place(items: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether a comma parts two names of one place: `a Chicago, Illinois school`."""
    if at == 0 or at + 2 >= end or items[at + 1].lower.endswith("'s"):
        return False
    named = items[at - 1].capitalized and items[at + 1].capitalized
    following = items[at + 2]
    return named and following.text.islower() and not looks_finite(following)


def aside_end(items: Sequence[Lexeme], start: int, at: int, end: int) -> int:
    """Where the verb stands behind an aside on the subject that opens at `at`.

    As in `after a tram, thought to be speeding, left the rails`; else `at`.
    """
    if items[at].text != "," or any(map(looks_finite, items[start:at])):
        return at
    verb = next(commas(items, at + 1, end), end) + 1
    return verb if verb < end and is_sure(items[verb]) else at


def commas(items: Sequence[Lexeme], start: int, end: int) -> Iterator[int]:
    """Where the next commas stand, within the reach of an aside."""
    reach = range(start, min(end, start + ASIDE_REACH))
    return (i for i in reach if items[i].text == ",")

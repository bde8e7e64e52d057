"""Whether a country is meant as a place or as an actor: `in France`, `France voted`."""

from briefing.analysis.facts.entities.phrases import HYPHENS, Line, Stretch
from briefing.model.analysis import EntityKind

LINKS = HYPHENS | {",", "and", "or"}
POWERS = frozenset({"US", "U.S.", "United States", "UK", "U.K.", "United Kingdom"})
"""Named as actors nearly always in reports of their own forces."""


def side(line: Line, named: Stretch, before: Stretch | None) -> EntityKind:
    """The kind of a place's name, where `before` is the name read before it."""
    if not line.lexicon.is_country(named.name):
        return "location"
    first = named.first
    if first and line.lower[first - 1] == "the":
        first -= 1
    if before is not None and _is_listed(line, before, first):
        return "location" if before.kind == "location" else "organization"
    previous = line.lower[first - 1] if first else ""
    if previous in line.vocabulary["within"]:
        return "location"
    return "organization" if _acts(line, named, previous) else "location"


def _is_listed(line: Line, before: Stretch, first: int) -> bool:
    """Whether only commas and `and` part a name from the one before it."""
    between = line.lower[before.last + 1 : first]
    return bool(between) and LINKS.issuperset(between)


def _acts(line: Line, named: Stretch, previous: str) -> bool:
    following = line.lower[named.last + 1 : named.last + 2]
    return (
        previous in line.vocabulary["between"]
        or bool(line.vocabulary["acting"].intersection(following))
        or line.words(named) in POWERS
    )

"""Phrases that belong together: `the city of Mosul`, `men and women`."""

from collections.abc import Sequence

from briefing.analysis.facts.entities.phrases import Line, Stretch

MEMBERS = frozenset({"member", "members"})


def joined(line: Line, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches, those that one word joins to a single phrase made one."""
    kept: list[Stretch] = []
    for stretch in stretches:
        if kept and _joins(line, kept[-1], stretch):
            kept[-1] = _together(line, kept[-1], stretch)
        else:
            kept.append(stretch)
    return kept


def _together(line: Line, before: Stretch, after: Stretch) -> Stretch:
    """One phrase of both; a place with its country keeps the name of the place."""
    name = before.name if line.lower[before.last + 1] == "," else ""
    return Stretch(before.first, after.last, before.kind, name)


def _joins(line: Line, before: Stretch, after: Stretch) -> bool:
    if after.first - before.last != 2:  # noqa: PLR2004 - one token lies between
        return False
    link = line.lower[before.last + 1]
    if link == "of":
        return after.kind != "person" and _takes_complement(line, before)
    if link == ",":
        return _is_place_in_country(line, before, after)
    return link == "and" and _are_pair(line, before, after)


def _takes_complement(line: Line, stretch: Stretch) -> bool:
    """Whether the phrase ends with a noun that `of` can specify."""
    head = line.lower[stretch.last]
    return head in MEMBERS or head in line.vocabulary.kinds


def _is_place_in_country(line: Line, before: Stretch, after: Stretch) -> bool:
    """Whether a comma parts a place from the region around it: `Palmyra, Syria`."""
    places = before.kind == after.kind == "location" and before.name and after.name
    return bool(places) and not line.lexicon.is_country(before.name)


def _are_pair(line: Line, before: Stretch, after: Stretch) -> bool:
    """Whether a second noun for people shares what stands before the first."""
    people = line.vocabulary["people"]
    return (
        line.lower[before.last] in people
        and line.lower[after.last] in people
        and after.first == after.last
    )

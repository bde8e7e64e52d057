"""The noun phrases around names: articles, titles, directions, what a place is."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.analysis.facts.entities.phrases import (
    HYPHENS,
    Line,
    Stretch,
    phrase_start,
)
from briefing.analysis.facts.entities.sides import side

MAX_TITLE = 10
"""Words of the longest title before a name."""
LINKS = frozenset({"of", "for", "the", "and"})
COMPLEMENTS = frozenset({"of", "for"})


def name_extents(line: Line) -> Iterator[Stretch]:
    """The names of a line, each with what belongs to it."""
    before: Stretch | None = None
    for name in line.names:
        named = Stretch(
            line.at(name.start), line.at(name.end - 1), name.kind, name.name
        )
        if name.kind == "person":
            named = replace(named, first=_title_start(line, named))
        elif name.kind == "location":
            kind = side(line, named, before)
            named = replace(_with_surroundings(line, named), kind=kind)
        elif name.kind in {"organization", "group"}:
            first = _body_start(line, named)
            named = replace(named, first=first, kind="organization")
        before = named
        yield named


def _body_start(line: Line, named: Stretch) -> int:
    """Where the phrase of a body begins; `anti-` parts a name from what is before."""
    if line.tokens[named.last].group().islower():
        return phrase_start(line, named.first)
    prefixed = named.first > 0 and line.lower[named.first - 1] in HYPHENS
    return named.first if prefixed else phrase_start(line, named.first, 0)


def _title_start(line: Line, named: Stretch) -> int:
    """Where the title before a person's name begins, or the phrase of an office."""
    last = line.tokens[named.last].group()
    if last.islower() or _names_office(line, last):
        return phrase_start(line, named.first)
    best = at = named.first
    while at > max(0, named.first - MAX_TITLE):
        at -= 1
        word = line.tokens[at].group()
        if _names_office(line, word) and (
            best < named.first or _heads(line, at, named)
        ):
            best = at
        elif word != "." and not _may_stand_in_title(line, at):
            break
        elif best < named.first and (word == "the" or word not in {*LINKS, "."}):
            best = at
    return best


def _heads(line: Line, at: int, named: Stretch) -> bool:
    """Whether an office stands before a name, or before what it is for."""
    following = line.lower[at + 1]
    return at + 1 == named.first or following in COMPLEMENTS or following == "."


def _names_office(line: Line, word: str) -> bool:
    return line.lexicon.has("titles", word) or line.lexicon.has("role_nouns", word)


def _may_stand_in_title(line: Line, at: int) -> bool:
    """Whether a word can stand in a title: `U.S. Army General`; `and` parts offices."""
    word = line.tokens[at].group()
    if word == "and":
        return at > 0 and not _names_office(line, line.tokens[at - 1].group())
    if word in LINKS or line.lexicon.has("role_modifiers", word):
        return True
    return word[0].isupper() and word.replace(".", "").isalpha()


def _with_surroundings(line: Line, named: Stretch) -> Stretch:
    """A place with its direction, its article, and the noun that says what it is."""
    words, first, last = line.vocabulary, named.first, named.last
    while first and line.lower[first - 1] in words["directions"]:
        first -= 1
    following = line.lower[last + 1] if last + 1 < len(line.lower) else ""
    if following in words["place_suffixes"]:
        last += 1
    attributive = line.words(named) in line.lexicon.cities and following.isalpha()
    if first and line.is_determiner(first - 1) and not attributive:
        first -= 1
    return replace(named, first=first, last=last)

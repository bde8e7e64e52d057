"""Names that the words before them give away: `the tanker Ocean Dawn`, `MV Aldona`."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.phrases import standing
from briefing.analysis.facts.names.refine import is_name
from briefing.analysis.facts.scanning import listed
from briefing.model.analysis import EntityKind

CAPITAL = r"[^\W\d_a-z](?:[\w-]|['’](?!s\b))*\w"  # noqa: RUF001
RUN = rf"{CAPITAL}(?: (?:{CAPITAL}|\d{{1,2}}\b)){{0,3}}"
APPOSITION = re.compile(
    r", (?:an?|the|its) (?:[a-z-]+ )?([a-z-]+)(?=[,.]| (?:of|that|which|led|in)\b)"
)
LAST_NAME = re.compile(rf"\b{RUN}$")
LONGEST = 80
"""Characters of the longest name before an apposition."""
NOUN = re.compile(r"\b[a-z][a-z-]*$")
LONGEST_NOUN = 40
AFTER_NOUN = re.compile(rf"([a-z][a-z-]+),? [\"“'‘]?(?:the )?({RUN})")  # noqa: RUF001
PREFIXED = re.compile(rf"(?:MV|M/V|MS|MT|SS|RMS|HMS|USS|USNS|HMAS|RV|FV) {RUN}")
"""A ship's name behind the letters that say what ship it is."""
PREFIXES = frozenset(listed("MV M MS MT SS RMS HMS USS USNS HMAS RV FV"))
NO_PART = ("titles", "role_nouns", "no_names")
"""Where a name ends; it may begin with a small word: `New Course`."""
WORD = re.compile(r"[^ ]+")


def introduced(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """The names behind nouns for ships and bodies, and those with a ship's letters."""
    for match in APPOSITION.finditer(text):
        if lexicon.has("body_nouns", match[1]):
            at = match.start()
            name = LAST_NAME.search(text, max(0, at - LONGEST), at)
            if name and is_name(name.group(), lexicon):
                yield _candidate(text, *name.span(), "organization")
    for word, start in standing(text, _introducing(lexicon).__contains__):
        if word not in PREFIXES:
            yield from _behind_noun(text, start, start + len(word), lexicon)
        elif ship := PREFIXED.match(text, start):
            yield _candidate(text, *ship.span(), "vehicle")


def _behind_noun(
    text: str, start: int, end: int, lexicon: Lexicon
) -> Iterator[Candidate]:
    """The name behind a noun, of which the last part stands from `start` to `end`."""
    noun = NOUN.search(text, max(0, start - LONGEST_NOUN), end)
    match = AFTER_NOUN.match(text, noun.start()) if noun else None
    if match and match[1] in _nouns(lexicon) and (kind := _kind(match, lexicon)):
        end = _end(match, lexicon)
        if is_name(text[match.start(2) : end], lexicon):
            yield _candidate(text, match.start(2), end, kind)


@cache
def _nouns(lexicon: Lexicon) -> frozenset[str]:
    """The nouns that may introduce a name."""
    groups = (lexicon.words.get(name, ()) for name in ("vessels", "body_nouns"))
    return frozenset().union(*groups)


@cache
def _introducing(lexicon: Lexicon) -> frozenset[str]:
    """The words behind which a name may stand: prefixes, and what such nouns end in."""
    return PREFIXES.union(noun.rpartition("-")[2] for noun in _nouns(lexicon))


def _kind(match: re.Match[str], lexicon: Lexicon) -> EntityKind | None:
    """What the noun introduces; a comma parts only ships from their names.

    A developer or a contractor may be a person.
    """
    if lexicon.has("vessels", match[1]):
        return "vehicle"
    joined = match.end(1) + 1 == match.start(2)
    named = match[2].partition(" ")[0] in lexicon.given_names
    body = joined and not named and lexicon.has("body_nouns", match[1])
    return "organization" if body else None


def _end(match: re.Match[str], lexicon: Lexicon) -> int:
    """Where the name ends: before a title, an office or a weekday."""
    end = match.start(2)
    for word in WORD.finditer(match[2]):
        groups = NO_PART if word.start() else NO_PART[:-1]
        if lexicon.on_any(groups, word.group()):
            break
        end = match.start(2) + word.end()
    return end


def _candidate(text: str, start: int, end: int, kind: EntityKind) -> Candidate:
    return Candidate.at(text, start, end, kind, Strength.PATTERN)

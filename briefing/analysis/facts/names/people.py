"""People whom the words of their names or a title before them give away."""

import re
from collections.abc import Iterator

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.refine import is_name

CAPITAL = re.compile(r"\b[^\W\d_a-z]\w+")
PARTICLES = r"(?:(?:al|el|bin|ibn|de|van|von|der|la) ?-? ?)*"
SURNAME = PARTICLES + r"([^\W\d_a-z](?:[\w-]|['’](?!s\b))*\w)"  # noqa: RUF001
AFTER_GIVEN = re.compile(rf"(?: [^\W\d_a-z](?:\.|(?= ))| [^\W\d_a-z]\w+)? {SURNAME}")
AFTER_TITLE = re.compile(rf"\.? {SURNAME}")
NO_SURNAMES = (
    *("organization_words", "place_words", "no_names"),
    *("role_nouns", "titles", "articles"),
)


def people(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Names such as `Maria Olsen`, and `Olsen` behind `Mr`."""
    for match in CAPITAL.finditer(text):
        word = match.group()
        if word in lexicon.given_names:
            rest = AFTER_GIVEN.match(text, match.end())
            if rest and _is_surname(rest[1], lexicon):
                yield _person(text, match.start(), rest.end())
        elif lexicon.has("addresses", word):
            rest = AFTER_TITLE.match(text, match.end())
            if rest and _is_surname(rest[1], lexicon):
                yield _person(text, _start(rest), rest.end())


def _start(rest: re.Match[str]) -> int:
    """Where the name begins behind a title, particles included."""
    return rest.start() + len(rest.group()) - len(rest.group().lstrip(". "))


def _is_surname(word: str, lexicon: Lexicon) -> bool:
    return is_name(word, lexicon) and not any(
        lexicon.has(group, word) for group in NO_SURNAMES
    )


def _person(text: str, start: int, end: int) -> Candidate:
    return Candidate(start, end, text[start:end], "person", Strength.MODEL)

"""People whom the words of their names or a title before them give away."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.phrases import standing
from briefing.analysis.facts.names.refine import is_name
from briefing.text.remembered import Remembered
from briefing.text.stopwords import stop_words

PARTICLES = r"(?:(?:al|el|bin|ibn|de|van|von|der|la) ?-? ?)*"
SURNAME = PARTICLES + r"([^\W\d_a-z](?:[\w-]|['’](?!s\b))*\w)"  # noqa: RUF001
AFTER_GIVEN = re.compile(rf"(?: [^\W\d_a-z](?:\.|(?= ))| [^\W\d_a-z]\w+)? {SURNAME}")
AFTER_TITLE = re.compile(rf"\.? {SURNAME}")
GIVEN_BEFORE = re.compile(
    r"(?<![\w.'’-])([^\W\d_a-z][\w'’-]*(?<!['’]s)(?<=[^\W\d_A-Z])) (?:[^\W\d_a-z]\. )?$"  # noqa: RUF001
)
GIVEN_REACH = 30
OPENS = re.compile(r"(?:^|[.!?:;\n(\"“‘]|(\b[^\W\d_a-z][\w'’-]*))\s*$")  # noqa: RUF001
"""What parts a capital from the words before it, or a capital that it goes on with."""
NO_GIVEN = ("courtesies", "ranks", "role_modifiers", "event_words", "openers")
NO_SURNAMES = (
    *("organization_words", "place_words", "no_names"),
    *("role_nouns", "titles", "articles"),
)


def people(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Names such as `Maria Olsen`, and `Olsen` behind `Mr`."""
    for word, start in standing(text, _openers(lexicon).__getitem__):
        if word in lexicon.given_names:
            rest = AFTER_GIVEN.match(text, start + len(word))
            if rest and _is_surname(rest[1], lexicon):
                yield _person(text, start, rest.end())
        else:
            rest = AFTER_TITLE.match(text, start + len(word))
            if rest and _is_surname(rest[1], lexicon):
                yield _person(text, _start(rest), rest.end())


@cache
def _openers(lexicon: Lexicon) -> Remembered[bool]:
    """Whether a person's name can begin with a word, or stand behind it: `Mr`."""

    def opens(word: str) -> bool:
        if len(word) == 1 or "a" <= word[0] <= "z":
            return False
        return word in lexicon.given_names or lexicon.has("addresses", word)

    return Remembered(opens)


def given_start(text: str, start: int, words: Lexicon, common: frozenset[str]) -> int:
    """Where the name begins whose surname stands at `start`: `Ida | Holm`.

    A word that opens a sentence, or that the article writes in lower case too, need
    not be a given name.
    """
    before = GIVEN_BEFORE.search(text, max(0, start - GIVEN_REACH), start)
    if before is None:
        return start
    given = before[1]
    opens = OPENS.search(text, max(0, before.start() - GIVEN_REACH), before.start())
    if given not in words.given_names and (
        given.lower() in common
        or (opens and not (opens[1] and _is_small(opens[1], words)))
    ):
        return start
    return before.start() if _may_be_given(given, words) else start


def _is_small(word: str, lexicon: Lexicon) -> bool:
    """Whether a word has its capital from a headline alone."""
    return word.lower() in stop_words(lexicon.language)


def _may_be_given(word: str, lexicon: Lexicon) -> bool:
    """Whether nothing else is known of a word that stands before a surname."""
    return not (
        lexicon.is_demonym(word)
        or word in lexicon.known
        or word in lexicon.cities
        or word.lower() in stop_words(lexicon.language)
        or any(
            lexicon.on_any((*NO_SURNAMES, *NO_GIVEN), form)
            for form in (word, word.removesuffix("s"))
        )
    )


def _start(rest: re.Match[str]) -> int:
    """Where the name begins behind a title, particles included."""
    return rest.start() + len(rest.group()) - len(rest.group().lstrip(". "))


def _is_surname(word: str, lexicon: Lexicon) -> bool:
    return is_name(word, lexicon) and not lexicon.on_any(NO_SURNAMES, word)


def _person(text: str, start: int, end: int) -> Candidate:
    return Candidate.at(text, start, end, "person", Strength.MODEL)

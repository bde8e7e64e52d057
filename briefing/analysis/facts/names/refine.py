"""Raw names made clean: what is no part of a name is cut off, non-names go."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.phrases import WORD
from briefing.analysis.facts.names.raw import RawEntity
from briefing.model.analysis import EntityKind
from briefing.text.segmentation import Segmentation

OUTER = " \t\r\n\f\v\u00a0\"'“”‘’«»„‚()[]{}<>*_|/\\,;:!?&+=~^`·•-–—.…"  # noqa: RUF001
ENDS_WITH_DOT = re.compile(r"(?:\b\w\.)+$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Bros)\.$")
POSSESSIVE = re.compile(r"\s?['’]s?$")  # noqa: RUF001
PREFIX = re.compile(r"(?:anti|pro|non|ex|post|pre)\s?-\s?(?=\w)", re.IGNORECASE)
HYPHENATED = re.compile(r"(?:-[a-z]{1,3})?-[^\W\d_a-z]\w+")
NOT_A_NAME = re.compile(
    r"[@#]|https?:|www\.|\.(?:com|org|net|html?|pdf|docx?|jpe?g|png|gif)\b|\d{3}"
)
UNIT = re.compile(r"^\d [A-Z]+$")
"""Capitals behind a number: `420 MMBTU`."""
OFFICE_NEXT = re.compile(r" ([A-Z]\w+)")
TRAILING_LINKS = re.compile(r"(?: (?:for|of|and|the|in|to|at))+$")
SCORE = re.compile(r" \d{1,3}(?:-\d{1,3})+\b")
OWNED_BY = re.compile(r" of (\w+) [^\W\d_a-z]\w+$")
OFFICES = ("titles", "role_nouns")
SMALL_WORDS = ("articles", "openers")
IN_TITLES = ("titles", "role_modifiers")
"""Lists of words that name an office, stand before a name, or stand in a title."""
MAX_WORDS = 12
MAX_LENGTH = 200
FULL_NAME_WORDS = 2


def refined(
    raw: Iterable[RawEntity], segmentation: Segmentation, lexicon: Lexicon
) -> Iterator[Candidate]:
    """The raw names of one text without articles, titles, quotes and line breaks."""
    text = segmentation.text
    for entity in raw:
        start, end = _within_line(segmentation, entity.start, entity.end)
        if end - start > MAX_LENGTH:
            continue
        start, end = trimmed(text, start, end, lexicon)
        end = _with_hyphenated(text, start, end, lexicon)
        end = _before_nation(text, start, end, lexicon)
        end = _before_more(text, start, end, lexicon)
        end = _before_links(text, start, end)
        start = _past_place(text, start, end, lexicon)
        if entity.kind == "person" or _is_addressed(text, start, end, lexicon):
            start = after_titles(text, start, end, lexicon)
            end = _without_next(text, start, end, lexicon)
        if is_name(text[start:end], lexicon) and not _is_no_name_of(
            entity.kind, text, (start, end), lexicon
        ):
            name = text[start:end]
            kind = _kind(name, entity.kind, lexicon)
            yield Candidate.at(text, start, end, kind, Strength.MODEL)


def _is_no_name_of(
    kind: EntityKind, text: str, where: tuple[int, int], lexicon: Lexicon
) -> bool:
    """Whether the words are no name of this kind: an office, a part of one, a unit."""
    start, end = where
    name = text[start:end]
    if kind == "person" and UNIT.match(text[max(0, start - 2) : end]):
        return True
    office = OFFICE_NEXT.match(text, end)
    part = office is not None and lexicon.has("role_nouns", office[1])
    return _is_office(name, lexicon) or (
        part and kind == "organization" and lexicon.has("role_modifiers", name)
    )


def _is_office(name: str, lexicon: Lexicon) -> bool:
    """Whether the words name an office or a courtesy and no one who holds it."""
    return all(lexicon.on_any(OFFICES, word) for word in WORD.findall(name))


def _kind(name: str, kind: EntityKind, lexicon: Lexicon) -> EntityKind:
    """The kind, where nationalities are told from bodies: `Iraqi`, `Marines`."""
    if lexicon.is_adjective(name):
        return "other"
    nations = any(lexicon.is_demonym(word) for word in WORD.findall(name))
    return "organization" if kind == "group" and not nations else kind


def _within_line(segmentation: Segmentation, start: int, end: int) -> tuple[int, int]:
    """The part that lies in the paragraph in which the entity begins."""
    paragraphs = segmentation.paragraphs
    if not paragraphs:
        return start, end
    first, last = paragraphs[segmentation.paragraph_at(start)]
    return (start, min(end, last)) if first <= start < last else (start, end)


def trimmed(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    """The range without articles, punctuation and possessive endings at its edges."""
    before = (-1, -1)
    while (start, end) != before and start < end:
        before = (start, end)
        start, end = _without_marks(text, start, end)
        possessive = POSSESSIVE.search(text, start, end)
        if possessive:
            end = possessive.start()
        start = _past_small_words(text, start, end, lexicon)
    return start, end


def _with_hyphenated(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """The end behind what a hyphen joins to an unknown name: `Mazar-i-Sharif`."""
    rest = HYPHENATED.match(text, end) if text[start:end] not in lexicon.known else None
    return rest.end() if rest else end


def _before_nation(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """The end of a known name that a nationality was drawn into: `NATO | German`."""
    words = list(WORD.finditer(text, start, end))
    drawn_in = len(words) > 1 and lexicon.is_adjective(words[-1].group())
    before = words[-2].end() if drawn_in else end
    return before if lexicon.known_as(text[start:before]) else end


def _before_more(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """The end before a score, and before `of` with a person: `Red Bull of Ann Lee`."""
    score = SCORE.search(text, start, end)
    if score:
        end = score.start()
    owner = OWNED_BY.search(text, start, end)
    return owner.start() if owner and owner[1] in lexicon.given_names else end


def _before_links(text: str, start: int, end: int) -> int:
    """The end without small words that would link a name to what follows."""
    links = TRAILING_LINKS.search(text, start, end)
    return links.start() if links else end


def _past_place(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Where a person's name begins behind a place drawn in: `Far East | Ann Lee`."""
    words = list(WORD.finditer(text, start, end))
    for before, first in pairwise(words):
        place = lexicon.known_as(text[start : before.end()])
        if place and place.kind == "location" and first.group() in lexicon.given_names:
            return first.start()
    return start


def _past_small_words(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the name begins behind an article, a preposition or `anti-`."""
    prefix = PREFIX.match(text, start, end)
    if prefix:
        return prefix.end()
    word = WORD.match(text, start, end)
    small = word and lexicon.on_any(SMALL_WORDS, word.group())
    return word.end() if word and small and word.end() < end else start


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    left = len(part) - len(part.lstrip(OUTER))
    kept = part.rstrip(OUTER)
    opening = kept.rfind("(")
    if opening > 0 and ")" not in kept[opening:] and not part.endswith(")"):
        kept = kept[:opening].rstrip(OUTER)
    if part[len(kept) :].startswith(".") and ENDS_WITH_DOT.search(kept + "."):
        kept += "."
    if part[len(kept) :].startswith(")") and "(" in kept.lstrip(OUTER):
        kept += ")"
    return start + min(left, len(kept)), start + len(kept)


def _is_addressed(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the words begin with a title that only people have: `Ms`."""
    word = WORD.match(text, start, end)
    return word is not None and lexicon.has("addresses", word.group())


def _without_next(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """The end of a full name that the next word was drawn into: `Ida Wolff Berlin`."""
    words = list(WORD.finditer(text, start, end))
    if len(words) <= FULL_NAME_WORDS:
        return end
    last = words[-1].group()
    drawn_in = (
        last in lexicon.cities
        or last in lexicon.known
        or lexicon.has("addresses", last)
        or lexicon.is_adjective(last)
    )
    belongs = words[-2].group().islower()
    return words[-2].end() if drawn_in and not belongs else end


def after_titles(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the name begins once titles such as `Energy Minister` are passed over."""
    at = name = start
    for word in WORD.finditer(text, start, end):
        if text[at : word.start()].strip(" .") or not _in_title(word.group(), lexicon):
            break
        at = word.end()
        if lexicon.has("titles", word.group()):
            name = at
    rest = WORD.search(text, name, end)
    return rest.start() if rest else start


def _in_title(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a title, or may stand before one: `Energy`, `Senegalese`."""
    return lexicon.is_adjective(word) or lexicon.on_any(IN_TITLES, word)


def is_name(name: str, lexicon: Lexicon) -> bool:
    """Whether the words can be a name at all."""
    words = WORD.findall(name)
    if not words or len(words) > MAX_WORDS or NOT_A_NAME.search(name):
        return False
    if all(lexicon.has("no_names", word) for word in words):
        return False
    if name in lexicon.known:
        return True
    uncased = name.upper() == name.lower()
    return (
        len(name) > 1
        and (uncased or any(word[0].isupper() for word in words))
        and (any(character.isalpha() for character in name))
    )

"""What is counted: the noun phrase after a number, found without a tagger.

The phrase runs from the number to the first plural noun, over adjectives and names:
`2,500 US troops`, `five older harbour cranes`. Function words and verbs end it.
"""

from collections.abc import Sequence

from briefing.analysis.facts.numerals import starts_cardinal
from briefing.analysis.facts.quantities.found import DASHES, glued, word_at
from briefing.analysis.facts.quantities.words import (
    COLLECTIVE,
    HARMED,
    IRREGULAR,
    NO_MEN,
    NOT_PLURAL,
    STOP_WORDS,
)
from briefing.analysis.facts.scanning import Piece, listed
from briefing.model.values import dataclass

MAX_WORDS = 6
MAX_SINGULAR_WORDS = 3
SHORTEST_PLURAL = 4
COMPARED = frozenset({"more", "top", "other", "new", "further"})
"""Words that count nothing by themselves: `dozens more`."""
VAGUE = frozenset({"dozens", "hundreds", "thousands", "millions", "billions"})
"""They count plurals alone: no `thousands | celebrate`."""
STILL = frozenset({"still", "more", "others"})
"""Words that may stand before what became of people: `12 still missing`."""
APOSTROPHES = frozenset("'’")  # noqa: RUF001
NO_VERBS = frozenset(
    listed("bed seed shed speed wing ring string building family ally")
)
"""Nouns that end as verbs and adverbs do."""
JOINTS = DASHES | APOSTROPHES
DETERMINERS = frozenset(listed("the these those its their his her our my your most"))


@dataclass(frozen=True, slots=True)
class Counted:
    """The pieces of a noun phrase, and its head in the singular."""

    first: int
    after: int
    head: str


def counted_after(items: Sequence[Piece], at: int, *, one: bool) -> Counted | None:
    """The noun phrase that starts at this piece.

    Args:
        items: The pieces of the text.
        at: Where the phrase may start.
        one: Whether the number is one, so that the noun is singular.
    """
    harmed = at + (word_at(items, at) in STILL)
    if word_at(items, harmed) in HARMED and not _names_more(items, harmed):
        return Counted(at, harmed + 1, word_at(items, harmed))
    start = _past_of(items, at)
    if start > at + 1 and word_at(items, start) in HARMED:
        return Counted(start, start + 1, word_at(items, start))  # 'nine of the dead'
    words = list(_words(items, start))
    if one and start > at:
        return _plural(items, start, words[:MAX_WORDS], longest=False)
    if one:
        return _singular(items, start, words)
    plural = _plural(items, start, words)
    vague = word_at(items, at - 1) in VAGUE
    beside = start == at and not vague
    return plural or (_attributive(items, start, words) if beside else None)


def _names_more(items: Sequence[Piece], at: int) -> bool:
    """Whether a noun follows, as in `12 injured people`."""
    follows = list(_words(items, at + 1))
    return any(is_plural(items[index]) for index in follows)


def _past_of(items: Sequence[Piece], at: int) -> int:
    """The piece after `of the`, `of its`, `more`; `at` when there is none."""
    if word_at(items, at) != "of":
        return at
    after = at + 1
    while word_at(items, after) in DETERMINERS:
        after += 1
    return after


def _words(items: Sequence[Piece], at: int) -> list[int]:
    """Indices of the pieces that may belong to one noun phrase.

    `and` joins two singular nouns before a plural one, `rocket and drone attacks`;
    hyphens and `'s` hold a phrase together.
    """
    found: list[int] = []
    joined = False
    while at < len(items) and len(found) < 2 * MAX_WORDS:
        if items[at].lower in ("and", "or"):
            if joined or not found or any(is_plural(items[index]) for index in found):
                break
            joined = True
        elif not _continues(items, at):
            break
        found.append(at)
        at += 1
    return found


def _continues(items: Sequence[Piece], at: int) -> bool:
    """Whether a piece goes on with a noun phrase."""
    piece = items[at]
    if piece.is_word:
        return not _stops(piece)
    tight = glued(items, at) and glued(items, at + 1)
    if piece.text in DASHES:
        return tight
    if piece.text not in APOSTROPHES:
        return False
    return (tight and items[at + 1].lower == "s") or _owns(items, at)


def _owns(items: Sequence[Piece], at: int) -> bool:
    """Whether an apostrophe ends a plural that owns the next: `traders' unions`."""
    after = at + 1
    if not is_plural(items[at - 1]) or not glued(items, at) or glued(items, after):
        return False
    for piece in items[after : after + MAX_SINGULAR_WORDS]:
        if not piece.is_word or _stops(piece):
            return False
        if is_plural(piece):
            return True
    return False


def _stops(piece: Piece) -> bool:
    """Whether a word ends the noun phrase; `US` is a name and `us` is not."""
    if starts_cardinal(piece.lower):
        return True
    return piece.lower in STOP_WORDS and piece.text != "US"


def _plural(
    items: Sequence[Piece], start: int, words: list[int], *, longest: bool = True
) -> Counted | None:
    """The phrase up to its first plural; the longest takes one right behind as well."""
    for at in words:
        joined = at + 1 in words and items[at + 1].text in JOINTS
        if not is_plural(items[at]) or joined:
            continue
        last = at
        if longest and at + 1 in words and is_plural(items[at + 1]):
            last = at + 1
        return Counted(start, last + 1, singular(items[last].lower))
    return None


def _attributive(
    items: Sequence[Piece], start: int, words: list[int]
) -> Counted | None:
    """`3 storey house`, `40 page report`: the word right after the number."""
    head = word_at(items, start)
    if not words or not items[start].text.islower() or head in COMPARED:
        return None
    compares = head.endswith("er") and items[start - 1].text not in DASHES
    if _looks_like_verb(head) or compares:
        return None
    second = len(words) > 1 and items[start + 1].lower not in ("and", "or")
    second = second and items[start + 1].text.islower()
    return Counted(start, start + 1 + second, head)


def _singular(items: Sequence[Piece], start: int, words: list[int]) -> Counted | None:
    words = words[:MAX_SINGULAR_WORDS]
    for count, at in enumerate(words[1:], start=1):
        ends = items[at].lower in ("and", "or") or items[at].lower.endswith("s")
        if ends or items[at].text[0].isupper():
            words = words[:count]
            break
    while words and _looks_like_verb(items[words[-1]].lower) and len(words) > 1:
        words.pop()
    if not words or (len(words) == 1 and _is_alone(items[words[0]])):
        return None
    return Counted(start, words[-1] + 1, items[words[-1]].lower)


def _is_alone(piece: Piece) -> bool:
    """Whether `one` is by itself before a word: `one filed by tenants`."""
    participle = piece.lower.endswith("ed") and _looks_like_verb(piece.lower)
    return is_plural(piece) or (participle and not piece.lower.endswith("eed"))


def _looks_like_verb(word: str) -> bool:
    return word.endswith(("ed", "ing", "ly")) and word not in NO_VERBS


def is_plural(piece: Piece) -> bool:
    """Whether a word is a plural noun by its form."""
    word = piece.lower
    if word in IRREGULAR or word in COLLECTIVE or _is_men(word):
        return True
    if word in NOT_PLURAL or len(word) < SHORTEST_PLURAL or piece.text.isupper():
        return False
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def _is_men(word: str) -> bool:
    """Whether a word is a plural like `women` or `gunmen`."""
    return word.endswith("men") and word not in NO_MEN


def singular(word: str) -> str:
    """The singular of a plural noun in lower case."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if _is_men(word):
        return word[:-2] + "an"
    if word in COLLECTIVE or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > SHORTEST_PLURAL + 1:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]

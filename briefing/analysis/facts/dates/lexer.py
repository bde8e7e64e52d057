"""A text as a string of kinds, one character a piece, for the grammar to read."""

from typing import NamedTuple

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.phrases import PHRASES
from briefing.analysis.facts.grammar import PAST_FORMS
from briefing.analysis.facts.numerals import (
    CARDINALS,
    ORDINALS,
    TENS,
    read_cardinal,
    read_fraction,
    read_year,
    starts_cardinal,
)
from briefing.analysis.facts.scanning import Piece

FIRST_YEAR, LAST_YEAR = 1000, 2199
LAST_DAY = 31
DIGITS = "0123456789"
BEFORE_MONTH = frozenset(
    {
        v.WITHIN,
        v.ON,
        v.FROM,
        v.LIMIT,
        v.LAST,
        v.NEXT,
        v.THIS,
        v.EARLY,
        v.OF,
        v.THE,
        v.EVERY,
    }
)
"""Kinds of words that may lead to a month."""
APOSTROPHES = "'’"  # noqa: RUF001
DECADES = {word[:-1] + "ies": value // 10 for word, value in TENS.items()}
KNOWN = (
    v.WORDS.keys()
    | ORDINALS.keys()
    | DECADES.keys()
    | {word for words in PHRASES for word in words[:1]}
    | CARDINALS
)
"""Words that may mean something; all others are passed over quickly."""
PHRASES_FROM = {
    first: sorted((w for w in PHRASES if w[0] == first), key=len, reverse=True)
    for first in {words[0] for words in PHRASES}
}
"""The fixed phrases by their first word, the longest first."""
FOLLOWERS = {
    first: frozenset(words[1] for words in phrases if len(words) > 1)
    for first, phrases in PHRASES_FROM.items()
}
"""The second words of the fixed phrases by their first."""
NOTHING: v.Entry = (v.OTHER, "")


class Lexeme(NamedTuple):
    """One or more pieces that the grammar takes as one."""

    kind: str
    value: v.Value
    start: int
    end: int
    text: str
    """In lower case."""


def _is_plain(word: str) -> bool:
    """Whether a word means the same whatever stands around it, but for a phrase."""
    numeral = word in ORDINALS or word in DECADES or word in CARDINALS
    phrase = (word,) in PHRASES
    misleading = word == "march" or word in v.ABBREVIATED_DAYS or word in v.CAPITALISED
    kind, _ = v.WORDS.get(word, NOTHING)
    in_names = kind in (v.TODAY, v.NOON)
    return word.isalpha() and not (phrase or numeral or misleading or in_names)


PLAIN: dict[str, v.Entry] = (
    dict.fromkeys('"“”()[];:?!', NOTHING)
    | {sign: (kind, "") for sign, kind in v.SIGNS.items() if sign not in KNOWN}
    | {word: v.WORDS.get(word, NOTHING) for word in filter(_is_plain, KNOWN)}
)
"""Kinds and values that can be looked up without a look at the pieces around."""


def lexemes(items: list[Piece]) -> list[Lexeme]:
    """The lexemes that some pieces make, in order."""
    found: list[Lexeme] = []
    make = tuple.__new__  # quicker by half than Lexeme(…), which each word would need
    read = 0
    for at, (text, lower, start, end) in enumerate(items):
        if at < read:
            continue
        entry = PLAIN.get(lower)
        if entry is None and lower not in KNOWN and text.isalpha():
            entry = NOTHING
        if entry is None or (lower in FOLLOWERS and _may_be_phrase(items, at)):
            entry, read = _read(items, at)
            if read > at + 1:
                found.append(Lexeme(*entry, start, items[read - 1].end, ""))
                continue
        found.append(make(Lexeme, (entry[0], entry[1], start, end, lower)))
    return found


def _may_be_phrase(items: list[Piece], at: int) -> bool:
    """Whether the second word of a phrase stands behind its first one."""
    return at + 1 < len(items) and items[at + 1].lower in FOLLOWERS[items[at].lower]


def _read(items: list[Piece], at: int) -> tuple[v.Entry, int]:
    """Kind and value of the lexeme that starts here, and the index after it."""
    piece = items[at]
    phrase = _phrase(items, at) if piece.lower in PHRASES_FROM else None
    if phrase:
        return phrase
    if piece.lower in PLAIN:
        return PLAIN[piece.lower], at + 1
    if starts_cardinal(piece.lower):
        return _spelled(items, at)
    if piece.is_word:
        return _word(items, at), at + 1
    return _numeric(items, at) or (_sign(piece), at + 1)


def _numeric(items: list[Piece], at: int) -> tuple[v.Entry, int] | None:
    """Something written in digits, or the `'s` that takes two pieces."""
    text = items[at].text
    if text in APOSTROPHES and items[at + 1 : at + 2] and items[at + 1].lower == "s":
        return (v.POSSESSIVE, ""), at + 2
    fraction = read_fraction(items, at)
    if fraction:
        return (v.NUMBER, fraction[0]), fraction[1]
    if text[-1] in DIGITS or (text[0] in DIGITS + APOSTROPHES and len(text) > 1):
        return read_digits(items[at]), at + 1
    return None


def _sign(piece: Piece) -> v.Entry:
    return v.WORDS.get(piece.lower, (v.SIGNS.get(piece.text, v.OTHER), ""))


def _phrase(items: list[Piece], at: int) -> tuple[v.Entry, int] | None:
    """The longest fixed phrase that starts here."""
    for words in PHRASES_FROM[items[at].lower]:
        end = at + len(words)
        if words == tuple(item.lower for item in items[at:end]):
            entry = PHRASES[words]
            if entry[0] != v.HOLIDAY or items[at].text[0].isupper():
                return entry, end
    return None


def _spelled(items: list[Piece], at: int) -> tuple[v.Entry, int]:
    year = read_year(items, at)
    if year:
        return (v.YEAR, year[0]), year[1]
    read = read_cardinal(items, at)
    if read is None:  # pragma: no cover - starts_cardinal said otherwise
        return (v.OTHER, ""), at + 1
    value, end = read
    return (v.NUMBER, value), end


def _word(items: list[Piece], at: int) -> v.Entry:
    word = items[at].lower
    if word in ORDINALS and not (word == "second" and _counted(items, at)):
        return v.ORDINAL, ORDINALS[word]
    if word in DECADES and not _counted(items, at):
        return v.DECADE, f"19{DECADES[word]}"
    entry = v.WORDS.get(word, (v.OTHER, ""))
    return (v.OTHER, "") if _misleads(items, at, entry[0]) else entry


def _misleads(items: list[Piece], at: int, kind: str) -> bool:
    """Whether a word of the tables means something else here."""
    word = items[at].lower
    return (
        (kind in (v.TODAY, v.NOON) and _in_title(items, at))
        or (word == "z" and not (at and items[at - 1].text.isdigit()))
        or (word == "march" and _is_procession(items, at))
        or (word in v.ABBREVIATED_DAYS and not _abbreviates(items, at))
        or (word in v.CAPITALISED and not _is_name(items, at))
    )


def _in_title(items: list[Piece], at: int) -> bool:
    """Whether the word is part of a name, as a newspaper's or a film's."""
    before = items[at - 1].text if at else ""
    return items[at].text[0].isupper() and before[:1].isupper()


def _is_procession(items: list[Piece], at: int) -> bool:
    """Whether people march, as in `the March for Life`."""
    after = [item.text for item in items[at + 1 : at + 3]]
    return after[:1] in (["for"], ["on"]) and after[1:] != [] and after[1].istitle()


def _counted(items: list[Piece], at: int) -> bool:
    """Whether a number stands right before: `one second`."""
    before = items[at - 1 if at and items[at - 1].text != "-" else max(0, at - 2)]
    if at == 0:
        return False
    number = before.number
    return starts_cardinal(before.lower) or (number is not None and number < FIRST_YEAR)


def _is_name(items: list[Piece], at: int) -> bool:
    """Whether a word like `may` is meant as a month: by its capital or a number."""
    dotted = at + 1 < len(items) and items[at + 1].text == "."
    after = items[at + 1 + dotted : at + 2 + dotted]
    near = [*items[max(0, at - 1) : at], *after]
    if items[at].text == "may" and any(item.is_word for item in after):
        return False  # 'one in 20 may be late'
    if any(item.text[0] in DIGITS for item in near):
        return True
    if items[at].lower == "may" and (
        not _leads_to_month(items, at) or any(map(_is_past, after))
    ):
        return False  # a surname as well: 'the minister met May'
    return items[at].text[0].isupper() and items[at].lower not in v.SHORT_MONTHS


def _is_past(item: Piece) -> bool:
    """Whether a word is a verb in the past: `May said`."""
    return item.lower in PAST_FORMS or item.lower.endswith("ed")


def _leads_to_month(items: list[Piece], at: int) -> bool:
    """Whether the words before may stand before a month: `in`, `April and`."""
    words = [item.lower for item in items[max(0, at - 2) : at]]
    kinds = [v.WORDS.get(word, (v.OTHER, ""))[0] for word in words[-1:]]
    leads = kinds and kinds[0] in BEFORE_MONTH
    return not words or bool(leads) or (len(words) > 1 and words[0] in v.MONTH_WORDS)


def _abbreviates(items: list[Piece], at: int) -> bool:
    """Whether a word like `Sun` is a weekday: a date stands right after it."""
    rest = [item for item in items[at + 1 : at + 4] if item.text not in ".,"][:1]
    dated = any(item.text[0] in DIGITS or item.lower in v.MONTH_WORDS for item in rest)
    return items[at].text[0].isupper() and dated


def read_digits(piece: Piece) -> v.Entry:
    """Kind and value of something written in digits."""
    text = piece.lower
    for test, make in (
        (text.count("-") and text[0].isdigit(), (v.ISO, text)),
        (text.count(":"), (v.CLOCK, text)),
        (text.count("/") or text.count(".") > 1, (v.NUMERIC, text)),
        (text[-1] == "s", (v.DECADE, text.strip(APOSTROPHES + "s"))),
        (text[0] in APOSTROPHES, (v.SHORT_YEAR, text[1:])),
        (text[-1].isalpha(), (v.ORDINAL, text[:-2])),
    ):
        if test:
            return make
    return _plain_number(text, piece.number)


def _plain_number(text: str, value: float | None) -> v.Entry:
    if value is None:
        return v.OTHER, ""
    if text.isdigit() and len(text) == 4 and FIRST_YEAR <= value <= LAST_YEAR:  # noqa: PLR2004
        return v.YEAR, int(value)
    if text.isdigit() and len(text) <= 2 and 1 <= value <= LAST_DAY:  # noqa: PLR2004
        return v.DAY, int(value)
    return v.NUMBER, int(value) if value == int(value) else value

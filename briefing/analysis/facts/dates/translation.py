"""Languages other than English, as tables that translate their words of time.

A table (`languages/*.toml`) puts each form under the English word that has its kind and
value, so that the English resolvers read it; the names of days and months come from
`text.calendars`. What differs is the order of the words, which `continental` knows.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.context import Tense
from briefing.analysis.facts.dates.lexer import Lexeme, read_digits
from briefing.analysis.facts.dates.phrases import PHRASES
from briefing.analysis.facts.numerals import SMALL, TENS
from briefing.analysis.facts.scanning import Piece, pieces
from briefing.model.values import dataclass
from briefing.text import calendars
from briefing.text.segmentation import Segmentation

LANGUAGES = frozenset({"de", "es", "fr"})
ENGLISH: Mapping[str, v.Entry] = (
    v.WORDS
    | {" ".join(words): entry for words, entry in PHRASES.items()}
    | {word: (v.NUMBER, value) for word, value in (SMALL | TENS).items()}
    | {
        "about": (v.APPROX, "about"),
        "o'clock": (v.HOUR, ""),
        "1st": (v.DAY, 1),
        "last night": (v.TODAY, "-1TNI"),
        "this morning": (v.TODAY, "0TMO"),
    }
)
"""Kind and value of every word that a table may translate."""
WORD = re.compile(r"[^\W\d_]+")
WINDOW = 120
"""Characters before a time in which its verb is looked for."""
LIMIT = 24
"""So near stands the word that sets a limit."""
SHORTEST_COUNTED = 4


@dataclass(frozen=True, eq=False)
class Table:
    """The words of time of one language."""

    forms: Mapping[tuple[str, ...], str]
    """The English word for the pieces of each form."""
    longest: Mapping[str, int]
    """How many pieces the longest form has that begins with a piece."""
    compounds: Mapping[str, int]
    """`mittwochabend`, with the length of its first part."""
    future: frozenset[str]
    past: frozenset[str]
    future_endings: tuple[str, ...]
    nouns_are_capitalized: bool

    def is_counted(self, word: str) -> bool:
        """Whether a number before the word counts it, by the word's looks."""
        if self.nouns_are_capitalized:
            return word[0].isupper()
        return len(word) >= SHORTEST_COUNTED and word.endswith("s")


@cache
def load(code: str) -> Table:
    """The table of a language in `LANGUAGES`."""
    source = files("briefing.analysis.facts.dates") / "languages" / f"{code}.toml"
    data: dict[str, Any] = tomllib.loads(source.read_text(encoding="utf-8"))
    english_calendar = (english for (english,) in calendars.names("en"))
    calendar = zip(english_calendar, calendars.names(code), strict=True)
    forms = {
        tuple(piece.text for piece in pieces(form)): english
        for english, written in (*calendar, *data["words"].items())
        for form in written
    }
    longest: dict[str, int] = {}
    for form in forms:
        longest[form[0]] = max(len(form), longest.get(form[0], 0))
    return Table(
        forms=forms,
        longest=longest,
        compounds=_compounds(forms) if data["joins_weekday_and_part"] else {},
        future=frozenset(data["future"]),
        past=frozenset(data["past"]),
        future_endings=tuple(data["future_endings"]),
        nouns_are_capitalized=data["nouns_are_capitalized"],
    )


def _compounds(forms: Mapping[tuple[str, ...], str]) -> dict[str, int]:
    kinds = {form[0]: ENGLISH[word][0] for form, word in forms.items()}
    days = [form for form, kind in kinds.items() if kind == v.WEEKDAY]
    parts = [form.lower() for form, kind in kinds.items() if kind == v.DAYPART]
    return {day + part: len(day) for day in days for part in parts}


def translated(items: Sequence[Piece], table: Table) -> list[Lexeme]:
    """The lexemes that some pieces make; the text of each is the English word."""
    found: list[Lexeme] = []
    at = 0
    while at < len(items):
        english, end = _form(items, at, table)
        piece = items[at]
        if english and not _is_name(items, at, table, ENGLISH[english][0]):
            kind, value = ENGLISH[english]
            found.append(Lexeme(kind, value, piece.start, items[end - 1].end, english))
        elif piece.lower in table.compounds:
            found += _parted(piece, table)
        else:
            found.append(_other(piece, table))
        at = end
    return found


def _form(items: Sequence[Piece], at: int, table: Table) -> tuple[str, int]:
    """The English word for the longest form that begins here, and where it ends."""
    piece = items[at]
    longest = max(table.longest.get(piece.text, 0), table.longest.get(piece.lower, 0))
    for length in range(min(longest, len(items) - at), 0, -1):
        group = items[at : at + length]
        english = table.forms.get(tuple(item.text for item in group))
        english = english or table.forms.get(tuple(item.lower for item in group))
        if english:
            return english, at + length
    return "", at + 1


def _is_name(items: Sequence[Piece], at: int, table: Table, kind: str) -> bool:
    """Whether a month or weekday has a capital that its language does not give it."""
    if table.nouns_are_capitalized or kind not in (v.MONTH, v.WEEKDAY) or at == 0:
        return False
    return items[at].text[0].isupper() and items[at - 1].is_word


def _parted(piece: Piece, table: Table) -> list[Lexeme]:
    """The two lexemes of `Mittwochabend`."""
    cut = table.compounds[piece.lower]
    whole = (piece.lower[:cut], piece.lower[cut:])
    words = [table.forms.get((w,)) or table.forms[(w.title(),)] for w in whole]
    bounds = ((piece.start, piece.start + cut), (piece.start + cut, piece.end))
    return [
        Lexeme(*ENGLISH[word], start, end, word)
        for word, (start, end) in zip(words, bounds, strict=True)
    ]


def _other(piece: Piece, table: Table) -> Lexeme:
    """A number, a sign, or a word that is none of time."""
    text = piece.text
    kind = v.SIGNS.get(text, v.OTHER)
    value: v.Value = ""
    if text[0].isdigit() and text[0].isascii():
        kind, value = read_digits(piece)
        if kind == v.NUMERIC:  # the day stands first, as in dates with full stops
            value = str(value).replace("/", ".")
    elif text.isalpha() and table.is_counted(text):
        kind = v.COUNTED
    return Lexeme(kind, value, piece.start, piece.end, piece.lower)


def tense_in(table: Table, segmentation: Segmentation, offset: int) -> Tense:
    """The tense of the last verb before the offset that tells one."""
    sentence = segmentation.sentence_at(offset)
    first = max(sentence.start if sentence else 0, offset - WINDOW)
    if _is_limit(table, pieces(segmentation.text, max(first, offset - LIMIT), offset)):
        return "future"
    words = [word.lower() for word in WORD.findall(segmentation.text, first, offset)]
    tenses = (_tense_of(table, word) for word in reversed(words))
    return next(filter(None, tenses), "")


def _is_limit(table: Table, items: Sequence[Piece]) -> bool:
    """Whether words like `hasta el` end here."""
    words = [item.lower for item in items]
    while words and table.forms.get((words[-1],)) == "the":
        words.pop()
    ends = (tuple(words[-length:]) for length in (1, 2, 3))
    return any(table.forms.get(end) == "until" for end in ends)


def _tense_of(table: Table, word: str) -> Tense:
    if word in table.past:
        return "past"
    ahead = word in table.future or word.endswith(table.future_endings)
    return "future" if ahead else ""

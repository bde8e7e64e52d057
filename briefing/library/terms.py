"""The pieces of a query, and what may stand behind the name of a field."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches

from briefing.errors import QueryError

LEXEME = re.compile(
    r"""(?P<bracket>[()])
    | (?P<minus>-(?=\S))?
      (?:(?P<field>[A-Za-z]+):(?!//))?
      (?: "(?P<quoted>[^"]*)(?P<closed>"?) | (?P<plain>[^\s()"]+) )?
    """,
    re.VERBOSE,
)
SPACE = re.compile(r"\s*")
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
"""A word as the index sees it: letters and digits, with the marks upon them."""
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
DAY_DIGITS = 10
NUMBER = re.compile(r"[0-9]{1,18}")
AGO = re.compile(r"(\d{1,5})d")
WORD_FIELDS = {
    "title": "title",
    "lead": "lead",
    "text": "text",
    "source": "source",
    "who": "who",
    "where": "place",
}
"""Fields whose words are looked up, and the index's columns for them."""
STATES = (
    *("unread", "read", "starred", "flagged", "dismissed", "deleted"),
    *("chosen", "fresh", "any"),
)
HAVING = ("note", "tag", "copies", "versions", "story")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A bracket, a connective or a term, and where it stands."""

    kind: str
    text: str
    start: int
    field: str = ""
    value: str = ""
    turned: bool = False
    """Whether a minus stands before it."""
    quoted: bool = False
    closed: bool = False
    """Whether its second quotation mark is there."""

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def lexemes(query: str) -> list[Lexeme]:
    """The pieces of a query, in order; a character that is none is passed over."""
    found = []
    place = 0
    while (place := SPACE.match(query, place).end()) < len(query):  # type: ignore[union-attr]
        match = LEXEME.match(query, place)
        if match is None or not match[0]:  # a lone character such as "-"
            place += 1
            continue
        found.append(_lexeme(match))
        place = match.end()
    return found


def _lexeme(match: re.Match[str]) -> Lexeme:
    text, start = match[0], match.start()
    if match["bracket"]:
        return Lexeme(text, text, start)
    if text in ("OR", "AND", "NOT"):
        return Lexeme(text, text, start)
    if text == "-":  # before a parenthesis
        return Lexeme("NOT", text, start)
    quoted = match["quoted"] is not None
    return Lexeme(
        "term",
        text,
        start,
        field=(match["field"] or "").lower(),
        value=match["quoted"] if quoted else match["plain"] or "",
        turned=bool(match["minus"]),
        quoted=quoted,
        closed=bool(match["closed"]),
    )


@dataclass(frozen=True, slots=True)
class Field:
    """What may stand behind a field's name."""

    needs: str
    check: Callable[[str, date], str | None] = lambda value, _: value

    def checked(self, lexeme: Lexeme, value: str, today: date) -> str:
        """The value in its normal form."""
        found = self.check(value, today)
        if found is None:
            raise wrong(lexeme, f"'{lexeme.field}:' needs {self.needs}")
        return found


def _day(value: str, today: date) -> str | None:
    """A day, a month or a year; `today`, `yesterday` and `7d` for seven days ago."""
    days = {"today": 0, "yesterday": 1}.get(value.lower())
    if match := AGO.fullmatch(value):
        days = int(match[1])
    if days is not None:
        return (today - timedelta(days)).isoformat()
    return value if is_day(value) else None


def is_day(value: str) -> bool:
    """Whether it is a day, a month or a year, as dates are written here."""
    try:
        date.fromisoformat(f"{value}-01-01"[:DAY_DIGITS])
    except ValueError:
        return False
    return bool(DAY.fullmatch(value))


def _one_of(*names: str) -> Field:
    def check(value: str, _: date) -> str | None:
        return value.lower() if value.lower() in names else None

    return Field(f"one of {', '.join(names)}", check)


def _stars(value: str, _: date) -> str | None:
    return value if value in ("1", "2", "3", "4", "5") else None


def _number(value: str, _: date) -> str | None:
    return value if NUMBER.fullmatch(value) else None


_DAY = Field("a date, such as 2021-12-01, 2021-12, today or 7d", _day)
FIELDS: Mapping[str, Field] = {
    **dict.fromkeys(WORD_FIELDS, Field("a word or a phrase in quotation marks")),
    **dict.fromkeys(("after", "before", "on", "added"), _DAY),
    "is": _one_of(*STATES),
    "has": _one_of(*HAVING),
    "tag": Field("a tag's name"),
    "watch": Field("a watch's name"),
    "language": Field("a language's code, such as en"),
    "rating": Field("a number from 1 to 5", _stars),
    "story": Field("a story's number", _number),
    "id": Field("an article's id"),
}


def suggestion(field: str) -> str:
    """What may have been meant by the name of a field that there is not."""
    close = get_close_matches(field, FIELDS, n=1)
    return f"did you mean '{close[0]}:'?" if close else f"fields: {', '.join(FIELDS)}"


def wrong(lexeme: Lexeme, why: str, hint: str = "") -> QueryError:
    """The error that points at a piece of the query."""
    return QueryError(
        f"the query is wrong at character {lexeme.start + 1}, '{lexeme.text}': {why}",
        hint,
        position=lexeme.start,
        length=len(lexeme.text),
    )

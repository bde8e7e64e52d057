"""Resolvers of years, decades and centuries."""

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.anchor import year_value
from briefing.analysis.facts.dates.context import Context, Phrase, Resolved
from briefing.analysis.facts.dates.nearest import direction

PIVOT = 50
"""Two-digit years below it lie in this century."""
CENTURY = 100
FIRST_YEAR = 1000
FIRST_PLAIN_YEAR, LAST_PLAIN_YEAR = 1600, 2100


def year(phrase: Phrase, context: Context) -> Resolved | None:
    """A year, four digits or spelled."""
    del context
    number = stated_year(phrase) or phrase.number(v.NUMBER) or 0
    counts = {lexeme.text[-1:] for lexeme in phrase.following[:1]} == {"s"}
    if counts and number < FIRST_PLAIN_YEAR:
        return None  # 'in 1500 villages'
    return ("DATE", year_value(number)) if number >= FIRST_YEAR else None


def recent_year(phrase: Phrase, context: Context) -> Resolved | None:
    """A year without a word like `in` before it: one that news speaks of."""
    resolved = year(phrase, context)
    plain = resolved and FIRST_PLAIN_YEAR <= int(resolved[1]) <= LAST_PLAIN_YEAR
    return resolved if plain else None


def continued_year(phrase: Phrase, context: Context) -> Resolved | None:
    """The second year of `1994-95`: in the century just named."""
    written = phrase.text(v.DAY + v.NUMBER)
    century = context.recent[:2]
    if not (written.isdigit() and context.recent[:4].isdigit()):
        return None
    number = int(written)
    if not int(context.recent[2:4]) < number < CENTURY:
        return None
    return "DATE", f"{century}{number:02}"


def decade(phrase: Phrase, context: Context) -> Resolved | None:
    """`1990s` as its first three digits."""
    del context
    lexeme = phrase.first(v.DECADE)
    written = phrase.text(v.DECADE)
    whole = lexeme is not None and (
        lexeme.text[:1] in ("'", "’") or lexeme.text[:4].isdigit()  # noqa: RUF001
    )
    if not whole and not phrase.has(v.THE):
        return None  # 'in his twenties' tells an age
    if len(written) == len("90"):
        written = f"{full_year(int(written)):04}"[:3] if written[1] == "0" else ""
    if len(written) == len("1900") and written.endswith("00"):
        return "DATE", written[:2]
    return ("DATE", written[:3]) if written else None


def century(phrase: Phrase, context: Context) -> Resolved | None:
    """`the 20th century` as `19`, `this century` as the article's."""
    number = phrase.number(v.ORDINAL)
    if number is None:
        current = context.anchor.year
        if current is None:
            return "DATE", "XX"
        number = current // CENTURY + 1 + direction(phrase)
    return ("DATE", f"{number - 1:02}") if 1 <= number <= CENTURY else None


def one_of_centuries(phrase: Phrase, context: Context) -> Resolved | None:
    """Each of `the 18th and 19th centuries`."""
    behind = Phrase([*phrase.lexemes, *phrase.following])
    return century(phrase, context) if behind.text(v.UNITS) == "CE" else None


def stated_year(phrase: Phrase) -> int | None:
    """The year that the phrase itself names."""
    year = phrase.number(v.YEAR)
    if year is not None:
        return year
    short = phrase.text(v.SHORT_YEAR)
    return full_year(int(short)) if short else None


def year_behind(phrase: Phrase) -> int | None:
    """The year that follows what is dated: `on Good Friday | in 1998`."""
    named = Phrase(phrase.following[:2])
    behind = named.kinds == v.WITHIN + v.YEAR and "in" in named.words()
    return named.number(v.YEAR) if behind else None


def full_year(short: int) -> int:
    """The year that two digits stand for."""
    return short + (2000 if short < PIVOT else 1900)

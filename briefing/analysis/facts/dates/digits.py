"""What is written in digits: a day, a year, a clock time, or a plain number."""

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.scanning import Piece

FIRST_YEAR, LAST_YEAR = 1000, 2199
LAST_DAY = 31
APOSTROPHES = "'’"  # noqa: RUF001


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

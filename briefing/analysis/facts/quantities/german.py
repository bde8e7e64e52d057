"""Quantities of German: `38.000 Euro`, `12,5 Millionen Liter`, `rund fünf Stunden`.

Only numbers with a unit or a noun behind them: a point may be a decimal sign, an
ordinal or the end of a sentence, and a wrong figure is worse than none. Points part
thousands and a comma the decimals, after DIN 5008.
"""

import re
from collections.abc import Iterable, Iterator

from briefing.analysis.facts.quantities.exclusions import (
    FIRST_YEAR,
    LAST_YEAR,
    DateSpans,
)
from briefing.analysis.facts.quantities.found import NONE
from briefing.analysis.facts.quantities.german_words import (
    AMBIGUOUS,
    CHANGES,
    LABELS,
    MAGNITUDES,
    NO_NOUNS,
    UNITS,
    WORDS,
)
from briefing.model.analysis import Change, Quantity
from briefing.model.article import Field


def _either(words: Iterable[str]) -> str:
    """An alternative of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_DIGITS = r"(?:[0-9]{1,3}(?:\.[0-9]{3}){1,5}|[0-9]{1,15})(?:,[0-9]{1,9})?"
_NUMBER = rf"{_DIGITS}|{_either(WORDS)}"
_SCALE = _either(MAGNITUDES)
QUANTITY = re.compile(
    rf"""
    (?<![\w.,:/–-])(?:(?<=zwischen\ )(?P<between>))?(?P<low>{_NUMBER})(?![\w.,:/]*\d)
    (?:\ (?P<low_scale>{_SCALE})\b)?
    (?:(?(between)\ und\ |(?:\ bis\ (?:zu\ )?|\ ?[–-]\ ?))(?P<high>{_NUMBER})(?!\w))?
    (?:\ (?P<scale>{_SCALE})(?!\w))?
    (?:\ ?(?P<unit>(?:{_either(UNITS)})(?![\w/])
      |(?<=\ )(?:[a-zäöüß]{{2,30}}(?:e|en|er)\ ){{0,2}}(?-i:[A-ZÄÖÜ])[\w-]{{1,40}}
    )|(?!\w))
    """,  # noqa: RUF001
    re.VERBOSE | re.IGNORECASE,
)
HARMED = re.compile(
    r"\s(?:wurden|werden|gelten|galten|sind|waren|starben|kamen|blieben)\b"
    r"[^.;:!?]{0,60}\b(?:verletzt|getötet|vermisst|tot|Leben|verwundet|festgenommen|"
    r"evakuiert|obdachlos|verschüttet|starben|gestorben)\b|\s(?:starben|flohen)\b"
)
"""What follows a number of people who came to harm."""
TOLLED = re.compile(
    r"\b(?:Bilanz|Opferzahl|Todesopfer|Zahl der (?:Festgenommenen|Opfer|Todesopfer|"
    r"Toten|Verletzten|Vermissten))\b[^.;:!?]{0,60}\b(?:auf|bei|beträgt|von)\s(?:\w+\s){0,2}$"
)
"""What stands before the number that a toll comes to."""
TOLD_REACH = 120
LONGEST = max(map(len, CHANGES)) + 1


def german_quantities(text: str, field: Field, taken: DateSpans) -> Iterator[Quantity]:
    """The quantities of one field."""
    for match in QUANTITY.finditer(text):
        if not taken.cover(match.start()) and _counts(text, match):
            yield _quantity(field, match)


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether the number is one of something: no year, time, date or label."""
    if not match["unit"]:
        return _tells_toll(text, match)
    noun = match["unit"].split()[-1].lower()
    before = text[max(0, match.start() - LONGEST) : match.start()].lower().split()
    if noun in NO_NOUNS or (before and before[-1] in LABELS):
        return False
    low = match["low"]
    year = low.isdecimal() and len(low) == len(str(LAST_YEAR))
    year = year and FIRST_YEAR <= int(low) <= LAST_YEAR
    return not (year and noun not in UNITS and not match["scale"])


def _tells_toll(text: str, match: re.Match[str]) -> bool:
    """Whether a number by itself counts people: `30 wurden verletzt`."""
    before = text[max(0, match.start() - TOLD_REACH) : match.start()]
    return bool(HARMED.match(text, match.end()) or TOLLED.search(before))


def _quantity(field: Field, match: re.Match[str]) -> Quantity:
    written = match["unit"] or ""
    high = _value(match["high"]) * _scale(match["scale"]) if match["high"] else None
    scale = match["low_scale"] or match["scale"]
    return Quantity(
        start=match.start(),
        end=match.end(),
        text=match.group(),
        field=field,
        value=_value(match["low"]) * _scale(scale),
        high=high,
        unit=UNITS.get(written.lower(), written.lower().rpartition(" ")[2]) or NONE,
        unit_text=written,
        change=_change(match),
    )


def _value(written: str) -> float:
    """What a number word or digits stand for."""
    known = WORDS.get(written.lower())
    if known is not None:
        return float(known)
    return float(written.replace(".", "").replace(",", "."))


def _scale(written: str | None) -> int:
    return MAGNITUDES[written.lower()] if written else 1


def _change(match: re.Match[str]) -> Change:
    """What stands right before the number says of it."""
    before = match.string[max(0, match.start() - LONGEST) : match.start()].lower()
    words = before.split()
    for length in (3, 2, 1):
        phrase = " ".join(words[-length:])
        if phrase in CHANGES and len(words) >= length:
            plain = match["low"][0].isdigit() or (match["unit"] or "").lower() in UNITS
            return CHANGES[phrase] if plain or phrase not in AMBIGUOUS else "="
    return "="

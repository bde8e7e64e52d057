"""Where a line may end inside a text: the Unicode Line Breaking Algorithm.

Unicode Standard Annex #14; the rules are named as there. Each rule is a pattern on a
string with one letter for each character's class, and the first rule that speaks of
a place decides. `linebreak.txt` holds the classes of the Unicode Character Database.
"""

import re
from bisect import bisect_right
from functools import cache
from pathlib import Path
from unicodedata import category, east_asian_width

UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u200b\u2e80-\ufaff"
    "\ufe30-\ufe4f\uff00-\uffef\U00016fe0-\U0001b2ff\U0001f000-\U0003ffff]"
)
"""What a text has none of if its lines end only at spaces and dashes."""
TABLE = Path(__file__).parent / "linebreak.txt"
HANGUL, HANGUL_END, TAILS = 0xAC00, 0xD7A4, 28
CLASSES = (
    "AL HL NU ID EB EM OP CL CP QU NS CJ EX SY IS PR PO IN HY BA BB B2 CB GL WJ ZW SP "
    "BK NL LF CR RI JL JV JT H2 H3 CM ZWJ"
)
LETTERS = dict(
    zip(CLASSES.split(), "ah0iem(])'nn!/,$%…-bp=cgwz_\v\v\n\rrLVT23+*", strict=True)
)
MARK, JOINED = LETTERS["CM"], LETTERS["ZWJ"]
WIDE_OPEN, WIDE_CLOSE = "{", "}"
"""Stand for brackets of East Asian width, which rule LB30 leaves out."""
NUMBER = re.compile(r"0[0/,]*[\])}]?[$%]?")
"""A number with what belongs to it (LB25, by the pattern of section 8.2)."""
BEFORE_NUMBER = re.compile(r"[$%](?=[({-]?0)|[({-](?=0)")


def _rules() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Each rule as the places that it speaks of, and whether a line may end there."""
    letter, korean = "[ah]", "[LVT23]"
    return tuple(
        (re.compile(pattern), allowed)
        for pattern, allowed in (
            ("\r(?=\n)", False),  # LB5
            ("[\r\n\v]", True),  # LB4, LB5
            ("(?=[\r\n\v_z])", False),  # LB6, LB7
            ("z_*", True),  # LB8
            ("(?<=[^_b-])(?=g)|(?=w)|[wg]", False),  # LB11, LB12, LB12a
            (r"(?<=[^_])(?=[\])}!,/])|_+(?=[\])}!,/])", False),  # LB13
            ("[({]_*", False),  # LB14
            ("'_*(?=[({])", False),  # LB15
            (r"[\])}]_*(?=n)", False),  # LB16
            ("=_*(?==)", False),  # LB17
            ("_", True),  # LB18
            ("(?=')|'", False),  # LB19
            ("(?=c)|c", True),  # LB20
            ("(?=[bn-])|p", False),  # LB21
            ("h[b-]", False),  # LB21a
            ("/(?=h)|(?=…)", False),  # LB21b, LB22
            (f"{letter}(?=0)|0(?={letter})", False),  # LB23
            (r"\$(?=[iem])|[iem](?=%)", False),  # LB23a
            (f"[$%](?={letter})|{letter}(?=[$%])", False),  # LB24
            ("L(?=[LV23])|[V2](?=[VT])|[T3](?=T)", False),  # LB26
            (rf"{korean}(?=%)|\$(?={korean})", False),  # LB27
            (f"[ah,](?={letter})", False),  # LB28, LB29
            (r"[ah0](?=\()|\)(?=[ah0])", False),  # LB30
            ("e(?=m)", False),  # LB30b
        )
    )


RULES = _rules()


def break_places(text: str) -> list[int]:
    """The places inside a text where a line may end, in order."""
    classes, places = _letters(text)
    letters = "".join(class_[0] for class_ in classes)
    joined = (at for at, class_ in enumerate(classes, 1) if class_.endswith(JOINED))
    decided = dict.fromkeys(joined, False)  # LB8a
    for sign in BEFORE_NUMBER.finditer(letters):
        decided[sign.end()] = False
    for number in NUMBER.finditer(letters):
        decided |= dict.fromkeys(range(number.start() + 1, number.end()), False)
    for flags in re.finditer("rr", letters):
        decided[flags.start() + 1] = False  # LB30a
    for pattern, allowed in RULES:
        for match in pattern.finditer(letters):
            decided.setdefault(match.end(), allowed)
    return [
        places[index] for index in range(1, len(letters)) if decided.get(index, True)
    ]


def _letters(text: str) -> tuple[list[str], list[int]]:
    """The classes of the characters, marks left out (LB9, LB10), and their places.

    A class is joined if a zero width joiner follows its character.
    """
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        letter = _letter(character)
        if letter not in (MARK, JOINED):
            letters.append(letter)
            places.append(place)
            continue
        if not letters or letters[-1][0] in "\r\n\v_z":
            letters.append("a")
            places.append(place)
        letters[-1] = letters[-1][0] + letter
    return letters, places


@cache
def _letter(character: str) -> str:
    class_ = _class(character)
    if class_ == "SA":
        class_ = "CM" if category(character) in ("Mn", "Mc") else "AL"
    if class_ in ("OP", "CP", "CL") and east_asian_width(character) in "FWH":
        return {"OP": WIDE_OPEN, "CP": WIDE_CLOSE, "CL": "]"}[class_]
    return LETTERS.get(class_, "a")


def _class(character: str) -> str:
    """The Line_Break property of a character."""
    code = ord(character)
    if HANGUL <= code < HANGUL_END:
        return "H3" if (code - HANGUL) % TAILS else "H2"
    starts, ends, classes = _table()
    index = bisect_right(starts, code) - 1
    return classes[index] if index >= 0 and code <= ends[index] else "AL"


@cache
def _table() -> tuple[list[int], list[int], list[str]]:
    """The ranges of the table: first and last code, and class."""
    rows = []
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        class_, *ranges = line.split()
        for part in ranges:
            first, _, last = part.partition("-")
            rows.append((int(first, 16), int(last or first, 16), class_))
    rows.sort()
    starts, ends, classes = zip(*rows, strict=True)
    return list(starts), list(ends), list(classes)

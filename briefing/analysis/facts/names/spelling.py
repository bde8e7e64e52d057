"""One name in several spellings: `al-Araji`, `al-Aaraji`; `Hussein`, `Hussain`.

Names from other scripts are written by ear. What spellings of one name share is folded
out of them; vowels stay apart, for `Hassan` is not `Hussein`.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import combining, normalize

MARKS = re.compile(r"[^\w]+")
DOUBLED = re.compile(r"(.)\1+")
ABD = re.compile(r"\babd(?:[aeou]l|[- ]al)?[- ]?(?=\w{3})")
"""`Abdul Rahman`, `Abd al-Rahman` and `Abdel-Rahman` are one given name."""
SOUNDS = (
    *(("kh", "h"), ("ph", "f"), ("dh", "d"), ("gh", "g"), ("dj", "j"), ("tch", "ch")),
    *(("ck", "k"), ("q", "k"), ("oo", "u"), ("ou", "u"), ("w", "v")),
    *(("ei", "i"), ("ey", "i"), ("ay", "i"), ("ai", "i"), ("ie", "i"), ("ee", "i")),
    *(("y", "i"), ("o", "u")),
)
"""Letters and pairs that stand for one sound, longer ones first."""
VOWELS = frozenset("aeiu")
NAMES_KEPT = 8192
LONG_ENOUGH = 5
"""Letters from which a single vowel may differ."""


def plain(text: str) -> str:
    """The text in lower case, without accents."""
    parts = normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not combining(letter))


@lru_cache(maxsize=NAMES_KEPT)
def folded(part: str) -> str:
    """One part of a name as all its spellings have it, to compare and not to show."""
    letters = MARKS.sub("", plain(part))
    letters = _listed().get(letters, letters)
    for written, sound in SOUNDS:
        letters = letters.replace(written, sound)
    letters = DOUBLED.sub(r"\1", letters)
    return letters.removesuffix("h") if letters.endswith("ah") else letters


@cache
def _listed() -> dict[str, str]:
    """The first spelling of each listed name, by the others."""
    data = files("briefing.analysis.facts.names") / "data" / "spellings.txt"
    lines = data.read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {spelling: first for first, *others in rows for spelling in others}


def joined_given(name: str) -> str:
    """The name with a given name that is written in two words made one."""
    return ABD.sub("abd", name)


def skeleton(part: str) -> str:
    """The consonants of a folded part, and its first letter."""
    return part[:1] + "".join(letter for letter in part[1:] if letter not in VOWELS)


def nearly(one: str, other: str) -> bool:
    """Whether two folded parts are the same but for one vowel inside the word."""
    if one == other:
        return True
    if len(one) != len(other) or len(one) < LONG_ENOUGH:
        return False
    differing = [
        (at, pair)
        for at, pair in enumerate(zip(one, other, strict=True))
        if pair[0] != pair[1]
    ]
    ((at, pair), *rest) = differing
    return not rest and at < len(one) - 1 and VOWELS.issuperset(pair)

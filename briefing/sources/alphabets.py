"""Which old encoding gives words in Latin letters that one language writes.

Guessing by frequencies takes French for Czech in short texts; alphabets do not. The
letters are those of the Unicode CLDR (main exemplar characters), beyond ASCII.
"""

from collections import Counter
from unicodedata import category

ENCODINGS = ("cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257")
"""In the order in which they win where several will do."""
ALPHABETS = tuple(
    frozenset(letters)
    for letters in (
        *("àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíñóúü", "ãõáàâçéêíóôúü", "àèéìîòóùú"),
        *("áéèêëíïóöúü", "æøåéóô", "äöåéàšž", "áéíóúýæðöþ", "àçéèíïóòúü", "çë"),
        *("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ"),
        *("čćđšž", "çğıiöşüâîû", "ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"),  # noqa: RUF001
    )
)
"""From French over Polish to Estonian; the `i` is the Turkish `İ` in lower case."""
JOINERS = frozenset("’‘–—·ªºµ\u00ad")  # noqa: RUF001
"""What else may stand in or at a word."""
SYMBOLS = frozenset({"Cc", "Sc", "Sk", "Sm", "So"})
"""What stands behind a word only where the encoding is wrong."""
MIN_LETTERS = 3
"""Different ones that speak for another than the first encoding; `m³` is none."""
MIN_SHARE = 0.9
"""Of the letters beyond ASCII that one alphabet must hold; the rest is in names."""


def latin_encoding(sample: bytes) -> str:
    """The encoding in which one alphabet holds nearly all letters; empty if none."""
    shares = {name: _share(sample.decode(name, "replace"), name) for name in ENCODINGS}
    best = max(ENCODINGS, key=lambda name: shares[name])
    return best if shares[best] >= MIN_SHARE else ""


def _share(text: str, encoding: str) -> float:
    """The part of what stands beyond ASCII in words that one alphabet holds."""
    found = Counter(
        letter.lower()[0]
        for before, letter, after in zip(f" {text}", text, f"{text[1:]} ", strict=False)
        if letter > "\x7f" and _is_in_word(before, letter, after)
    )
    if encoding != ENCODINGS[0] and len(found) < MIN_LETTERS:
        return 0
    held = (sum(found[letter] for letter in letters) for letters in ALPHABETS)
    return max(held) / max(1, found.total())


def _is_in_word(before: str, letter: str, after: str) -> bool:
    """Whether a character is part of a word, as a letter or where one should be."""
    if letter in JOINERS:
        return False
    if letter.isalpha():
        return before.isalpha() or after.isalpha()
    is_symbol = category(letter) in SYMBOLS
    return before.isalpha() and (after.isalpha() or is_symbol)

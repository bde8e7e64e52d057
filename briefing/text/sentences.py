"""Sentence boundaries, by nupunkt with the abbreviations that news adds.

Kiss and Strunk, Unsupervised Multilingual Sentence Boundary Detection (2006).
"""

from functools import cache

import nupunkt
from nupunkt import PunktSentenceTokenizer

from briefing.text.paragraphs import trim

RANKS_AND_TITLES = [
    *("adm", "brig", "capt", "cmdr", "col", "cpl", "gen", "lt", "maj", "pvt", "sgt"),
    *("gov", "hon", "msgr", "rep", "rev", "sen", "supt"),
]


@cache
def _tokenizer() -> PunktSentenceTokenizer:
    tokenizer = nupunkt.load("default")
    tokenizer.add_abbreviations(RANKS_AND_TITLES)
    return tokenizer


def sentence_ranges(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The start and end of each sentence in one paragraph, white space trimmed."""
    spans = _tokenizer().span_tokenize(text[start:end])
    trimmed = (trim(text, start + left, start + right) for left, right in spans)
    return [(left, right) for left, right in trimmed if left < right]

"""How alike two texts are by their words in a row, told without comparing all pairs.

A text is the set of its shingles, each of some words in a row (Broder, On the
resemblance and containment of documents, 1997). The least hash of the set under many
hash functions is its signature; texts that are alike agree in a slice of it, so that
looking slices up finds candidates (Indyk and Motwani, 1998; Leskovec, Rajaraman and
Ullman, Mining of Massive Datasets, chapter 3). Slices are kept in files, so the
functions must stay what they are: a change of them is a change of `VERSION`.
"""

import re
from zlib import crc32

import numpy as np
import numpy.typing as npt

VERSION = 1
WORD = re.compile(r"[^\W_]+")
SHINGLE = 4
"""Words in a row. Two reports of one event seldom share so many by chance."""
BANDS, ROWS = 12, 3
"""Slices, and hashes in each. Texts that share half of their shingles are candidates
with a likelihood of 0.80, those that share 0.6 with 0.94, those that share 0.2 with
0.09."""
MOST_WORDS = 3_000
"""Of a longer text the beginning stands for the whole."""
HALF = np.uint64(32)
_random = np.random.Generator(np.random.PCG64(20_211_209))
FACTORS = _random.integers(0, 1 << 63, BANDS * ROWS, dtype=np.uint64) * 2 + 1
"""Odd factors: multiply-shift hashing (Dietzfelbinger and others, 1997)."""
MIX = np.uint64(0x9E3779B97F4A7C15)
SPREAD = np.uint64(29)

Shingles = npt.NDArray[np.uint64]
"""The shingles of a text as hashes, each once and in order."""


def shingles(text: str) -> Shingles:
    """The runs of words of a text; none if it has too few words."""
    words = [word.lower() for word in WORD.findall(text)[:MOST_WORDS]]
    hashes = np.fromiter(
        (crc32(word.encode("utf-8", "replace")) for word in words),
        np.uint64,
        len(words),
    )
    size = max(0, len(words) - SHINGLE + 1)
    runs = np.zeros(size, np.uint64)
    for place in range(SHINGLE if size else 0):
        runs = _mixed(runs ^ hashes[place : place + size])
    return np.unique(runs)


def slices(found: Shingles) -> list[int]:
    """The slices of the text's signature, as numbers that SQLite can hold."""
    hashes = (found[:, None] * FACTORS) >> HALF
    signature = hashes.min(axis=0).reshape(BANDS, ROWS)
    mixed = np.arange(1, BANDS + 1, dtype=np.uint64)
    for row in range(ROWS):
        mixed = _mixed(mixed ^ signature[:, row])
    return [int(each) for each in mixed.view(np.int64)]


def likeness(one: Shingles, other: Shingles) -> float:
    """The share of shingles that both have, of all that either has (Jaccard)."""
    both = _shared(one, other)
    return both / (len(one) + len(other) - both) if both else 0.0


def containment(one: Shingles, other: Shingles) -> float:
    """The share of the smaller text that stands in the other."""
    both = _shared(one, other)
    return both / min(len(one), len(other)) if both else 0.0


def _shared(one: Shingles, other: Shingles) -> int:
    return len(np.intersect1d(one, other, assume_unique=True))


def _mixed(values: Shingles) -> Shingles:
    """Each number spread over all bits (the finalizer of splitmix64, shortened)."""
    spread = values * MIX
    return spread ^ (spread >> SPREAD)

"""The words of reports on armed conflict, and how such a report is recognized."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files

from briefing.model.analysis import EntityKind
from briefing.model.values import dataclass

MIN_SHARE = 0.025
"""Signal words among all words. Measured: reports of defence ministries, the UN and
newspapers on a war have .03 to .10, other news and web pages below .01."""
MIN_SIGNALS = 3

HEADS: Mapping[str, EntityKind] = {
    "place": "location",
    "body": "organization",
    "people": "organization",
    "person": "person",
}
"""What the nouns of each list stand for, the last list first; a crowd is a body."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Lists of lower-case words by name; empty where a language has none."""

    lists: dict[str, frozenset[str]]

    @cached_property
    def kinds(self) -> dict[str, EntityKind]:
        """What each noun for an actor or a place stands for."""
        nouns = ((word, kind) for name, kind in HEADS.items() for word in self[name])
        return dict(nouns)

    def is_plural(self, word: str) -> bool:
        """Whether a noun stands for many, and so before no other noun."""
        return word.endswith("s") and word in self.kinds and word[:-1] in self.kinds

    def __getitem__(self, name: str) -> frozenset[str]:
        """The words of one list."""
        return self.lists.get(name, frozenset())


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of an ISO 639-1 code, from `data/<language>/conflict.toml`."""
    data = files("briefing.analysis.facts.names") / "data" / language / "conflict.toml"
    tables = tomllib.loads(data.read_text("utf-8")) if data.is_file() else {}
    return Vocabulary({name: frozenset(text.split()) for name, text in tables.items()})


def is_conflict_report(words: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Whether the words of war are frequent enough to set the convention.

    The words are in lower case.
    """
    signals = vocabulary["signals"]
    if not signals:
        return False
    counts = Counter(map(signals.__contains__, words))
    return counts[True] >= max(MIN_SIGNALS, MIN_SHARE * counts.total())

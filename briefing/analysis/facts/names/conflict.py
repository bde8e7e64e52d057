"""The words of reports on armed conflict, and how such a report is recognized."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefing.text.tokens import Token

MIN_SHARE = 0.025
"""Signal words among all words. Measured: reports of defence ministries, the UN and
newspapers on a war have .03 to .10, other news and web pages below .01."""
MIN_SIGNALS = 3


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Lists of lower-case words by name; empty where a language has none."""

    lists: dict[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        """The words of one list."""
        return self.lists.get(name, frozenset())


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of an ISO 639-1 code, from `data/<language>/conflict.toml`."""
    data = files("briefing.analysis.facts.names") / "data" / language / "conflict.toml"
    tables = tomllib.loads(data.read_text("utf-8")) if data.is_file() else {}
    return Vocabulary({name: frozenset(text.split()) for name, text in tables.items()})


def is_conflict_report(words: list[Token], vocabulary: Vocabulary) -> bool:
    """Whether the words of war are frequent enough to set the convention."""
    signals = sum(word.text.lower() in vocabulary["signals"] for word in words)
    return signals >= max(MIN_SIGNALS, MIN_SHARE * len(words))

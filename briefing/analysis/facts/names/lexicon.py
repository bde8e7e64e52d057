"""Words and names of one language, read from `data/<language>/`.

A language is a folder: `lexicon.toml` (word lists), `countries.tsv`,
`known_names.tsv`, `demonyms.txt` and `common_words.txt`, each optional. English is the
fullest.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import cast, get_args

from briefing.analysis.facts.names.phrases import Phrases, tightened
from briefing.model.analysis import EntityKind
from briefing.model.values import dataclass

GENITIVES = frozenset({"de"})
"""Languages that write a name's genitive with a bare `s`: `Libyens`."""
NO_WORDS: frozenset[str] = frozenset()
KINDS: frozenset[str] = frozenset(get_args(EntityKind))


@dataclass(frozen=True, slots=True)
class KnownName:
    """One way of writing a well-known entity."""

    key: str
    """The same for all ways of writing one entity."""
    kind: EntityKind
    rank: int
    """0 for the form that names it best, then 1 and so on."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What one language knows before it reads an article."""

    language: str
    words: dict[str, frozenset[str]]
    """Lists of lower-case words, by the name of the list."""
    phrases: dict[str, tuple[str, ...]]
    """The same lists in their order, phrases of several words included."""
    demonyms: frozenset[str]
    """Nationalities and creeds in the singular: `Iraqi`, `Kurd`."""
    known: dict[str, KnownName]
    """Well-known entities by each form, lower-case forms of long ones included."""
    cities: frozenset[str]
    given_names: frozenset[str]
    common: frozenset[str]
    """Frequent words that are no names, in lower case."""

    @cached_property
    def places_and_names(self) -> Phrases:
        """All known names and cities, to be found in one pass."""
        return Phrases({*self.known, *self.cities})

    def known_as(self, name: str) -> KnownName | None:
        """The well-known entity that `name` is a form of, whatever its blanks."""
        return self.known.get(name) or self.known.get(tightened(name))

    def is_country(self, name: str) -> bool:
        """Whether `name` is a form of a country's name."""
        known = self.known_as(name)
        return known is not None and known.key.startswith("country:")

    def has(self, group: str, word: str) -> bool:
        """Whether `word`, in any case, stands in the list called `group`."""
        return word.lower() in self.words.get(group, NO_WORDS)

    def on_any(self, groups: Iterable[str], word: str) -> bool:
        """Whether `word`, in any case, stands in one of these lists."""
        return not self.lists_of(word).isdisjoint(groups)

    def lists_of(self, word: str) -> frozenset[str]:
        """The names of the lists in which `word` stands, in any case."""
        return self._lists.get(word.lower(), NO_WORDS)

    @cached_property
    def _lists(self) -> dict[str, frozenset[str]]:
        """The lists in which each word stands."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for group, words in self.words.items():
            for word in words:
                found[word].add(group)
        return {word: frozenset(groups) for word, groups in found.items()}

    def is_common(self, word: str) -> bool:
        """Whether a word in lower case, or its singular, is a frequent one."""
        return word in self.common or word.removesuffix("s") in self.common

    def is_demonym(self, word: str) -> bool:
        """Whether `word` is a nationality or creed, in the singular or plural."""
        return word in self.demonyms or (
            word.endswith("s") and word[:-1] in self.demonyms
        )

    def is_adjective(self, word: str) -> bool:
        """Whether `word` can stand before a noun to say where it belongs: `Iraqi`."""
        return word in self.demonyms


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of an ISO 639-1 code; one without a folder has cities only."""
    data = files("briefing.analysis.facts.names") / "data"
    folder = data / language
    tables = _toml(folder / "lexicon.toml")
    return Lexicon(
        language=language,
        words={name: _words(value) for name, value in tables.items()},
        phrases={name: _phrases(value) for name, value in tables.items()},
        demonyms=frozenset(_lines(folder / "demonyms.txt")),
        known=_countries(folder) | _known_names(folder),
        cities=frozenset(_lines(data / "cities.txt")),
        given_names=frozenset(_lines(data / "given_names.txt")),
        common=frozenset(" ".join(_lines(folder / "common_words.txt")).split()),
    )


def _toml(path: Traversable) -> dict[str, str | list[str]]:
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def _lines(path: Traversable) -> list[str]:
    text = path.read_text("utf-8") if path.is_file() else ""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _words(value: str | list[str]) -> frozenset[str]:
    return frozenset(value.split() if isinstance(value, str) else value)


def _phrases(value: str | list[str]) -> tuple[str, ...]:
    return tuple(value.split() if isinstance(value, str) else value)


def _countries(folder: Traversable) -> dict[str, KnownName]:
    rows = (line.split("\t") for line in _lines(folder / "countries.tsv"))
    genitive = folder.name in GENITIVES
    return {
        form: known
        for code, *names in rows
        for form, known in _forms(
            f"country:{code}", "location", names, genitive=genitive
        )
    }


def _known_names(folder: Traversable) -> dict[str, KnownName]:
    rows = (line.split("\t") for line in _lines(folder / "known_names.tsv"))
    genitive = folder.name in GENITIVES
    return {
        form: known
        for kind, *names in rows
        for form, known in _forms(
            f"name:{names[0]}", _kind(kind), names, genitive=genitive
        )
    }


def _kind(word: str) -> EntityKind:
    assert word in KINDS, word
    return cast("EntityKind", word)


def _forms(
    key: str, kind: EntityKind, names: list[str], *, genitive: bool
) -> Iterator[tuple[str, KnownName]]:
    """Each name as written, in its genitive, and long ones in lower case as well."""
    for rank, name in enumerate(names):
        yield name, KnownName(key, kind, rank)
        if genitive and not name.endswith("s"):
            yield name + "s", KnownName(key, kind, rank + len(names))
        if " " in name:
            yield name.lower(), KnownName(key, kind, rank + len(names))

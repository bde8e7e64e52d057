"""Names of several articles that mean one actor or place.

Cross-document coreference over the names that each article has merged within itself
(Bagga and Baldwin, Entity-based cross-document coreferencing using the vector space
model, 1998). The articles tell of one event, so a name of one of them means whoever
alone bears it in the others; where two bear it, it stays apart.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations

from briefing.analysis.facts.entities.aliases import name_parts
from briefing.analysis.facts.entities.bodies import body_key, initials, short_forms
from briefing.analysis.facts.names.lexicon import KnownName, Lexicon
from briefing.analysis.facts.names.phrases import WORD
from briefing.analysis.facts.names.spelling import (
    folded,
    joined_given,
    nearly,
    skeleton,
)
from briefing.model.analysis import EntityFact, EntityKind
from briefing.model.article import Span
from briefing.model.values import dataclass
from briefing.text.partition import Partition

BODIES = frozenset({"organization", "group"})
ACRONYM_LETTERS = range(3, 8)
UNKNOWN_RANK = 99
"""A form that is not listed names a well-known entity less well than one that is."""
Key = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Named:
    """An entity of one article's panel, under the name that the article has for it."""

    article: int
    """The article's place in the story."""
    rank: int
    """Its place in the article's panel."""
    fact: EntityFact
    written: Mapping[str, Span]
    """The ways in which the article writes it, each with its first place."""
    words: Lexicon
    """What is known of the article's language."""

    @property
    def name(self) -> str:
        """The article's name for it."""
        return self.fact.name

    @property
    def kind(self) -> EntityKind:
        """What it is."""
        return self.fact.kind

    @cached_property
    def forms(self) -> frozenset[str]:
        """Its names in the article that mean no one else in another.

        Descriptions and short forms may: `the government`, the `Heavy` of a rocket.
        """
        if self.kind == "person" or not _is_proper(self.name):
            return frozenset((self.name,))
        full = (form for form in self.written if " " in form or form.isupper())
        return frozenset((self.name, *filter(_is_proper, full)))

    @cached_property
    def known(self) -> KnownName | None:
        """The well-known entity that it is; a person's name may be a place's too."""
        if self.kind == "person":
            return None
        entries = (self.words.known_as(form) for form in (self.name, *self.forms))
        return next((entry for entry in entries if entry), None)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts of a person's name, folded; a particle belongs to the surname."""
        if self.kind != "person":
            return ()
        parts = name_parts(joined_given(self.name.casefold()))
        return tuple(folded(part.removeprefix("al-")) for part in parts)

    @property
    def is_full(self) -> bool:
        """Whether it is a person's given name and surname."""
        return len(self.parts) > 1 and len(self.parts[0]) > 1


def _is_proper(form: str) -> bool:
    """Whether a form is a name rather than a description: `Japanese government`."""
    return form[:1].isupper() and form.rsplit(maxsplit=1)[-1][:1].isupper()


def same_entities(names: Sequence[Named]) -> list[list[Named]]:
    """The names of a story's articles, those together that mean the same."""
    same: Partition[Named] = Partition(names)
    same.join_all((key, each) for each in names for key in _keys(each))
    _join_spellings(same, [each for each in names if each.is_full])
    _join_surnames(same, names)
    _join_short(same, [each for each in names if each.kind in BODIES])
    return same.groups()


def best_name(group: Sequence[Named]) -> Named:
    """The name that says most of those that mean the same."""
    telling = Counter(each.name for each in group)

    def preference(each: Named) -> tuple[bool, bool, int, bool, int, int, int]:
        known = each.words.known_as(each.name)
        return (
            "\n" in each.name,
            each.kind == "person" and not each.is_full,
            known.rank if known else UNKNOWN_RANK,
            each.name.isupper(),
            -telling[each.name],
            -len(WORD.findall(each.name)),
            each.article,
        )

    return min(group, key=preference)


def _keys(named: Named) -> Iterator[Hashable]:
    """What two names must share one of to mean the same for sure."""
    if named.known is not None:
        yield named.known.key
    if named.is_full:
        yield "person", named.parts[0], named.parts[-1]
    if named.kind != "person":
        for form in named.forms:
            yield "thing", body_key(form)


def _join_spellings(same: Partition[Named], people: Sequence[Named]) -> None:
    """Full names that differ in one vowel of either part are one person's."""
    alike: dict[Key, dict[Key, Named]] = defaultdict(dict)
    for each in people:
        first, last = each.parts[0], each.parts[-1]
        alike[skeleton(first), skeleton(last)].setdefault((first, last), each)
    for bearers in alike.values():
        for (one, named), (other, rival) in combinations(bearers.items(), 2):
            if _are_spellings(one, other):
                same.join(rival, named)


def _are_spellings(one: Key, other: Key) -> bool:
    """Whether one part of two names is the same, and the other nearly so."""
    first, last = (nearly(*parts) for parts in zip(one, other, strict=True))
    return first and last and (one[0] == other[0] or one[1] == other[1])


def _join_surnames(same: Partition[Named], names: Sequence[Named]) -> None:
    """A surname, with an initial or none, joins the one who bears it in the story."""
    bearers: dict[str, list[Named]] = defaultdict(list)
    for each in names:
        if each.is_full:
            bearers[each.parts[-1]].append(each)
    lone: list[tuple[Hashable, Named]] = []
    for each in names:
        if not each.parts or each.is_full:
            continue
        fitting = [full for full in bearers[each.parts[-1]] if _fits(each, full)]
        if not fitting:
            lone.append((each.parts, each))
        elif len({same.root(full) for full in fitting}) == 1:
            _join_elsewhere(same, each, fitting)
    same.join_all(lone)


def _fits(short: Named, full: Named) -> bool:
    """Whether a surname with its initial, if it has one, may stand for a full name."""
    return len(short.parts) == 1 or full.parts[0].startswith(short.parts[0])


def _join_elsewhere(
    same: Partition[Named], short: Named, full: Sequence[Named]
) -> None:
    """The short name joins, unless its own article tells it from the long one."""
    if all(each.article != short.article for each in full):
        same.join(short, full[0])


def _join_short(same: Partition[Named], bodies: Sequence[Named]) -> None:
    """Abbreviations and short forms join the one longer name that they shorten."""
    longer: dict[str, list[Named]] = defaultdict(list)
    for each in bodies:
        for form in each.forms:
            for short in _shortened(form, each.words):
                longer[short].append(each)
    for each in bodies:
        if each.known is not None:
            continue
        full = [
            body
            for form in each.forms
            for body in longer.get(form, ())
            if same.root(body) is not same.root(each)
        ]
        if full and len({same.root(body) for body in full}) == 1:
            _join_elsewhere(same, each, full)


def _shortened(form: str, words: Lexicon) -> Iterator[str]:
    letters = initials(form)
    if len(letters) in ACRONYM_LETTERS:
        yield letters
    yield from short_forms(form, words)

"""All names of an article, each under one canonical name.

A recognizer's names are cleaned and joined with known names and with groups,
weapons and vehicles found by rule; each name gets one kind, and is then looked for
wherever else it is written.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from sys import intern

from briefing.analysis.facts.entities.aliases import canonical_names, last_name
from briefing.analysis.facts.names.candidates import Candidate, Strength, disjoint
from briefing.analysis.facts.names.described import described
from briefing.analysis.facts.names.evidence import CIVIC, civic_place, votes
from briefing.analysis.facts.names.headlines import told_by_text
from briefing.analysis.facts.names.introduced import introduced
from briefing.analysis.facts.names.known import known_names
from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.facts.names.people import given_start, people
from briefing.analysis.facts.names.phrases import WORD, Phrases, standing, tightened
from briefing.analysis.facts.names.places import places
from briefing.analysis.facts.names.raw import RawEntity
from briefing.analysis.facts.names.refine import refined
from briefing.analysis.facts.names.shouting import as_printed
from briefing.analysis.facts.recognizers import Recognizer
from briefing.analysis.reading import Reading
from briefing.model.analysis import EntityKind, Mention
from briefing.text.segmentation import Segmentation

WEIGHTS: Mapping[Strength, float] = {
    Strength.REPEATED: 0,
    Strength.MODEL: 1,
    Strength.PATTERN: 2,
    Strength.KNOWN: 1e9,
}


def find_entities(reading: Reading, recognizer: Recognizer) -> tuple[Mention, ...]:
    """Every mention of an entity in title, lead and text, in that order."""
    words = lexicon(reading.language)
    fields = list(reading.fields())
    parts = as_printed([part for _, part in fields], words)
    texts = [part.text for part in parts]
    raw = recognizer.recognize(texts)
    found = told_by_text(
        [
            disjoint(_candidates(part, names, words))
            for part, names in zip(parts, raw, strict=True)
        ],
        parts,
    )
    kinds = one_kind_each(found, texts, words)
    found = repeated(found, kinds, texts, words)
    names = canonical_names(
        ((c.text, kinds[tightened(c.text)]) for part in found for c in part),
        texts,
        words,
    )
    written = _written(found, [part.text for _, part in fields])
    return tuple(
        Mention(
            start=c.start,
            end=c.end,
            text=intern(whole.text[c.start : c.end]),
            field=field,
            kind=names[c.text].kind,
            name=written[names[c.text].name],
        )
        for (field, whole), part in zip(fields, found, strict=True)
        for c in part
    )


def _written(
    found: Sequence[Sequence[Candidate]], texts: Sequence[str]
) -> Mapping[str, str]:
    """How the article writes each form; in capitals or over two lines if always."""
    forms: dict[str, str] = {}
    for part, text in zip(found, texts, strict=True):
        for c in part:
            own = text[c.start : c.end]
            if own == c.text or c.text not in forms:
                forms[c.text] = own
    return forms


def _candidates(
    part: Segmentation, raw: Iterable[RawEntity], words: Lexicon
) -> Iterator[Candidate]:
    yield from refined(raw, part, words)
    yield from known_names(part.text, words)
    yield from described(part.text, words)
    yield from people(part.text, words)
    yield from places(part.text, words)
    yield from introduced(part.text, words)


def one_kind_each(
    found: Sequence[Sequence[Candidate]], texts: Sequence[str], words: Lexicon
) -> dict[str, EntityKind]:
    """The kind that each name has in this article, by a vote of all its mentions."""
    tallies: dict[str, dict[EntityKind, float]] = defaultdict(
        lambda: defaultdict(float)
    )
    for part, text in zip(found, texts, strict=True):
        for candidate in part:
            tally = tallies[tightened(candidate.text)]
            tally[candidate.kind] += WEIGHTS[candidate.strength]
            if candidate.strength is Strength.MODEL:
                for kind, weight in votes(candidate, text, words):
                    tally[kind] += weight
                civic = tightened(civic_place(candidate, words))
                tallies[civic][CIVIC[0]] += CIVIC[1]
    written = {tightened(c.text) for part in found for c in part}
    return {
        name: max(tally, key=lambda kind: tally[kind])
        for name, tally in tallies.items()
        if name in written
    }


def repeated(
    found: list[list[Candidate]],
    kinds: dict[str, EntityKind],
    texts: list[str],
    words: Lexicon,
) -> list[list[Candidate]]:
    """The candidates, and other places where a name stands exactly as written.

    People are looked for by their last names as well, with a given name before these
    if there is one; `kinds` learns these names.
    """
    for name in [name for name, kind in kinds.items() if kind == "person"]:
        kinds.setdefault(last_name(name), "person")
    common = _common(texts)
    phrases = Phrases(_telling(kinds, common))
    return [
        disjoint([*part, *_repetitions(text, phrases, kinds, given)])
        for given in [partial(given_start, words=words, common=common)]
        for part, text in zip(found, texts, strict=True)
    ]


def _repetitions(
    text: str,
    phrases: Phrases,
    kinds: dict[str, EntityKind],
    given: Callable[[str, int], int],
) -> Iterator[Candidate]:
    for at, end in phrases.find(text):
        kind = kinds.get(tightened(text[at:end]), "other")
        surname = kind == "person" and " " not in text[at:end]
        start = given(text, at) if surname else at
        name = text[start:end]
        kinds.setdefault(tightened(name), kind)
        yield Candidate.at(text, start, end, kind, Strength.REPEATED)


def _common(texts: Iterable[str]) -> frozenset[str]:
    """The words that this article writes in lower case."""
    return frozenset(word for text in texts for word, _ in standing(text, str.islower))


def _telling(names: Iterable[str], common: frozenset[str]) -> Iterator[str]:
    """The names with a word that is no common word of this article."""
    for name in names:
        words = WORD.findall(name)
        if any(word[0].isupper() and word.lower() not in common for word in words):
            yield name

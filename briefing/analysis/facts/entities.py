"""All names of an article, each under one canonical name.

A recognizer's names are cleaned and joined with known names and with groups,
weapons and vehicles found by rule; each name gets one kind, and is then looked for
wherever else it is written.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefing.analysis.facts.aliases import canonical_names, last_name
from briefing.analysis.facts.names.candidates import Candidate, Strength, disjoint
from briefing.analysis.facts.names.groups import arms, groups
from briefing.analysis.facts.names.known import known_names
from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.facts.names.phrases import WORD, Phrases, tightened
from briefing.analysis.facts.names.refine import kind_of, refined
from briefing.analysis.facts.recognizers import RawEntity, Recognizer
from briefing.analysis.reading import Reading
from briefing.model.analysis import EntityKind, Mention
from briefing.text.segmentation import Segmentation

VOTES: Mapping[Strength, int] = {
    Strength.REPEATED: 0,
    Strength.MODEL: 1,
    Strength.PATTERN: 2,
    Strength.KNOWN: 1_000_000,
}


def find_entities(reading: Reading, recognizer: Recognizer) -> tuple[Mention, ...]:
    """Every mention of an entity in title, lead and text, in that order."""
    words = lexicon(reading.language)
    fields = list(reading.fields())
    raw = recognizer.recognize([part.text for _, part in fields])
    found = [
        disjoint(_candidates(part, names, words))
        for (_, part), names in zip(fields, raw, strict=True)
    ]
    kinds = one_kind_each(found, words)
    found = repeated(found, kinds, [part.text for _, part in fields])
    names = canonical_names(
        ((c.text, kinds[tightened(c.text)]) for part in found for c in part),
        [part.text for _, part in fields],
        words,
    )
    return tuple(
        Mention(
            start=c.start,
            end=c.end,
            text=c.text,
            field=field,
            kind=names[c.text].kind,
            name=names[c.text].name,
        )
        for (field, _), part in zip(fields, found, strict=True)
        for c in part
    )


def _candidates(
    part: Segmentation, raw: Iterable[RawEntity], words: Lexicon
) -> Iterator[Candidate]:
    yield from refined(raw, part, words)
    yield from known_names(part.text, words)
    yield from groups(part.text, words)
    yield from arms(part.text, words)


def one_kind_each(
    found: Iterable[Iterable[Candidate]], words: Lexicon
) -> dict[str, EntityKind]:
    """The kind that most mentions of a name have, after what its words say."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for part in found:
        for candidate in part:
            kind = kind_of(candidate.text, candidate.kind, words)
            votes[tightened(candidate.text)][kind] += VOTES[candidate.strength]
    return {name: tally.most_common(1)[0][0] for name, tally in votes.items()}


def repeated(
    found: list[list[Candidate]], kinds: dict[str, EntityKind], texts: list[str]
) -> list[list[Candidate]]:
    """The candidates, and other places where a name stands exactly as written.

    People are looked for by their last names as well; `kinds` learns these.
    """
    for name in [name for name, kind in kinds.items() if kind == "person"]:
        kinds.setdefault(last_name(name), "person")
    phrases = Phrases(_telling(kinds, texts))
    return [
        disjoint([*part, *_repetitions(text, phrases, kinds)])
        for part, text in zip(found, texts, strict=True)
    ]


def _repetitions(
    text: str, phrases: Phrases, kinds: Mapping[str, EntityKind]
) -> Iterator[Candidate]:
    for start, end in phrases.find(text):
        name = text[start:end]
        kind = kinds.get(tightened(name), "other")
        yield Candidate(start, end, name, kind, Strength.REPEATED)


def _telling(names: Iterable[str], texts: Iterable[str]) -> Iterator[str]:
    """The names with a word that is no common word of this article."""
    common = {word for text in texts for word in WORD.findall(text) if word.islower()}
    for name in names:
        words = WORD.findall(name)
        if any(word[0].isupper() and word.lower() not in common for word in words):
            yield name

"""Every mention of an actor or a place, by the convention that suits the text.

Reports on armed conflict are read as defence data sets are annotated (re3d, and ACE
before it): a mention is the whole noun phrase with its article and title, and
described actors and places (`the families of the victims`, `the airfield`) and
pronouns count. Other texts keep their names alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.analysis.facts.entities.extents import name_extents
from briefing.analysis.facts.entities.joining import joined
from briefing.analysis.facts.entities.nominals import nominals, pronouns
from briefing.analysis.facts.entities.phrases import TOKEN, Line, Stretch
from briefing.analysis.facts.names.conflict import is_conflict_report, vocabulary
from briefing.analysis.facts.names.lexicon import lexicon
from briefing.analysis.facts.names.phrases import tightened
from briefing.analysis.reading import Reading
from briefing.model.analysis import Mention
from briefing.model.article import Field
from briefing.text.segmentation import Segmentation

THIRD_PERSON = frozenset({"he", "him", "himself", "she"})


def all_mentions(reading: Reading, names: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of an article; `names` are those found by name."""
    words = vocabulary(reading.language)
    if not is_conflict_report(reading.text.words, words):
        return tuple(names)
    known = lexicon(reading.language)
    found: list[Mention] = []
    for field, part in reading.fields():
        inside = [name for name in names if name.field == field]
        sentences = list(_sentences(part, inside))
        for where, whole in sentences:
            tokens = tuple(TOKEN.finditer(part.text, *where))
            found += _mentions(Line(tokens, whole, words, known), part.text, field)
        kept = {name for _, whole in sentences for name in whole}
        found += (name for name in inside if name not in kept)
    order = {field: number for number, (field, _) in enumerate(reading.fields())}
    found.sort(key=lambda mention: (order[mention.field], mention.start))
    return tuple(_resolved(found))


def _ranges(part: Segmentation) -> list[tuple[int, int]]:
    """The sentences and headings of a text, in its order."""
    sentences = [(sentence.start, sentence.end) for sentence in part.sentences]
    return sorted([*sentences, *part.headings])


def _sentences(
    part: Segmentation, names: Sequence[Mention]
) -> Iterator[tuple[tuple[int, int], list[Mention]]]:
    """Each range of a text with the names that lie in it whole."""
    at = 0
    for start, end in _ranges(part):
        inside = []
        while at < len(names) and names[at].start < end:
            if start <= names[at].start and names[at].end <= end:
                inside.append(names[at])
            at += 1
        yield (start, end), inside


def _mentions(line: Line, text: str, field: Field) -> Iterator[Mention]:
    """The mentions of one sentence."""
    found = [*name_extents(line), *nominals(line), *pronouns(line)]
    for stretch in joined(line, longest(found)):
        start = line.tokens[stretch.first].start()
        end = line.tokens[stretch.last].end()
        yield Mention(
            start=start,
            end=end,
            text=text[start:end],
            field=field,
            kind=stretch.kind,
            name=stretch.name or _described_name(line, stretch, text),
        )


def longest(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches in order, the longest of those that overlap."""
    taken: set[int] = set()
    kept = []
    for stretch in sorted(stretches, key=lambda s: (s.first - s.last, s.first)):
        tokens = range(stretch.first, stretch.last + 1)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(stretch)
    return sorted(kept, key=lambda stretch: stretch.first)


def _described_name(line: Line, stretch: Stretch, text: str) -> str:
    """The words of a description without the article: `families of the victims`."""
    first = stretch.first
    if first < stretch.last and line.is_determiner(first):
        first += 1
    name = text[line.tokens[first].start() : line.tokens[stretch.last].end()]
    return tightened(name)


def _resolved(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, `he` and `she` under the name of the person mentioned last."""
    person = ""
    for mention in mentions:
        pronoun = mention.text.lower() in THIRD_PERSON
        if pronoun and person:
            yield replace(mention, name=person)
            continue
        if mention.kind == "person" and mention.name[:1].isupper():
            person = mention.name
        yield mention

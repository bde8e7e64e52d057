"""Who and what many articles name, each once, however and in whatever story it stands.

Within a story a name means whoever alone bears it there, as in `coreference`. Across
stories, what each of them has merged is merged again by the name that says most, so
that a bare surname of one story is not torn between the people of others.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from briefing.analysis.coreference import Named, best_name, same_entities
from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.facts.names.phrases import tightened
from briefing.model.analysis import Analysis, EntityFact, Mention
from briefing.model.article import Span
from briefing.text.partition import Partition


def bearers(
    analyses: Sequence[Analysis], stories: Sequence[Hashable]
) -> list[list[Named]]:
    """The names of some articles, those together that mean the same.

    Args:
        analyses: Of the articles; `Named.article` is a place in this list.
        stories: The story of each, in the same order.
    """
    told: defaultdict[Hashable, list[Named]] = defaultdict(list)
    for place, (analysis, story) in enumerate(zip(analyses, stories, strict=True)):
        told[story] += _named(place, analysis)
    groups = {
        best_name(group): group
        for names in told.values()
        for group in same_entities(names)
    }
    same = Partition(groups)
    same.join_all(
        (number, best)
        for number, joined in enumerate(same_entities(list(groups)))
        for best in joined
    )
    # Finders may take one thing for a person here and for a place there.
    same.join_all((best.name.casefold(), best) for best in groups if " " in best.name)
    return [
        [each for best in joined for each in groups[best]] for joined in same.groups()
    ]


def _named(place: int, analysis: Analysis) -> Iterator[Named]:
    """Each name of an article once, as its panel has it or else at its first place."""
    panels = {fact.name: fact for fact in (*analysis.where, *analysis.who)}
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in analysis.entities:
        mentions[mention.name].append(mention)
    words = lexicon(analysis.language)
    for rank, (name, found) in enumerate(mentions.items()):
        fact = panels.get(name) or _fact(found)
        yield Named(place, rank, fact, _written(found), words)


def _written(mentions: Sequence[Mention]) -> Mapping[str, Span]:
    """Each way in which a name is written, at its first place."""
    return {tightened(each.text): each.bare for each in reversed(mentions)}


def _fact(mentions: Sequence[Mention]) -> EntityFact:
    first = mentions[0]
    return EntityFact(
        start=first.start,
        end=first.end,
        text=first.text,
        field=first.field,
        kind=Counter(each.kind for each in mentions).most_common(1)[0][0],
        name=first.name,
        mentions=len(mentions),
        score=0.0,
    )


def spellings(name: str, words: Lexicon) -> tuple[str, ...]:
    """The name, and the other ways of writing the well-known entity that it is."""
    known = words.known_as(name)
    forms = (f for f, each in words.known.items() if known and each.key == known.key)
    return tuple(dict.fromkeys((name, *forms)))

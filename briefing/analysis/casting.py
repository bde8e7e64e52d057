"""Who and where a story tells of, each once, drawn from all its articles.

The panels of the articles are fused by the ranks that they give (Cormack, Clarke and
Büttcher, Reciprocal rank fusion outperforms Condorcet, 2009).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from briefing.analysis.coreference import Named, best_name, same_entities
from briefing.analysis.facts.names.lexicon import lexicon
from briefing.analysis.facts.names.phrases import tightened
from briefing.model.analysis import Analysis, EntityFact
from briefing.model.article import Span
from briefing.model.story import Appearance, Cast, StoryEntity

RANK_OFFSET = 2
"""How little the first place counts above the second: the panels are short."""
FALLOFF = 0.9
"""What the panel of each further article counts less: the first tells it best."""

Spellings = Mapping[str, Mapping[str, Span]]
"""For each name of an article the ways in which it is written, at their first place."""


def cast(analyses: Sequence[Analysis]) -> Cast:
    """The actors and places of a story, best first.

    Args:
        analyses: Of the articles of one story, the one that tells it best first.
    """
    spellings = [_spellings(analysis) for analysis in analyses]
    return Cast(
        who=_fused(analyses, [each.who for each in analyses], spellings),
        where=_fused(analyses, [each.where for each in analyses], spellings),
    )


def _spellings(analysis: Analysis) -> Spellings:
    found: defaultdict[str, dict[str, Span]] = defaultdict(dict)
    for mention in analysis.entities:
        found[mention.name].setdefault(tightened(mention.text), mention.bare)
    return found


def _fused(
    analyses: Sequence[Analysis],
    panels: Sequence[Sequence[EntityFact]],
    spellings: Sequence[Spellings],
) -> tuple[StoryEntity, ...]:
    """The entities of one kind of panel, best first."""
    names = [
        Named(place, rank, fact, written.get(fact.name, {}), lexicon(each.language))
        for place, (each, panel, written) in enumerate(
            zip(analyses, panels, spellings, strict=True)
        )
        for rank, fact in enumerate(panel)
    ]
    ids = [analysis.id for analysis in analyses]
    found = [_entity(group, ids) for group in same_entities(names)]
    return tuple(sorted(found, key=attrgetter("score"), reverse=True))


def _entity(group: Sequence[Named], ids: Sequence[str]) -> StoryEntity:
    """What some names together stand for, the one that says most before the others."""
    best = best_name(group)
    ranks: dict[int, int] = {}
    for each in group:
        ranks.setdefault(each.article, each.rank)
    return StoryEntity(
        kind=best.kind,
        name=best.name,
        appearances=tuple(_appearances(best, group, ids)),
        score=round(
            sum(FALLOFF**place / (RANK_OFFSET + rank) for place, rank in ranks.items()),
            4,
        ),
    )


def _appearances(
    best: Named, group: Sequence[Named], ids: Sequence[str]
) -> Iterator[Appearance]:
    for each in sorted(group, key=lambda each: (each is not best, each.article)):
        yield Appearance(
            article=ids[each.article],
            fact=each.fact,
            spellings=tuple(each.written.values()) or (each.fact.bare,),
        )

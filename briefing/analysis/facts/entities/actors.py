"""Who acts in an article: persons, organisations and groups, ranked."""

import math
from collections.abc import Mapping, Sequence

from briefing.analysis.facts.entities.ranking import Dossier, dossiers, ranked, weighed
from briefing.analysis.facts.entities.subjects import (
    KINDS,
    actors,
    acts,
    is_count,
    leading,
    modifies,
)
from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.reading import Reading
from briefing.model.analysis import EntityFact, Mention
from briefing.model.article import Span

WEIGHTS: Mapping[str, float] = {
    "in title": 2.5,
    "opens title": 1.5,
    "modifies": -1.5,
    "in lead": 1.0,
    "early": 1.0,
    "frequent": 1.0,
    "acts": 0.8,
    "person": 0.4,
    "organization": 0.4,
    "group": 0.2,
    "location": 0.4,
    "has role": 0.1,
    "leads": 1.5,
    "leads without title": 1.5,
    "outlet": -3.0,
    "described": -0.6,
    "counted": -0.8,
}
"""How much each sign of a main actor counts; chosen on news with marked actors."""

COUNT = 0.5
"""How much a number of people leads, where a name would lead by 1."""


def rank_who(
    reading: Reading, mentions: Sequence[Mention], roles: Mapping[str, Span]
) -> tuple[EntityFact, ...]:
    """The actors of the article, the main one first."""
    words = lexicon(reading.language)
    leads = frozenset(leading(reading, mentions))
    found = actors(reading, mentions, roles, words)
    return ranked(
        dossier.fact(
            weighed(
                {
                    **_signs(dossier, reading, words),
                    "has role": role is not None,
                    **_lead(dossier, reading, leads),
                },
                WEIGHTS,
            ),
            role,
        )
        for dossier in dossiers(found, KINDS | {"location"})
        for role in [roles.get(dossier.name)]
    )


def _lead(
    dossier: Dossier, reading: Reading, leads: frozenset[Mention]
) -> dict[str, float]:
    """How much an entity leads; the first sentence stands for a missing title."""
    weight = COUNT if is_count(dossier.best) else 1
    lead = 0 if leads.isdisjoint(dossier.mentions) else weight
    return {"leads": lead, "leads without title": 0 if reading.title.text else lead}


def _signs(dossier: Dossier, reading: Reading, words: Lexicon) -> dict[str, float]:
    """What speaks for an entity as the main actor."""
    title = dossier.inside("title")
    acting = sum(acts(mention, reading) for mention in dossier.mentions)
    return {
        "in title": bool(title),
        "opens title": any(mention.start == 0 for mention in title),
        "modifies": any(
            mention.start == 0 and modifies(mention, reading) for mention in title
        ),
        "in lead": bool(dossier.inside("lead")),
        "early": 1 - dossier.depth(len(reading.article.text)),
        "frequent": math.log1p(len(dossier.mentions)),
        "acts": acting / len(dossier.mentions),
        "outlet": _is_outlet(dossier.name, reading, words),
        "described": not dossier.is_proper,
        "counted": is_count(dossier.best),
        dossier.best.kind: 1,
    }


def _is_outlet(name: str, reading: Reading, words: Lexicon) -> bool:
    """Whether the name is a news agency's, a platform's or the article's own."""
    parts = name.split()
    own = name in reading.article.source and words.has("news_words", parts[-1])
    return own or words.has("outlets", "-".join(parts))

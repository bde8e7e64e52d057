"""Who acts in an article: persons, organisations and groups, ranked."""

import math
import re
from collections.abc import Mapping, Sequence

from briefing.analysis.facts.entities.ranking import Dossier, dossiers, ranked, weighed
from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.reading import Reading
from briefing.model.analysis import EntityFact, EntityKind, Mention
from briefing.model.article import Span

KINDS: frozenset[EntityKind] = frozenset({"person", "organization", "group"})
WEIGHTS: Mapping[str, float] = {
    "in title": 2.5,
    "opens title": 1.5,
    "in lead": 1.0,
    "early": 1.5,
    "frequent": 1.5,
    "acts": 0.8,
    "person": 0.4,
    "organization": 0.4,
    "group": 0.2,
    "has role": 0.1,
    "outlet": -3.0,
    "described": -0.6,
}
"""How much each sign of a main actor counts; chosen on news with marked actors."""

AFTER_PREPOSITION = re.compile(
    r"\b(?:of|in|to|by|for|from|with|against|on|at|over|about|than|between|near|via)"
    r"\s+(?:the\s+)?$"
)
BEFORE_VERB = re.compile(r"\s+(?!(?:and|or|of|in|on|at|to|for)\b)[a-z]")
WINDOW = 24


def rank_who(
    reading: Reading, mentions: Sequence[Mention], roles: Mapping[str, Span]
) -> tuple[EntityFact, ...]:
    """The actors of the article, the main one first."""
    words = lexicon(reading.language)
    return ranked(
        dossier.fact(
            weighed(_signs(dossier, reading, words, role), WEIGHTS),
            role,
        )
        for dossier in dossiers(mentions, KINDS)
        for role in [roles.get(dossier.name)]
    )


def _signs(
    dossier: Dossier, reading: Reading, words: Lexicon, role: Span | None
) -> dict[str, float]:
    """What speaks for an entity as the main actor."""
    title = dossier.inside("title")
    acting = sum(_acts(mention, reading) for mention in dossier.mentions)
    return {
        "in title": bool(title),
        "opens title": any(mention.start == 0 for mention in title),
        "in lead": bool(dossier.inside("lead")),
        "early": 1 - dossier.depth(len(reading.article.text)),
        "frequent": math.log1p(len(dossier.mentions)),
        "acts": acting / len(dossier.mentions),
        "has role": role is not None,
        "outlet": words.has("outlets", dossier.name.replace(" ", "-")),
        "described": not dossier.is_proper,
        dossier.best.kind: 1,
    }


def _acts(mention: Mention, reading: Reading) -> bool:
    """Whether the mention looks like a subject: no preposition before, a verb next."""
    text = reading.article.value(mention.field)
    before = text[max(0, mention.start - WINDOW) : mention.start]
    if AFTER_PREPOSITION.search(before):
        return False
    return bool(BEFORE_VERB.match(text, mention.end))

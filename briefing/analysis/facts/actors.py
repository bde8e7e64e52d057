"""Who acts in an article: persons, organisations and groups, ranked."""

import math
from collections.abc import Mapping, Sequence

from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.facts.ranking import Dossier, dossiers, ranked
from briefing.analysis.reading import Reading
from briefing.model.analysis import EntityFact, EntityKind, Mention
from briefing.model.article import Span

KINDS: frozenset[EntityKind] = frozenset({"person", "organization", "group"})
KIND_WEIGHTS: Mapping[str, float] = {"person": 0.5, "organization": 0.2, "group": 0.0}
IN_TITLE = 2.0
IN_LEAD = 0.8
OPENS_TITLE = 0.8
EARLY = 1.5
FREQUENT = 1.0
HAS_ROLE = 0.2
OUTLET = -3.0


def rank_who(
    reading: Reading, mentions: Sequence[Mention], roles: Mapping[str, Span]
) -> tuple[EntityFact, ...]:
    """The actors of the article, the main one first."""
    words = lexicon(reading.language)
    length = max(1, len(reading.article.text))
    return ranked(
        dossier.fact(
            _score(dossier, length, words) + HAS_ROLE * (dossier.name in roles),
            roles.get(dossier.name),
        )
        for dossier in dossiers(mentions, KINDS)
    )


def _score(dossier: Dossier, length: int, words: Lexicon) -> float:
    """How much an entity looks like the main actor."""
    first = min(
        (m.start / length for m in dossier.mentions if m.field == "text"), default=1.0
    )
    title = [m.start for m in dossier.mentions if m.field == "title"]
    return (
        IN_TITLE * bool(title)
        + OPENS_TITLE * (bool(title) and min(title) == 0)
        + IN_LEAD * bool(dossier.count("lead"))
        + EARLY * (1 - first)
        + FREQUENT * math.log1p(len(dossier.mentions))
        + KIND_WEIGHTS[dossier.best.kind]
        + OUTLET * words.has("outlets", dossier.name.replace(" ", "-"))
    )

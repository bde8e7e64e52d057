"""Where an article plays: its places, ranked."""

import math
import re
from collections.abc import Sequence

from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.facts.ranking import Dossier, dossiers, ranked
from briefing.analysis.reading import Reading
from briefing.model.analysis import EntityFact, EntityKind, Mention

KINDS: frozenset[EntityKind] = frozenset({"location"})
CUE = re.compile(r"(\w+)\s+(?:the\s+)?(?:\w+ern\s+|central\s+|downtown\s+)?$")
CUE_WINDOW = 32
IN_TITLE = 1.5
IN_LEAD = 0.8
EARLY = 1.0
FREQUENT = 0.8
AFTER_CUE = 1.0
COUNTRY = -0.3


def rank_where(reading: Reading, mentions: Sequence[Mention]) -> tuple[EntityFact, ...]:
    """The places of the article, the scene of its event first."""
    words = lexicon(reading.language)
    return ranked(
        dossier.fact(_score(dossier, reading, words))
        for dossier in dossiers(mentions, KINDS)
    )


def _score(dossier: Dossier, reading: Reading, words: Lexicon) -> float:
    """How much a place looks like the scene of the article's event."""
    length = max(1, len(reading.article.text))
    first = min(
        (m.start / length for m in dossier.mentions if m.field == "text"), default=1.0
    )
    known = words.known_as(dossier.name)
    cued = sum(_after_cue(mention, reading, words) for mention in dossier.mentions)
    return (
        IN_TITLE * bool(dossier.count("title"))
        + IN_LEAD * bool(dossier.count("lead"))
        + EARLY * (1 - first)
        + FREQUENT * math.log1p(len(dossier.mentions))
        + AFTER_CUE * cued / len(dossier.mentions)
        + COUNTRY * (known is not None and known.key.startswith("country:"))
    )


def _after_cue(mention: Mention, reading: Reading, words: Lexicon) -> bool:
    """Whether a word such as `in` stands before the place."""
    text = reading.article.value(mention.field)
    before = text[max(0, mention.start - CUE_WINDOW) : mention.start]
    cue = CUE.search(before)
    return cue is not None and words.has("place_cues", cue[1])

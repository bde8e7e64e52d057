"""Where an article plays: its places, ranked."""

import math
import re
from collections.abc import Mapping, Sequence

from briefing.analysis.facts.entities.ranking import Dossier, dossiers, ranked, weighed
from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.reading import Reading
from briefing.model.analysis import EntityFact, EntityKind, Mention

KINDS: frozenset[EntityKind] = frozenset({"location"})
WEIGHTS: Mapping[str, float] = {
    "in title": 1.9,
    "in lead": 0.4,
    "early": 1.5,
    "frequent": 1.1,
    "after cue": 1.2,
    "cued in title": 0.2,
    "in dateline": 1.8,
    "country": -1.0,
    "continent": -1.0,
    "described": -1.5,
}
"""How much each sign of a scene counts; chosen on news with marked scenes."""

CUE = re.compile(r"(\w+)\s+(?:the\s+)?(?:\w+ern\s+|central\s+|downtown\s+)?$")
CUE_WINDOW = 32
DATELINE_REST = re.compile(
    r"(?:, [A-Z][\w. ]{1,30})?(?: \([^()]{2,30}\))?\s?(?:--|—|–|- )"  # noqa: RUF001
)
DATELINE_REACH = 400
"""Datelines stand at the head of the text, though captions may come before."""


def rank_where(reading: Reading, mentions: Sequence[Mention]) -> tuple[EntityFact, ...]:
    """The places of the article, the scene of its event first."""
    words = lexicon(reading.language)
    return ranked(
        dossier.fact(weighed(_signs(dossier, reading, words), WEIGHTS))
        for dossier in dossiers(mentions, KINDS)
    )


def _signs(dossier: Dossier, reading: Reading, words: Lexicon) -> dict[str, float]:
    """What speaks for a place as the scene of the article's event."""
    cued = [m for m in dossier.mentions if _after_cue(m, reading, words)]
    return {
        "in title": bool(dossier.inside("title")),
        "in lead": bool(dossier.inside("lead")),
        "early": 1 - dossier.depth(len(reading.article.text)),
        "frequent": math.log1p(len(dossier.mentions)),
        "after cue": len(cued) / len(dossier.mentions),
        "cued in title": any(mention.field == "title" for mention in cued),
        "in dateline": any(_in_dateline(m, reading) for m in dossier.mentions),
        "country": words.is_country(dossier.name),
        "continent": words.has("continents", dossier.name),
        "described": not dossier.is_proper,
    }


def _after_cue(mention: Mention, reading: Reading, words: Lexicon) -> bool:
    """Whether a word such as `in` stands before the place."""
    text = reading.article.value(mention.field)
    before = text[max(0, mention.start - CUE_WINDOW) : mention.start]
    cue = CUE.search(before)
    return cue is not None and words.has("place_cues", cue[1])


def _in_dateline(mention: Mention, reading: Reading) -> bool:
    """Whether the place opens the story as in `LONDON (Agency) --`."""
    return (
        mention.field == "text"
        and mention.start < DATELINE_REACH
        and mention.text.isupper()
        and bool(DATELINE_REST.match(reading.article.text, mention.end))
    )

"""Who acts in an article: persons, organisations and groups, ranked."""

import math
from collections.abc import Mapping, Sequence

from briefing.analysis.facts.entities.descriptions import described_dossiers
from briefing.analysis.facts.entities.openers import Openers, openers
from briefing.analysis.facts.entities.ranking import Dossier, dossiers, ranked, weighed
from briefing.analysis.facts.entities.subjects import (
    KINDS,
    actors,
    acts,
    is_count,
    leading,
    modifies,
)
from briefing.analysis.facts.names.lexicon import lexicon
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
    "other": -1.0,
    "leads": 2.0,
    "leads without title": 1.5,
    "subject of title": 2.5,
    "thing as subject of title": -1.0,
    "subject of lead": 2.0,
    "subject of text": 0.3,
    "agent": 2.5,
    "within": -2.0,
    "in own words": 0.5,
    "outlet": -3.0,
    "described": -0.6,
    "counted": -0.8,
}
"""How much each sign of a main actor counts; chosen on news with marked actors. They
lie on a plateau: learned weights (softmax over the entities of each article) did no
better on topics left out."""

COUNT = 0.5
"""How much a number of people leads, where a name would lead by 1."""


def rank_who(
    reading: Reading, mentions: Sequence[Mention], roles: Mapping[str, Span]
) -> tuple[EntityFact, ...]:
    """The actors of the article, the main one first."""
    signs = Signs(reading, openers(reading, mentions), mentions)
    found = actors(reading, mentions, roles, signs.openers.subjects.keys())
    known = dossiers(found, KINDS | {"location"})
    return ranked(
        dossier.fact(weighed(signs.of(dossier), WEIGHTS), roles.get(dossier.name))
        for dossier in (*known, *described_dossiers(signs.openers.described))
    )


class Signs:
    """What speaks for an entity as the main actor of one article."""

    def __init__(
        self, reading: Reading, opened: Openers, mentions: Sequence[Mention]
    ) -> None:
        """Look for what acts first."""
        self.reading = reading
        self.openers = opened
        self.words = lexicon(reading.language)
        self.leaders = frozenset(leading(reading, mentions))

    def of(self, dossier: Dossier) -> dict[str, float]:
        """All signs of an entity."""
        return {
            **self._standing(dossier),
            **self._lead(dossier),
            **self._opening(dossier),
            "outlet": self._is_outlet(dossier.name),
            "described": not dossier.is_proper,
            "counted": is_count(dossier.best),
            dossier.best.kind: 1,
        }

    def _standing(self, dossier: Dossier) -> dict[str, float]:
        """Where and how often it is named."""
        title = dossier.inside("title")
        opens = [mention for mention in title if mention.start == 0]
        acting = sum(acts(mention, self.reading) for mention in dossier.mentions)
        return {
            "in title": bool(title),
            "opens title": bool(opens),
            "modifies": any(modifies(mention, self.reading) for mention in opens),
            "in lead": bool(dossier.inside("lead")),
            "early": 1 - dossier.depth(len(self.reading.article.text)),
            "frequent": math.log1p(len(dossier.mentions)),
            "acts": acting / len(dossier.mentions),
        }

    def _lead(self, dossier: Dossier) -> dict[str, float]:
        """How much it leads; the first sentence stands for a missing title."""
        weight = COUNT if is_count(dossier.best) else 1
        lead = 0 if self.leaders.isdisjoint(dossier.mentions) else weight
        if self._belongs(dossier):
            lead = 0
        return {
            "leads": lead,
            "leads without title": 0 if self.reading.title.text else lead,
        }

    def _opening(self, dossier: Dossier) -> dict[str, float]:
        """Which clauses open with it; the text's is the lead where there is none."""
        fields = self.openers.opens(dossier.mentions)
        lead = "lead" if self.reading.article.lead else "text"
        thing = dossier.best.kind == "other"
        return {
            "subject of title": "title" in fields,
            "thing as subject of title": thing and "title" in fields,
            "subject of lead": lead in fields,
            "subject of text": "text" in fields,
            "agent": dossier.name in self.openers.agents,
            "within": self._belongs(dossier),
            "in own words": dossier.best in self.openers.described,
        }

    def _belongs(self, dossier: Dossier) -> bool:
        """Whether it only says more of another subject: `Lund` in `Lund supporters`."""
        opens = self.openers.opens(dossier.mentions)
        return not opens and dossier.name in self.openers.within

    def _is_outlet(self, name: str) -> bool:
        """Whether the name is a news agency's, a platform's or the article's own."""
        parts = name.split()
        own = name in self.reading.article.source
        news = own and self.words.has("news_words", parts[-1])
        return news or self.words.has("outlets", "-".join(parts))

"""Who title, lead and text begin with: the names and descriptions that are subjects.

News puts its main actor into the subject of headline and first sentence (van Dijk,
News as Discourse, 1988), by name or, as often, by a description: `six Gulf ports`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import field

from briefing.analysis.facts.entities.descriptions import describe, head_kind
from briefing.analysis.facts.events.clauses import Range, opening_clause
from briefing.analysis.facts.events.german import german_subject
from briefing.analysis.facts.events.places import Place, places
from briefing.analysis.facts.events.subjects import (
    agents,
    conjuncts,
    is_count,
    possessor,
    subject,
)
from briefing.analysis.reading import Reading
from briefing.model.analysis import Mention
from briefing.model.article import Field
from briefing.model.values import dataclass

SUBJECTS = {"en": subject, "de": german_subject}
"""How the subject is found that a clause opens with, by language."""
POSSESSIVES = ("", "'", "’", "'s", "’s")  # noqa: RUF001


@dataclass(frozen=True)
class Openers:
    """Who and what the first clauses of an article are about."""

    subjects: dict[str, set[Field]] = field(default_factory=lambda: defaultdict(set))
    """The fields that open with a named entity as their subject, by its name."""
    agents: set[str] = field(default_factory=set)
    """Names behind `by`: of those who did what is told."""
    within: set[str] = field(default_factory=set)
    """Names that only belong to a subject or a label: `Lund` in `Lund supporters`."""
    described: list[Mention] = field(default_factory=list)
    """Subjects and agents that are no names."""

    def opens(self, mentions: Sequence[Mention]) -> set[Field]:
        """The fields that open with an entity, told by its mentions."""
        named = self.subjects.get(mentions[0].name, set())
        return named | {m.field for m in mentions if m in self.described}


def openers(reading: Reading, mentions: Sequence[Mention]) -> Openers:
    """The subjects and agents in the clauses with which the fields open."""
    found = Openers()
    if reading.language not in SUBJECTS:
        return found
    for place in _first_places(reading):
        inside = [mention for mention in mentions if mention.field == place.field]
        _Clause(reading, place, inside).read_into(found)
    return found


def _first_places(reading: Reading) -> Iterator[Place]:
    """The first passages of the title, the lead and the text."""
    seen: set[Field] = set()
    for place in places(reading):
        if place.field not in seen:
            yield place
        seen.add(place.field)
        if place.field == "text":
            break


@dataclass(frozen=True, slots=True)
class _Clause:
    """The clause with which a field opens, and the names of the field."""

    reading: Reading
    place: Place
    mentions: Sequence[Mention]

    def read_into(self, found: Openers) -> None:
        """Adds the clause's actors to those found."""
        items = self.place.items
        clause = opening_clause(items)
        found.within.update(m.name for m in self._names((0, clause[0])))
        phrase = SUBJECTS[self.reading.language](items, clause)
        for each in conjuncts(items, phrase) if phrase else ():
            self._take_subject(found, each)
        for each in agents(items, clause) if self.place.english else ():
            self._take_agent(found, each)

    def _take_subject(self, found: Openers, phrase: Range) -> None:
        """Notes a name, or a description; of a thing its owner: `pilots' walkout`."""
        owner = possessor(self.place.items, phrase)
        if owner and self._kind(phrase) == "other" and not self._name(phrase):
            phrase = owner
        name = self._name(phrase)
        if name:
            found.subjects[name].add(self.place.field)
            return
        found.within.update(m.name for m in self._names(phrase))
        if self._is_headlined(phrase):
            found.described.append(describe(self.reading, self.place, phrase))

    def _is_headlined(self, phrase: Range) -> bool:
        """Whether a description is worth naming: below the headline only what acts."""
        headline = self.place.field == "title" or not self.reading.title.text
        acts = headline or self._kind(phrase) != "other"
        return acts and not is_count(self.place.items[slice(*phrase)])

    def _take_agent(self, found: Openers, phrase: Range) -> None:
        name = self._name(phrase)
        if name:
            found.agents.add(name)
        elif self._kind(phrase) != "other":
            found.described.append(describe(self.reading, self.place, phrase))

    def _kind(self, phrase: Range) -> str:
        return head_kind(self.reading.language, self.place.items[slice(*phrase)])

    def _name(self, phrase: Range) -> str:
        """The name at the end of a phrase, or of a person set off behind it."""
        items = self.place.items
        end = items[phrase[1] - 1].end
        text = self.reading.article.value(self.place.field)
        for mention in self._names(phrase):
            if end <= mention.end or text[mention.end : end] in POSSESSIVES:
                return mention.name
        if phrase[1] < len(items) and items[phrase[1]].text == ",":
            aside = self._names((phrase[1] + 1, min(phrase[1] + 2, len(items))))
            return next((m.name for m in aside if m.kind == "person"), "")
        return ""

    def _names(self, phrase: Range) -> list[Mention]:
        """The names that begin between two lexemes."""
        start, end = phrase
        if start >= end:
            return []
        low, high = self.place.items[start].start, self.place.items[end - 1].end
        return [m for m in self.mentions if low <= m.start < high]

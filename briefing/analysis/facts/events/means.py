"""What `with` names, told by the entities there: company, or a thing that was used."""

from collections.abc import Iterable, Sequence

from briefing.analysis.facts.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    Lexeme,
    word_set,
)
from briefing.model.analysis import Mention
from briefing.model.article import Field

ACTORS = frozenset({"person", "organization", "group", "location"})
TOOLS = frozenset({"weapon", "vehicle"})
COMPANIONS = (DETERMINERS - {"a", "an", "no"}) | word_set("him her them me us you it")
"""Words after `with` that name somebody more often than a thing."""
LINKS = PREPOSITIONS | CONJUNCTIONS
"""Words before which a noun phrase ends."""


class Named:
    """Where actors and tools are named in an article."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Keep where the name of each actor and tool ends."""
        ends = {(m.field, m.end): m.kind for m in mentions}
        self._actors = {end for end, kind in ends.items() if kind in ACTORS}
        self._tools = {end for end, kind in ends.items() if kind in TOOLS}

    def actor(self, field: Field, words: Sequence[Lexeme]) -> bool:
        """Whether words likely name an actor first: `the Varda police`."""
        company = words[0].capitalized or words[0].lower in COMPANIONS
        return company or (field, _head_end(words)) in self._actors

    def tool(self, field: Field, words: Sequence[Lexeme]) -> bool:
        """Whether words name a tool first: `two rockets`."""
        return (field, _head_end(words)) in self._tools


def _head_end(words: Sequence[Lexeme]) -> int:
    """Where the head of the noun phrase ends with which some words open, else -1."""
    end = -1
    for word in words:
        if word.kind != "word" or word.lower in LINKS:
            break
        end = word.end
    return end

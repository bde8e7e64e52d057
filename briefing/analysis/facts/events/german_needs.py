"""What must stand around a German cue for it to mean a reason."""

from collections.abc import Callable, Mapping

from briefing.analysis.facts.events.cues import Need
from briefing.analysis.facts.events.surroundings import Surroundings
from briefing.analysis.facts.grammar import word_set

MIN_WORDS = 2
MAX_MODIFIED = 3
"""How many words the noun may stand behind `nach`."""
ARTICLES = word_set("der die das ein eine dieser diese dieses es er sie sich")
GENITIVES = word_set("der des dieser dieses einer eines ihrer seiner von")
CAUSED = word_set("ausgelöst verursacht hervorgerufen bedingt")
MISHAPS = (
    *("unfall", "zusammenstoß", "brand", "unwetter", "explosion", "angriff", "sturm"),
    *("defekt", "schaden", "streit", "anschlag", "kollision", "protesten", "kritik"),
    *("angriffen", "unfällen", "vorwürfen", "drohung", "panne", "ausfall", "einsturz"),
)
"""How German nouns end for what happens and has consequences."""


def _has_zu(around: Surroundings) -> bool:
    """Whether an infinitive closes the phrase: `zu retten`, `einzudämmen`."""
    words = [item.lower for item in around.phrase]
    return len(words) >= MIN_WORDS and ("zu" in words[1:] or "zu" in words[-1])


def _is_since(around: Surroundings) -> bool:
    """Whether `da` opens a clause: behind a comma, or before a noun phrase."""
    if around.before:
        return around.last_before == ","
    return around.first.capitalized or around.first.lower in ARTICLES


def _is_mishap(around: Surroundings) -> bool:
    """Whether `nach` names a mishap: `nach einem Zusammenstoß`."""
    words = [item.lower for item in around.phrase[:MAX_MODIFIED]]
    return any(word.endswith(MISHAPS) for word in words)


GERMAN_TESTS: Mapping[Need, Callable[[Surroundings], bool]] = {
    "zu": _has_zu,
    "genitive": lambda around: around.first.lower in GENITIVES,
    "caused": lambda around: any(item.lower in CAUSED for item in around.phrase),
    "since": _is_since,
    "mishap": _is_mishap,
}

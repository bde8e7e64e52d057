"""Phrases that say why or how, found by the words that introduce them.

The causal cues are those of Altenberg, Causal Linking in Spoken and Written English
(1984), and of Girju, Automatic Detection of Causal Relations (2003); the weights say
how often a cue means a cause or a manner rather than a time, a place or a topic.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.analysis.facts.events.clauses import phrase_end
from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    TIME_WORDS,
    Lexeme,
    looks_finite,
    looks_past,
    word_set,
)

Range = tuple[int, int]
Need = Literal[
    "any",
    "gerund",
    "deed",
    "purpose",
    "occasion",
    "means",
    "clause",
    "feeling",
    "event",
]
"""What the words around a cue must be like for it to count."""

LONGEST = 24
MIN_PURPOSE = 2
VERB_REACH = 9


@dataclass(frozen=True, slots=True)
class Cue:
    """How surely a cue means what is asked, and what it needs around it."""

    weight: float
    need: Need = "any"


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A phrase with its cue."""

    phrase: Range
    weight: float


@dataclass(frozen=True, slots=True)
class Place:
    """What stands around a cue."""

    before: str
    """The word before it, in lower case."""
    phrase: Sequence[Lexeme]
    """The words that it opens."""

    @property
    def first(self) -> Lexeme:
        """The word after the cue."""
        return self.phrase[0]


CAUSES: Mapping[str, Cue] = {
    **dict.fromkeys(
        (
            *("because", "because of", "due to", "owing to", "as a result of"),
            *("in response to", "in retaliation for", "in revenge for", "caused by"),
            *("in retaliation against", "in reaction to", "in order to", "so that"),
            *("in an effort to", "in an attempt to", "in a bid to", "on account of"),
            *(
                "in protest at",
                "in protest against",
                "in protest of",
                "in protest over",
            ),
        ),
        Cue(1.0),
    ),
    **dict.fromkeys(
        (
            *("prompted by", "triggered by", "sparked by", "provoked by", "blamed on"),
            *("stemmed from", "stems from", "resulted from", "thanks to", "aimed at"),
            *("fueled by", "fuelled by", "driven by", "attributed to", "spurred by"),
        ),
        Cue(0.9),
    ),
    "amid": Cue(0.6),
    "after": Cue(0.55, "event"),
    "following": Cue(0.55, "event"),
    "over": Cue(0.5, "feeling"),
    "to": Cue(0.45, "purpose"),
    "for": Cue(0.7, "deed"),
    "as": Cue(0.35, "clause"),
    "since": Cue(0.3, "clause"),
}
MANNERS: Mapping[str, Cue] = {
    "by": Cue(0.9, "gerund"),
    "using": Cue(0.9),
    "by means of": Cue(1.0),
    "via": Cue(0.8),
    "with": Cue(0.6, "means"),
    "through": Cue(0.5, "means"),
    "when": Cue(0.8, "clause"),
    "after": Cue(0.5, "clause"),
    "as": Cue(0.45, "clause"),
    "in": Cue(0.4, "occasion"),
}
LONGEST_CUE = 4

NOT_PURPOSE = word_set(
    "able according about agree agreed ahead allowed as back began begin begun bound "
    "close committed continue continued continues due expected failed fails forced "
    "going had has have how key led likely need needs next opposed ordered plan "
    "planned plans prepared ready refused said seem seemed seems set supposed tend "
    "told tried tries try trying unable unlikely up used want wanted wants what "
    "where whether willing bid decision deal effort right power ability chance out"
)
"""Words after which an infinitive completes the verb and gives no purpose."""
FEELINGS = word_set(
    "anger angry backlash clash clashes concern concerns controversy criticism dispute "
    "fears fumes fury outcry outrage protest protests rage row scandal tension tensions"
)
"""Words after which `over` tells the reason."""
NO_VERBS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES
PLACES = word_set("city country district region province town village area way row")
"""Nouns after which `in a` tells a place."""
COMPANIONS = (DETERMINERS - {"a", "an", "no"}) | word_set("him her them me us you it")


def circumstances(
    items: Sequence[Lexeme], cues: Mapping[str, Cue]
) -> Iterator[Circumstance]:
    """The phrases that one of `cues` opens, cue included, in order."""
    position = 0
    for at in range(len(items)):
        if at < position:
            continue
        length, cue = _cue_at(items, at, cues)
        start = at + length
        if cue is None or start >= len(items):
            continue
        end = phrase_end(items, start, LONGEST)
        before = items[at - 1].lower if at else "to"
        if TESTS[cue.need](Place(before, items[start:end])):
            opening = _verb_before(items, at) if cue.need == "means" else at
            yield Circumstance((opening, end), cue.weight)
            position = start


def _verb_before(items: Sequence[Lexeme], at: int) -> int:
    """Where the verb stands whose means opens at `at`: `hit the camp with drones`."""
    for i in range(at - 1, max(-1, at - VERB_REACH), -1):
        if items[i].kind != "word":
            break
        if looks_past(items[i]) and i + 1 != at:
            return i
    return at


def _cue_at(
    items: Sequence[Lexeme], at: int, cues: Mapping[str, Cue]
) -> tuple[int, Cue | None]:
    """The longest cue at `at`, and how many words it has."""
    words = [item.lower for item in items[at : at + LONGEST_CUE]]
    for length in range(len(words), 0, -1):
        cue = cues.get(" ".join(words[:length]))
        if cue is not None:
            return length, cue
    return 0, None


def _is_gerund(place: Place) -> bool:
    return place.first.lower.endswith("ing")


def _is_deed(place: Place) -> bool:
    """Whether a gerund has an object: `for breaking the law`."""
    object_ = place.phrase[1].lower if len(place.phrase) > 1 else "of"
    return _is_gerund(place) and object_ not in PREPOSITIONS


def _is_occasion(place: Place) -> bool:
    """Whether `in a` tells an occasion, `in a raid`, rather than a place."""
    article = place.first.lower in {"a", "an"}
    return article and not any(item.lower in PLACES for item in place.phrase)


def _is_means(place: Place) -> bool:
    """Whether `with` names a thing used rather than somebody's company."""
    word = place.first.lower
    companion = place.first.capitalized or word in COMPANIONS
    return not companion and not word.endswith("ing")


def _is_clause(place: Place) -> bool:
    return any(map(looks_finite, place.phrase))


def _is_felt(place: Place) -> bool:
    return place.before in FEELINGS or place.before.endswith("ed")


def _is_event(place: Place) -> bool:
    """Whether `after` names an event rather than a time of day or a weekday."""
    return not place.first.text[0].isdigit() and place.first.lower not in TIME_WORDS


def _is_purpose(place: Place) -> bool:
    """Whether `to` opens a purpose: a verb with its object."""
    if place.before in NOT_PURPOSE or len(place.phrase) < MIN_PURPOSE:
        return False
    verb, thing = place.phrase[:2]
    if not verb.text[0].islower() or verb.lower in NO_VERBS:
        return False
    closed = thing.lower in DETERMINERS or thing.lower in {"him", "them"}
    named = thing.capitalized or thing.text[0].isdigit() or thing.lower.endswith("s")
    return closed or named


TESTS: Mapping[Need, Callable[[Place], bool]] = {
    "any": lambda place: place.first.kind != "mark",
    "gerund": _is_gerund,
    "deed": _is_deed,
    "purpose": _is_purpose,
    "occasion": _is_occasion,
    "means": _is_means,
    "clause": _is_clause,
    "feeling": _is_felt,
    "event": _is_event,
}

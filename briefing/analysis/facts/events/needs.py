"""What must stand around a cue for it to mean a reason or a means."""

from collections.abc import Callable, Mapping, Sequence

from briefing.analysis.facts.events.bounds import TIME_UNITS
from briefing.analysis.facts.events.cues import Need
from briefing.analysis.facts.events.german_needs import GERMAN_TESTS
from briefing.analysis.facts.events.news_needs import NEWS_TESTS
from briefing.analysis.facts.events.surroundings import (
    NO_VERBS,
    Surroundings,
    is_clause,
    is_timed,
)
from briefing.analysis.facts.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    Lexeme,
    looks_finite,
    looks_past,
    word_set,
)

MIN_PURPOSE = 2
VERB_REACH = 9
SPREAD = 6
"""How far before `to` the `from` of a spread may stand: `from Oslo to Varda`."""

ASKING = RELATIVES | SUBORDINATORS


def meets(around: Surroundings, need: Need) -> bool:
    """Whether what stands around a cue is as it needs it."""
    return TESTS[need](around)


NOT_PURPOSE = word_set(
    "able according about agree agreed ahead allowed as back began begin begun bound "
    "close committed continue continued continues due expected failed fails forced "
    "going had has have how key led likely need needs next opposed ordered plan "
    "planned plans prepared ready refused said seem seemed seems set supposed tend "
    "told tried tries try trying unable unlikely up used want wanted wants what "
    "where whether willing bid decision deal effort right power ability chance out "
    "offered threatened promised decided forced managed is are was were not"
)
"""Words after which an infinitive completes the verb and gives no purpose."""
COMPLETED = word_set(
    "from agree agreed agrees decide decided decides vote voted votes pledge pledged "
    "pledges promise promised promises refuse refused refuses"
)
"""Words that an infinitive or a goal soon completes: `agreed on Friday to cut`."""
PROTESTS = word_set(
    "boycott clash clashes dispute fined jailed protest protests quit quits resigned "
    "resigns row stopped strike strikes sued sues walkout"
)
"""Deeds after which `over` tells the reason."""
MOODS = word_set(
    "anger angry backlash concern concerns controversy criticism fears fumes fury "
    "outcry outrage scandal tension tensions"
)
"""Moods after which `over` likely tells the reason."""
NOT_VERBAL = ("al", "ous", "ful", "ment", "ness", "ic", "ive", "s")
"""Endings of words that are no infinitives."""
OBJECTS = DETERMINERS | word_set("him them it")
PLACES = word_set("city country district region province town village area way row")
"""Nouns after which `in a` tells a place."""
WEATHER = word_set("conditions weather circumstances")
"""Nouns after which `in` tells what something is due to."""
TOGETHER = word_set(
    "agree agreed begin began cope deal dealt end ended filled help met meet meeting "
    "meets share shared speak spoke start started struggle talk talked talking work "
    "worked working along together faced charged compared associated linked"
)
"""Words that `with` completes without naming a means."""
MAX_SPAN = 3
"""How soon `years` follows in a time: `after more than two years`."""
THANKS = word_set("thank thanks thankful")
ADVERBS = word_set("home back away out off up down")
AFTER_GERUND = DETERMINERS | PREPOSITIONS | ADVERBS | {"that", ""}
INFINITIVES = ("ar", "er", "ir", "re")
"""Endings of Spanish and French infinitives."""


def _is_gerund(around: Surroundings) -> bool:
    """Whether a verb in -ing has something after it: `by cutting the fence`.

    One before a bare noun describes that noun: `by drifting mines`.
    """
    if len(around.phrase) == 1:
        return around.first.lower.endswith("ing")
    named = around.phrase[1].capitalized or around.phrase[1].text[0].isdigit()
    return around.first.lower.endswith("ing") and (
        named or around.second in AFTER_GERUND
    )


def _is_deed(around: Surroundings) -> bool:
    """Whether a gerund has an object: `for breaking the law`; not `thanks for …`."""
    closed = not around.second or around.second in PREPOSITIONS
    if any(item.lower in THANKS for item in around.before[-MAX_SPAN:]):
        return False
    return around.first.lower.endswith("ing") and not closed


def _is_occasion(around: Surroundings) -> bool:
    """Whether `in a` tells an occasion, `in a raid`, rather than a place."""
    article = around.first.lower in {"a", "an"}
    return article and not any(item.lower in PLACES for item in around.phrase)


def _is_weather(around: Surroundings) -> bool:
    """Whether `in` tells of conditions that are described: `in icy conditions`."""
    words = [item.lower for item in around.phrase]
    at = next((i for i, word in enumerate(words) if word in WEATHER), 0)
    described = words[:at] and words[at - 1] not in DETERMINERS
    return bool(described) and at <= MIN_PURPOSE


def _is_means(around: Surroundings) -> bool:
    """Whether `with` follows a verb that may use what it names."""
    acts = any(map(looks_finite, around.before[-VERB_REACH:]))
    together = around.last_before in TOGETHER
    return acts and not (together or around.first.lower.endswith("ing"))


def _is_protest(around: Surroundings) -> bool:
    """Whether a protest is told of before `over`: `stopped work over the tax`."""
    asks = around.first.lower in ASKING
    return not asks and any(item.lower in PROTESTS for item in around.before[-SPREAD:])


def _is_felt(around: Surroundings) -> bool:
    """Whether a thing that moves somebody follows: `outraged over the tax`."""
    asks = around.first.lower in ASKING
    moved = around.last_before in MOODS or around.last_before.endswith("ed")
    return not asks and moved


def _is_event(around: Surroundings) -> bool:
    """Whether `after` names an event rather than a time: `five nights in a cave`."""
    if around.first.text[0].isdigit() or around.first.lower in TIME_WORDS:
        return False
    return not is_timed(around) and TIME_UNITS.isdisjoint(
        item.lower for item in around.phrase[:MAX_SPAN]
    )


def _is_thing(around: Surroundings) -> bool:
    """Whether a thing is named: `follows a dispute`, `the cause of the fire`."""
    named = around.first.lower in DETERMINERS or around.first.capitalized
    return named and len(around.phrase) >= MIN_PURPOSE


def _is_purpose(around: Surroundings) -> bool:
    """Whether `to` opens a purpose: a verb with its object, after another verb.

    Without a verb before it, it tells the future: `Council to close schools`.
    """
    nearby = {item.lower for item in around.before[-SPREAD:]}
    if around.last_before in NOT_PURPOSE or nearby & COMPLETED:
        return False
    return _has_acted(around.before) and _is_infinitive(around.phrase)


def _has_acted(before: Sequence[Lexeme]) -> bool:
    """Whether the words before `to` have a verb that needs no infinitive."""
    if not before:
        return True
    return looks_past(before[-1]) or any(map(looks_finite, before[:-1]))


def _is_infinitive(phrase: Sequence[Lexeme]) -> bool:
    """Whether a verb with an object begins a phrase."""
    if len(phrase) < MIN_PURPOSE:
        return False
    verb, thing = phrase[:2]
    if not verb.text.islower() or verb.lower in NO_VERBS:
        return False
    named = thing.capitalized or thing.text[0].isdigit() or thing.kind == "quote"
    plural = thing.lower.endswith("s") and not verb.lower.endswith(NOT_VERBAL)
    return thing.lower in OBJECTS or named or plural


TESTS: Mapping[Need, Callable[[Surroundings], bool]] = {
    "any": lambda around: around.first.kind != "mark",
    "gerund": _is_gerund,
    "deed": _is_deed,
    "purpose": _is_purpose,
    "occasion": _is_occasion,
    "weather": _is_weather,
    "means": _is_means,
    "clause": is_clause,
    "feeling": _is_felt,
    "protest": _is_protest,
    "event": _is_event,
    "thing": _is_thing,
    "infinitive": lambda around: around.first.lower.endswith(INFINITIVES),
    **GERMAN_TESTS,
    **NEWS_TESTS,
    "participle": lambda around: around.first.lower.endswith("ant"),
}

"""What happened, why and how: phrases of the article, best first.

What is the event of the title and the main clauses of lead and opening. Why and how
are the phrases that a cue introduces, weighed by the cue, by how early they stand and
by the words which their sentence shares with title and lead (after Hamborg et al.,
Giveme5W1H, 2019).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from briefing.analysis.facts.events.bounds import tells
from briefing.analysis.facts.events.circumstances import Circumstance, circumstances
from briefing.analysis.facts.events.clauses import Range, full_clause, main_clause
from briefing.analysis.facts.events.cues import LANGUAGES, Cue, Cues, CueTable
from briefing.analysis.facts.events.headlines import headline_event, teases
from briefing.analysis.facts.events.means import Named
from briefing.analysis.facts.events.places import (
    Place,
    nearness,
    places,
    topic_words,
)
from briefing.analysis.facts.events.subjects import subject
from briefing.analysis.facts.grammar import (
    CONJUNCTIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    Lexeme,
    without_marks,
    word_count,
    word_set,
)
from briefing.analysis.reading import Reading
from briefing.model.analysis import Answer, Mention
from briefing.model.article import Article
from briefing.model.values import dataclass

MAX_ANSWERS = 5
MAX_TOLD = 3
MIN_WORDS = 2
MAX_TOLD_WORDS = 32
HANGING = CONJUNCTIONS | word_set("a an at by for from into of that the to with")
"""Words that no phrase may end with."""
TEASING = 0.75
"""How much less a headline counts that does not tell the event."""
LEANING = SUBJECT_PRONOUNS | RELATIVES
"""First words of a clause that needs the words before it."""
NEEDY = 0.5
"""How much less a clause counts that speaks of `it` or `she`, or is a quotation."""
SURE_FADING = 0.95
UNSURE_FADING = 0.8
"""How much of a phrase's weight is left a sentence later, by kind of cue."""
TOPIC_SHARE = 0.35
"""How much of a score comes from the words shared with title and lead."""
STRAYING = 0.15
"""How much of the score of such a clause comes from those words."""
TOLD_HOW = 0.43
TOLD_WHY = 0.27
"""Scores of a lead clause where no cue says how or why: never sure, yet likelier than
a weak cue far down in the text."""


BARE = 0.5
"""How much less a phrase counts that only points back at what was told."""
POINTING = word_set(
    "the this that these those it them him her accident affair announcement attack "
    "blast case collision crash decision disaster event events explosion incident "
    "matter move news situation strike tragedy"
)
SUBJECTLESS = 0.6
"""How much less a clause counts whose subject is not plain."""
TOOL = Cue(0.8, "means")
"""What `with` is worth before a weapon or a vehicle."""


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that a cue opens, and where."""

    place: Place
    circumstance: Circumstance
    near: float
    """How much its passage is about the topic, from 0 to 1."""


def answer_what(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Answer, ...]:
    """The event of the title and the main clauses of lead and opening."""
    del mentions
    events = (_event(reading.article, place) for place in places(reading))
    return _best(islice(filter(None, events), MAX_ANSWERS))


def answer_why(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Answer, ...]:
    """The phrases that give a cause, a reason or a purpose, and the lead."""
    del mentions
    cues = LANGUAGES.get(reading.language)
    if cues is None:
        return ()
    found = _cued(reading, cues.causes, cues)
    return _best((*_scored(reading.article, found), *_told(reading, TOLD_WHY)))


def answer_how(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Answer, ...]:
    """The phrases that give a means or a manner, then what follows the headline."""
    cues = LANGUAGES.get(reading.language)
    if cues is None:
        return ()
    cued = _cued(reading, cues.manners, cues)
    found = _means(cued, Named(mentions))
    return _best((*_scored(reading.article, found), *_told(reading, TOLD_HOW)))


def _event(article: Article, place: Place) -> Answer | None:
    """What a passage tells, if it tells anything."""
    items = place.items
    if place.field == "title":
        weight = place.weight * (TEASING if teases(article.title, items) else 1)
        return _answer(article, place, headline_event(items), weight)
    start, end = main_clause(items)
    if start >= end or (place.english and not tells(items[start:end])):
        return None
    needy = _needs_context(items[start]) and not _reports(place)
    weight = place.weight * (NEEDY if needy else 1)
    return _answer(article, place, (start, end), weight)


def _needs_context(first: Lexeme) -> bool:
    """Whether a clause with this first word speaks of `it` or `she`, or quotes."""
    return first.kind == "quote" or first.lower in LEANING


def _reports(place: Place) -> bool:
    """Whether a lead tells who says what of the event: `"Enough," says Lund …`."""
    quoted = place.items[0].kind == "quote"
    return quoted and place.field == "lead" and tells(place.items[1:])


def _told(reading: Reading, likelihood: float) -> Iterator[Answer | None]:
    """What the first passages behind the title tell, with all circumstances."""
    for place, clause, plainness in reading.once(_clauses):
        score = likelihood * place.weight * plainness
        yield _answer(reading.article, place, clause, score)


def _clauses(reading: Reading) -> Iterator[tuple[Place, Range, float]]:
    """The clauses of these passages, each with how plainly it tells of the topic."""
    topic = topic_words(reading.article)
    body = (place for place in places(reading) if place.field != "title")
    for place in islice(body, MAX_TOLD):
        start, end = full_clause(place.items)
        if word_count(place.items[start:end]) > MAX_TOLD_WORDS:
            start, end = main_clause(place.items)
        if start < end and _stands_alone(place, start, end):
            yield place, (start, end), _plainness(place, (start, end), topic)


def _plainness(place: Place, clause: Range, topic: frozenset[str]) -> float:
    """How much of a weight is left for a clause that strays or has no plain subject."""
    plain = subject(place.items, clause) or not place.english
    near = 1 - STRAYING + STRAYING * nearness(place, topic)
    return near if plain else near * SUBJECTLESS


def _stands_alone(place: Place, start: int, end: int) -> bool:
    """Whether a clause tells something without the words before it."""
    words = place.items[start:end]
    return not _needs_context(words[0]) and (not place.english or tells(words))


def _cued(reading: Reading, cues: CueTable, language: Cues) -> Iterator[Found]:
    topic = topic_words(reading.article)
    for place in places(reading):
        found = list(circumstances(place.items, cues, language))
        near = nearness(place, topic) if found else 0.0
        for circumstance in found:
            yield Found(place, circumstance, near)


def _means(found: Iterable[Found], named: Named) -> Iterator[Found]:
    """What tells a means: not `with the police`, and surely `with rockets`."""
    for phrase in found:
        circumstance, place = phrase.circumstance, phrase.place
        words = place.items[circumstance.after : circumstance.phrase[1]]
        if circumstance.cue.need != "means":
            yield phrase
        elif named.tool(place.field, words):
            yield replace(phrase, circumstance=replace(circumstance, cue=TOOL))
        elif not named.actor(place.field, words):
            yield phrase


def _scored(article: Article, found: Iterable[Found]) -> Iterator[Answer | None]:
    for phrase in found:
        score = _score(phrase.circumstance.cue, phrase.place, phrase.near)
        score *= BARE if _is_bare(phrase) else 1
        yield _answer(article, phrase.place, phrase.circumstance.phrase, score)


def _is_bare(found: Found) -> bool:
    """Whether a phrase says no more than `after the attack`, `because of it`."""
    words = found.place.items[found.circumstance.after : found.circumstance.phrase[1]]
    return all(item.lower in POINTING for item in words)


def _score(cue: Cue, place: Place, near: float) -> float:
    """How likely a phrase answers: by its cue, its place and the topic's words."""
    fading = SURE_FADING if cue.sure else UNSURE_FADING
    topical = 1 - TOPIC_SHARE + TOPIC_SHARE * near
    return cue.weight * place.field_weight * topical * fading**place.number


def _answer(
    article: Article, place: Place, phrase: Range, score: float
) -> Answer | None:
    """The answer at some lexemes, without marks of punctuation at its edges."""
    items = place.items
    start, end = without_marks(items, *phrase)
    while start < end and items[end - 1].lower in HANGING:
        start, end = without_marks(items, start, end - 1)
    if end - start < MIN_WORDS:
        return None
    span = article.span(items[start].start, items[end - 1].end, place.field)
    return Answer(
        start=span.start,
        end=span.end,
        text=span.text,
        field=span.field,
        score=round(score, 3),
    )


def _best(found: Iterable[Answer | None]) -> tuple[Answer, ...]:
    """The best answers, each wording once."""
    answers = sorted((a for a in found if a is not None), key=lambda a: -a.score)
    seen: dict[str, Answer] = {}
    for answer in answers:
        seen.setdefault(" ".join(answer.text.lower().split()), answer)
    return tuple(islice(seen.values(), MAX_ANSWERS))

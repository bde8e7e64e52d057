"""What happened, why and how: phrases of the article, best first.

What is the main clause of title, lead and opening. Why and how are the phrases that
a cue introduces, weighed by the cue, by how early they stand and by the words which
their sentence shares with title and lead (after Hamborg et al., Giveme5W1H, 2019).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from briefing.analysis.facts.events.circumstances import (
    CAUSES,
    MANNERS,
    Cue,
    circumstances,
)
from briefing.analysis.facts.events.clauses import Range, main_clause
from briefing.analysis.facts.grammar import (
    CONJUNCTIONS,
    LANGUAGE,
    without_marks,
    word_set,
)
from briefing.analysis.facts.quotes.passages import Passage, passages
from briefing.analysis.reading import Reading
from briefing.model.analysis import Answer, Mention
from briefing.model.article import Article, Field

MAX_ANSWERS = 5
MAX_TOLD = 3
MAX_PASSAGES = 40
MIN_WORDS = 2
HANGING = CONJUNCTIONS | word_set("a an at by for from into of that the to with")
"""Words that no phrase may end with."""
FIELD_WEIGHTS: Mapping[Field, float] = {"title": 1.0, "lead": 0.9, "text": 0.8}
FADING = 0.06
"""How much less each later sentence counts."""
TOPIC_SHARE = 0.5
"""How much of a score comes from the words shared with title and lead."""
TELLING = 0.45
"""Score of a main clause as an answer to how, where no cue says it."""
LONG_WORD = 4
OPENING = 200
"""How many characters of a text without a title tell its topic."""


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of one field, with the weight that its place gives it."""

    field: Field
    passage: Passage
    weight: float


def answer_what(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Answer, ...]:
    """The main clauses of title, lead and opening."""
    del mentions
    places = islice(_places(reading), MAX_ANSWERS)
    return _best(_main(reading.article, place, place.weight) for place in places)


def answer_why(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Answer, ...]:
    """The phrases that give a cause, a reason or a purpose; the cues are English."""
    del mentions
    if reading.language != LANGUAGE:
        return ()
    return _best(_cued(reading, CAUSES))


def answer_how(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Answer, ...]:
    """The phrases that give a means or a manner, else what follows the headline.

    The cues are English.
    """
    del mentions
    if reading.language != LANGUAGE:
        return ()
    told = (
        _main(reading.article, place, place.weight * TELLING)
        for place in islice(_places(reading), 1, MAX_TOLD)
    )
    return _best((*_cued(reading, MANNERS), *told))


def _places(reading: Reading) -> Iterator[Place]:
    """The passages of title, lead and text, in order."""
    for field, segmentation in reading.fields():
        for number, passage in enumerate(islice(passages(segmentation), MAX_PASSAGES)):
            yield Place(field, passage, FIELD_WEIGHTS[field] / (1 + FADING * number))


def _cued(reading: Reading, cues: Mapping[str, Cue]) -> Iterator[Answer | None]:
    topic = _topic(reading.article)
    for place in _places(reading):
        near = _nearness(place.passage, topic)
        for found in circumstances(place.passage.items, cues):
            score = found.weight * place.weight * (1 - TOPIC_SHARE + TOPIC_SHARE * near)
            yield _answer(reading.article, place, found.phrase, score)


def _topic(article: Article) -> frozenset[str]:
    """The longer words of title and lead, else of the opening."""
    told = f"{article.title} {article.lead}".strip() or article.text[:OPENING]
    words = (word.strip(".,:;'\"") for word in told.lower().split())
    return frozenset(word for word in words if len(word) >= LONG_WORD)


def _nearness(passage: Passage, topic: frozenset[str]) -> float:
    """How much a passage is about the topic, from 0 to 1."""
    words = {item.lower for item in passage.items if len(item.text) >= LONG_WORD}
    return len(words & topic) / max(1, min(len(words), len(topic)))


def _main(article: Article, place: Place, score: float) -> Answer | None:
    return _answer(article, place, main_clause(place.passage.items), score)


def _answer(
    article: Article, place: Place, phrase: Range, score: float
) -> Answer | None:
    """The answer at some lexemes, without marks of punctuation at its edges."""
    items = place.passage.items
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

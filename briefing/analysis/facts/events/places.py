"""The passages of title, lead and text in reading order, and how much each counts."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from briefing.analysis.facts.grammar import LANGUAGE, Lexeme
from briefing.analysis.facts.quotes.passages import Passage, passages
from briefing.analysis.reading import Reading
from briefing.model.article import Article, Field
from briefing.model.values import dataclass
from briefing.text.segmentation import Segmentation

MAX_PASSAGES = 40
FIELD_WEIGHTS: Mapping[Field, float] = {"title": 1.0, "lead": 0.9, "text": 0.8}
FADING = 0.06
"""How much less each later sentence counts."""
MAX_CREDIT = 6
"""How many lexemes the end of a photographer's credit may have."""
LONG_WORD = 4
OPENING = 200
"""How many characters of a text without a title tell its topic."""


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of one field without its dateline, and where it stands in it."""

    field: Field
    items: tuple[Lexeme, ...]
    number: int
    """How many passages of the field stand before it."""
    english: bool

    @property
    def weight(self) -> float:
        """How much what stands here counts, from 0 to 1."""
        return self.field_weight / (1 + FADING * self.number)

    @property
    def field_weight(self) -> float:
        """How much the field counts; the first sentence of a text is like a lead."""
        opens = self.field == "text" and self.number == 0
        return FIELD_WEIGHTS["lead" if opens else self.field]


def places(reading: Reading) -> Sequence[Place]:
    """The first passages of title, lead and text, without bylines and the like."""
    return reading.once(_places)


def _places(reading: Reading) -> Iterator[Place]:
    english = reading.language == LANGUAGE
    for field, segmentation in reading.fields():
        for number, items in enumerate(_bodies(segmentation)):
            yield Place(field, items, number, english)


def _bodies(segmentation: Segmentation) -> Iterator[tuple[Lexeme, ...]]:
    """The lexemes of the first passages that tell something."""
    found = segmentation.each(passages)
    told = (passage for passage in found if _counts(passage, segmentation))
    for passage in islice(told, MAX_PASSAGES):
        yield _body(passage, segmentation)


def _counts(passage: Passage, segmentation: Segmentation) -> bool:
    sentence = segmentation.sentence_at(passage.start)
    return sentence is None or not sentence.boilerplate


def _body(passage: Passage, segmentation: Segmentation) -> tuple[Lexeme, ...]:
    """The lexemes behind a dateline: `VARDA (Agency) — The dam …`."""
    sentence = segmentation.sentence_at(passage.start)
    start = sentence.body[0] if sentence else passage.start
    items = passage.items
    if items and items[0].start < start:
        items = tuple(item for item in items if item.start >= start)
    return items[_after_bracket(items) :]


def _after_bracket(items: tuple[Lexeme, ...]) -> int:
    """Where words begin behind a credit: `(Agency) The …`, `Lund/Agency) The …`."""
    for at, item in enumerate(items[:MAX_CREDIT]):
        if item.text == "(" and at:
            break
        if item.text == ")":
            whole = items[0].text == "("
            return at + 1 if not whole or _begins(items[at + 1 : at + 2]) else 0
    return 0


def _begins(following: tuple[Lexeme, ...]) -> bool:
    """Whether a sentence may begin with what follows."""
    return any(item.capitalized or item.kind == "quote" for item in following)


def topic_words(article: Article) -> frozenset[str]:
    """The longer words of title and lead, else of the opening."""
    told = f"{article.title} {article.lead}".strip() or article.text[:OPENING]
    words = (word.strip(".,:;'\"") for word in told.lower().split())
    return frozenset(word for word in words if len(word) >= LONG_WORD)


def nearness(place: Place, topic: frozenset[str]) -> float:
    """How much a passage is about the topic, from 0 to 1."""
    words = {item.lower for item in place.items if len(item.text) >= LONG_WORD}
    return len(words & topic) / max(1, min(len(words), len(topic)))

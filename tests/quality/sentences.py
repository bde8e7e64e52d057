"""Single sentences with what a careful reader finds in each, marked in the line.

A file of `gold/sentences/` holds one kind of facts, a line a sentence; ` / ` parts two
paragraphs, and `@2013-03-18 ` before a line dates it. What is to be found stands in
brackets: `[late on Friday|DATE|2026-11-20]`, `[40 men|40|man|>]`, and for speech
`[She|S1] said [it was over|Q1]`, where a number joins speaker and words. `[…|?]` may be
marked or left. The sentences are made up; each shows another turn of phrase.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from briefing.analysis.pipeline import Pipeline
from briefing.model.analysis import DateMention, Quantity, Quote, Speaker
from briefing.model.article import Article, Span, digest
from tests.quality.facts import Found, f1s, quotes
from tests.quality.floors import Figures, run
from tests.quality.gold import GOLD, Gold, Wanted

MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]]+)\]")
DATED = re.compile(r"@(\S+) ")
PARAGRAPHS = " / "
DATE = "2026-11-19"
"""The date of a line that gives none."""
OPEN = "?"
KINDS = ("dates", "quantities", "quotes")


class Mark(NamedTuple):
    """Some marked words and what is said of them."""

    span: Span
    said: str

    @property
    def place(self) -> dict[str, Any]:
        """The words and where they stand."""
        return {"start": self.span.start, "end": self.span.end, "text": self.span.text}


def read_line(kind: str, name: str, line: str) -> Gold:
    """One sentence and what should be found in it."""
    dated = DATED.match(line)
    text, places = _unmarked(line[dated.end() if dated else 0 :])
    article = Article.create(text=text, date=dated[1] if dated else DATE, language="en")
    marks = [Mark(article.span(first, end), said) for first, end, said in places]
    items = READERS[kind]([mark for mark in marks if mark.said != OPEN])
    left_open = tuple(mark.span for mark in marks if mark.said == OPEN)
    facts = {kind: Wanted(items=tuple(items), open=left_open)}
    return Gold(name=name, article=article, story=name, answers={}, facts=facts)


def _unmarked(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text of a line, and each marked place with what is said of it."""
    text, places, end = "", [], 0
    for mark in MARK.finditer(line):
        text += _paragraphs(line[end : mark.start()])
        start = len(text)
        text += _paragraphs(mark[1])
        places.append((start, len(text), mark[2]))
        end = mark.end()
    return text + _paragraphs(line[end:]), places


def _paragraphs(text: str) -> str:
    return text.replace(PARAGRAPHS, "\n\n")


def _dates(marks: Sequence[Mark]) -> Iterator[DateMention]:
    for mark in marks:
        kind, value = mark.said.split("|")
        yield DateMention(**mark.place | {"type": kind, "value": value})


def _quantities(marks: Sequence[Mark]) -> Iterator[Quantity]:
    for mark in marks:
        number, unit, *change = mark.said.split("|")
        value, *high = re.split(r"(?<=\d)-", number)
        said = {"unit": unit, "change": (change or ["="])[0]}
        top = float(high[0]) if high else None
        yield Quantity(**mark.place | said, value=float(value), high=top)


def _quotes(marks: Sequence[Mark]) -> Iterator[Quote]:
    speakers = {mark.said[1:]: mark for mark in marks if mark.said[0] == "S"}
    parts: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.said[0] == "Q":
            parts.setdefault(mark.said[1:], []).append(mark)
    for number, (first, *rest) in parts.items():
        who = speakers.get(number, speakers["1"])
        yield Quote(
            **first.place,
            speaker=Speaker(**who.place, name=who.span.text),
            rest=tuple(mark.span for mark in rest),
        )


READERS: dict[str, Callable[[Sequence[Mark]], Iterator[Any]]] = {
    "dates": _dates,
    "quantities": _quantities,
    "quotes": _quotes,
}


@cache
def lines(kind: str) -> tuple[str, ...]:
    """The lines of one kind."""
    path = GOLD / "sentences" / f"{kind}.txt"
    return tuple(path.read_text(encoding="utf-8").splitlines())


@cache
def analyzed_sentences(kind: str) -> Found:
    """The sentences of one kind, each with its analysis by rules."""
    pipeline = Pipeline(model="rules")
    read = (read_line(kind, f"{kind} {n}", line) for n, line in enumerate(lines(kind)))
    return [(each, pipeline.analyze(each.article)) for each in read]


@cache
def figures() -> Figures:
    """How right the dates, quantities and quotes of the sentences are."""
    return (
        f1s("dates", analyzed_sentences("dates"))
        | f1s("quantities", analyzed_sentences("quantities"))
        | quotes(analyzed_sentences("quotes"))
    )


def measure() -> tuple[str, Figures]:
    """The digest of the sentences, and all figures on them."""
    return digest([line for kind in KINDS for line in lines(kind)])[:16], figures()


if __name__ == "__main__":
    run("sentences", measure, sys.argv[1:])

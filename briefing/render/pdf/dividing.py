"""Words set in lines, divided where that evens the lines out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from briefing.render.pdf.justifying import justified
from briefing.render.pdf.lines import (
    SHORT_COST,
    SHORT_LAST,
    Break,
    break_lines,
    raggedness,
    word_breaks,
)
from briefing.render.pdf.runs import Fragment, Word, Words
from briefing.render.pdf.words import Setter

HYPHEN_COST = 0.02
"""What a hyphen costs, as a part of the measure squared."""

NOTHING = Words([], [])


class Way(NamedTuple):
    """How even lines are to be."""

    tolerance: float
    """Lines that leave no more than this part of the measure are left as they are."""
    short_cost: float = SHORT_COST
    """What a short last line costs, as a part of the measure squared."""


RAGGED = Way(0.16)
FILLED = Way(0.05, short_cost=0.01)
"""For lines whose spaces take what is left: a short last line is better than those."""


class Place(NamedTuple):
    """Where a line may end: after a word, or inside one of its fragments."""

    word: int
    fragment: int = 0
    at: int = 0
    """Characters of the fragment before the hyphen; 0 after the word."""


def set_lines(setter: Setter, words: Words, measure: float) -> list[Words]:
    """The words of each line of a paragraph."""
    fit, width = _filled(words.words, measure)
    if fit == len(words.words):
        return [words] if fit else []
    if any(runs[0].style.justify for runs in words.runs):
        return justified(_lines(setter, words, measure, FILLED), measure)
    if _is_best(words.words, fit, measure - width, measure):
        return [words.part(0, fit), words.part(fit, len(words.words))]
    return _lines(setter, words, measure, RAGGED)


def _lines(setter: Setter, words: Words, measure: float, way: Way) -> list[Words]:
    """The words of each line, divided if they leave more than is tolerated."""
    breaks = word_breaks(words.words)
    chosen = break_lines(breaks, measure, way.short_cost)
    if raggedness(breaks, chosen, measure) > way.tolerance:
        divided = _breaks(setter, words)
        if len(divided) > len(breaks):
            breaks = [place for place, _ in divided]
            chosen = break_lines(breaks, measure, way.short_cost)
            places = [divided[index][1] for index in chosen]
            pairs = pairwise([Place(-1), *places])
            known = _with_actual_text(words, places)
            return [_line(setter, known, start, end) for start, end in pairs]
    ends = [0, *(index + 1 for index in chosen)]
    return [words.part(start, end) for start, end in pairwise(ends)]


def _filled(words: list[Word], measure: float) -> tuple[int, float]:
    """How many words fit on the first line, and how wide they are."""
    start = width = 0.0
    for number, word in enumerate(words):
        end = start + word.width
        if end > measure:
            return number, width
        start, width = end + word.space, end
    return len(words), width


def _is_best(words: list[Word], fit: int, room: float, measure: float) -> bool:
    """Whether two lines of which the first is full leave the least room.

    They do if the rest fits the second line, which is not too short: no other first
    line leaves less.
    """
    if not fit or words[fit - 1].cost or room > RAGGED.tolerance * measure:
        return False
    rest = 0.0
    for word in words[fit:]:
        end = rest + word.width
        rest = end + word.space
        if end > measure:
            return False
    return end > SHORT_LAST * measure


def _breaks(setter: Setter, words: Words) -> list[tuple[Break, Place]]:
    """The places inside and after words, with where they are."""
    found, x = [], 0.0
    for number, (word, runs) in enumerate(zip(*words, strict=True)):
        for index, start in enumerate(_starts(word, x)):
            fragment, run = word.fragments[index], runs[index]
            look = setter.look(run)
            for at, width in () if fragment.level else look.divisions(fragment):
                reach = start + width
                end = reach + look.hyphen.width
                place = Break(end, reach, HYPHEN_COST, hyphen=True)
                found.append((place, Place(number, index, at)))
        end = x + word.width
        x = end + word.space
        found.append((Break(end, x, word.cost), Place(number)))
    return found


def _starts(word: Word, x: float) -> Iterator[float]:
    """Where the fragments of a word that is set at x begin."""
    for fragment in word.fragments:
        yield x
        x += fragment.width


def _with_actual_text(words: Words, places: Sequence[Place]) -> Words:
    """The words, those that are divided as runs that know them whole."""
    known = words.part(0, len(words.words))
    for number, index, _ in (place for place in places if place.at):
        word, runs = words.words[number], list(known.runs[number])
        if not runs[index].actual:
            after = " " if word.space and index == len(runs) - 1 else ""
            told = word.fragments[index].text + after
            runs[index] = replace(runs[index], actual=told)
            known.runs[number] = tuple(runs)
    return known


def _line(setter: Setter, words: Words, start: Place, end: Place) -> Words:
    """The words between two places, with the parts of divided ones."""
    first = start if start.at else None
    last = end if end.at else None
    if start.word == end.word:
        return _divided(setter, words, end.word, first, last)
    head = _divided(setter, words, start.word, first, None) if first else NOTHING
    line = words.part(start.word + 1, end.word + (last is None))
    tail = _divided(setter, words, end.word, None, last) if last else NOTHING
    return Words(
        [*head.words, *line.words, *tail.words], [*head.runs, *line.runs, *tail.runs]
    )


def _divided(
    setter: Setter, words: Words, number: int, start: Place | None, end: Place | None
) -> Words:
    """The part of a word from a division to the next, with a hyphen at its end."""
    word, runs = words.words[number], words.runs[number]
    first, skipped = (start.fragment, start.at) if start else (0, 0)
    last, kept = (end.fragment, end.at) if end else (len(runs) - 1, None)
    runs = runs[first : last + 1]
    parts: list[Fragment] = []
    for index, run in enumerate(runs, first):
        _, _, _, level, _ = fragment = word.fragments[index]
        text = fragment.text[
            skipped if index == first else 0 : kept if index == last else None
        ]
        parts.append(setter.look(run, level).fragment(text)._replace(level=level))
    if end:
        parts.append(setter.look(runs[-1]).hyphen)
        runs = (*runs, runs[-1])
        word = Word((), 0.0, 0.0, word.cost, word.level)
    width = sum(part.width for part in parts)
    word = word._replace(fragments=tuple(parts), width=width, plain=())
    return Words([word], [runs])

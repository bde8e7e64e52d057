"""Words set in lines, divided where that evens the lines out."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from briefing.render.pdf.hyphenation import divisions
from briefing.render.pdf.lines import Break, break_lines, raggedness, word_breaks
from briefing.render.pdf.runs import Fragment, Word
from briefing.render.pdf.words import Setter

TOLERANCE = 0.16
"""Lines that leave no more than this part of the measure are left as they are."""
HYPHEN_COST = 0.02
"""What a hyphen costs, as a part of the measure squared."""

Words = tuple[Word, ...]
"""The words of one line."""


class Place(NamedTuple):
    """Where a line may end: after a word, or inside one of its fragments."""

    word: int
    fragment: int = 0
    at: int = 0
    """Characters of the fragment before the hyphen; 0 after the word."""


def set_lines(setter: Setter, words: Sequence[Word], measure: float) -> list[Words]:
    """The words of each line of a paragraph."""
    if _is_one_line(words, measure):
        return [tuple(words)] if words else []
    breaks = word_breaks(words)
    chosen = break_lines(breaks, measure)
    if raggedness(breaks, chosen, measure) > TOLERANCE:
        divided = _breaks(setter, words)
        if len(divided) > len(words):
            breaks = [place for place, _ in divided]
            places = [divided[i][1] for i in break_lines(breaks, measure)]
            pairs = pairwise([Place(-1), *places])
            known = _with_actual_text(words, places)
            return [_line(setter, known, start, end) for start, end in pairs]
    ends = [0, *(index + 1 for index in chosen)]
    return [tuple(words[start:end]) for start, end in pairwise(ends)]


def _is_one_line(words: Sequence[Word], measure: float) -> bool:
    """Whether all words fit beside each other."""
    start = 0.0
    for word in words:
        end = start + word.width
        if end > measure:
            return False
        start = end + word.space
    return True


def _breaks(setter: Setter, words: Sequence[Word]) -> list[tuple[Break, Place]]:
    """The places inside and after words, with where they are."""
    found, x = [], 0.0
    for number, word in enumerate(words):
        start = x
        for index, fragment in enumerate(word.fragments):
            if fragment.run.style.hyphens and not fragment.level:
                hyphen = setter.hyphen(fragment.run).width
                for at in divisions(fragment.text, fragment.run.language):
                    reach = start + _width_before(fragment, at)
                    place = Break(reach + hyphen, reach, HYPHEN_COST, hyphen=True)
                    found.append((place, Place(number, index, at)))
            start += fragment.width
        end = x + word.width
        x = end + word.space
        found.append((Break(end, x, word.cost), Place(number)))
    return found


def _width_before(fragment: Fragment, at: int) -> float:
    """How wide the first characters of a fragment are."""
    seen, width = 0, 0.0
    for part in fragment.shaped:
        for glyph in part.glyphs:
            if seen >= at:
                return width
            seen += len(glyph.text)
            width += glyph.advance * fragment.run.style.size / 1000
    return width


def _with_actual_text(words: Sequence[Word], places: Sequence[Place]) -> list[Word]:
    """The words, those that are divided as runs that know them whole."""
    known = list(words)
    for number, index, _ in (place for place in places if place.at):
        fragments = list(known[number].fragments)
        run, text = fragments[index].run, fragments[index].text
        if not run.actual:
            after = " " if known[number].space and index == len(fragments) - 1 else ""
            whole = replace(run, actual=text + after)
            fragments[index] = fragments[index]._replace(run=whole)
            known[number] = known[number]._replace(fragments=tuple(fragments))
    return known


def _line(setter: Setter, words: Sequence[Word], start: Place, end: Place) -> Words:
    """The words between two places, with the parts of divided ones."""
    line: list[Word] = []
    if start.at and start.word < end.word:
        line.append(_part(setter, words[start.word], start, None))
    line += words[start.word + 1 : end.word]
    if start.word == end.word or end.at:
        begin = start if start.word == end.word else None
        line.append(_part(setter, words[end.word], begin, end if end.at else None))
    else:
        line.append(words[end.word])
    return tuple(line)


def _part(setter: Setter, word: Word, start: Place | None, end: Place | None) -> Word:
    """The part of a word from a division to the next, with a hyphen at its end."""
    first, skipped = (start.fragment, start.at) if start else (0, 0)
    last, kept = (end.fragment, end.at) if end else (len(word.fragments) - 1, None)
    parts: list[Fragment] = []
    for index in range(first, last + 1):
        fragment = word.fragments[index]
        text = fragment.text[
            skipped if index == first else 0 : kept if index == last else None
        ]
        parts.append(setter.fragment(fragment.run, text, fragment.level))
    if end:
        parts.append(setter.hyphen(word.fragments[last].run))
    width = sum(part.width for part in parts)
    return Word(tuple(parts), width, 0.0 if end else word.space, word.cost, word.level)

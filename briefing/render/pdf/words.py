"""Runs shaped into words, which end at spaces, at dashes, or where a script says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from briefing.render.pdf.bidi import RIGHT_TO_LEFT, directions
from briefing.render.pdf.breaks import UNSPACED, break_places
from briefing.render.pdf.fonts import Face, Shaped, load_face
from briefing.render.pdf.graphemes import graphemes
from briefing.render.pdf.runs import Fragment, Run, Style, Word
from briefing.render.pdf.shaping import Shaper

DASHES = "–—/-"  # noqa: RUF001
SPACE = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""White space at which a line may end: all but the no-break spaces."""
DASH = re.compile(rf"[{DASHES}]")
WORD = re.compile(rf"{SPACE.pattern}|(?:\S|[\u00a0\u2007\u202f])+")
# Words up to a dash; the limits keep what is shaped at once short.
PIECE = re.compile(rf"[^{DASHES}]{{1,200}}[{DASHES}]{{0,20}}|[{DASHES}]{{1,20}}")
LONGEST_PIECE = 200
SPACE_CODE = 0x20
WIDEST_SPACE = 400
"""In thousandths of the size: faces of symbols have wider spaces, for symbols."""
UNBROKEN = 0.4
"""A word with dashes inside is broken there only if it is wider than this part of
the measure: a word that is whole can be searched for."""
JOINED_COST = 0.01
"""What a line costs that ends inside a word."""
BEST_CUTS = frozenset("/.?&=_%#:;,@+)")
"""Characters of an address after which it is best cut."""
CUT_REACH = 0.5
"""How much of a line may stay empty for a better place to cut."""
NO_BREAK = "\u00a0"
ISOLATION = ("\u2068", "\u2069")
"""What keeps the words between them apart: first strong isolate, and its end."""
Look = tuple[Style, str, bool]


@dataclass(frozen=True, slots=True)
class Directions:
    """The direction of a paragraph in which some characters run right to left."""

    base: int
    levels: tuple[tuple[int, ...], ...]
    """For each run, the level of each of its characters."""

    @classmethod
    def of(cls, runs: Sequence[Run]) -> "Directions | None":
        """The directions of some runs; none where all run left to right.

        A link is isolated: its words keep their own order among those around it.
        """
        if not any(RIGHT_TO_LEFT.search(run.text) for run in runs):
            return None
        text, places = "", []
        for run in runs:
            lead = len(run.text) - len(run.text.lstrip(NO_BREAK)) if run.link else 0
            text += run.text[:lead]
            before, after = ISOLATION if run.link else ("", "")
            inner = len(text) + len(before)
            end = inner + len(run.text) - lead
            places.append((*range(len(text) - lead, len(text)), *range(inner, end)))
            text += before + run.text[lead:] + after
        base, levels = directions(text)
        return cls(base, tuple(tuple(levels[at] for at in each) for each in places))


def begins_at_right(text: str) -> bool:
    """Whether a paragraph of that text runs from right to left."""
    return RIGHT_TO_LEFT.search(text) is not None and directions(text)[0] == 1


class Known(NamedTuple):
    """A text as it is set in one look."""

    shaped: tuple[Shaped, ...]
    width: float
    odd: bool
    space: float
    """The width of a space after it."""


class Setter:
    """Shapes runs into words."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._known: dict[Look, dict[str, Known]] = {}
        self._spaces: dict[tuple[Face, Style], tuple[tuple[Shaped, ...], float]] = {}

    def words(
        self, runs: Sequence[Run], measure: float, directions: Directions | None = None
    ) -> list[Word]:
        """The words of some runs; those wider than the measure are cut."""
        words: list[Word] = []
        pending: list[Fragment] = []
        for number, run in enumerate(runs):
            if directions is not None:
                pieces = _mixed_pieces(run.text, directions.levels[number])
            elif UNSPACED.search(run.text):
                pieces = _mixed_pieces(run.text, (0,) * len(run.text))
            else:
                pending = self._plain_words(run, measure, words, pending)
                continue
            for text, level in pieces:
                if text and text != " ":
                    pending.append(self.fragment(run, text, level))
                elif pending:
                    space = self.space(pending[-1])[1] if text else 0.0
                    words += self._close(pending, measure, space, level)
                    pending = []
        if pending:
            words += self._close(pending, measure, 0.0, 0)
        return words

    def _plain_words(
        self, run: Run, measure: float, words: list[Word], pending: list[Fragment]
    ) -> list[Fragment]:
        """Adds the words of a run that runs left to right; gives what is left open.

        Most text is of this kind: a word of it that is known is only looked up.
        """
        known = self._looks(run, 0)
        dashed = DASH.search(run.text) is not None
        *parts, last = SPACE.split(run.text)
        for part in parts:
            if pending or (dashed and DASH.search(part)) or len(part) > LONGEST_PIECE:
                pending += self._pieces(run, part)
            elif part:
                shaped, width, odd, space = known.get(part) or self._learn(run, part, 0)
                fragment = Fragment(run, part, shaped, width, 0, odd)
                if width <= measure:
                    words.append(Word((fragment,), width, space))
                else:
                    pending.append(fragment)
            if pending:
                space = self.space(pending[-1])[1]
                words += self._close(pending, measure, space, 0)
                pending = []
        return [*pending, *self._pieces(run, last)]

    def _pieces(self, run: Run, word: str) -> list[Fragment]:
        """A word of a run that runs left to right, cut after its dashes."""
        if len(word) <= LONGEST_PIECE and not DASH.search(word):
            return [self.fragment(run, word)] if word else []
        return [self.fragment(run, piece) for piece in PIECE.findall(word)]

    def fragment(self, run: Run, text: str, level: int = 0) -> Fragment:
        """A text shaped in the style of a run."""
        known = self._looks(run, level).get(text) or self._learn(run, text, level)
        return Fragment(run, text, known.shaped, known.width, level, known.odd)

    def _looks(self, run: Run, level: int) -> dict[str, Known]:
        """The texts that are known in the look of a run."""
        look = (run.style, run.language, level % 2 == 1)
        known = self._known.get(look)
        if known is None:
            known = self._known[look] = {}
        return known

    def _learn(self, run: Run, text: str, level: int) -> Known:
        """Shapes a text once for all runs of its look."""
        style = run.style
        shaped = self._shaper.shape(
            text, style.face, style.features, run.language, rtl=level % 2 == 1
        )
        odd = any(part.odd for part in shaped)
        space = self._space(shaped[-1].face, style)[1]
        found = Known(shaped, _advance(shaped, style), odd, space)
        self._looks(run, level)[text] = found
        return found

    def space(self, fragment: Fragment) -> tuple[tuple[Shaped, ...], float]:
        """The space after a fragment, in the face of its end, and its width.

        Some viewers lose a space in another face after a glyph without a width.
        """
        return self._space(fragment.shaped[-1].face, fragment.run.style)

    def _space(self, face: Face, style: Style) -> tuple[tuple[Shaped, ...], float]:
        found = self._spaces.get((face, style))
        if found is None:
            space = face.shape(" ") if SPACE_CODE in face.characters else None
            if space is None or space.width > WIDEST_SPACE:
                space = load_face(style.face).shape(" ")
            found = self._spaces[face, style] = ((space,), _advance((space,), style))
        return found

    def hyphen(self, run: Run) -> Fragment:
        """The hyphen that ends a line inside a word."""
        shaped = (load_face(run.style.face).hyphen(),)
        return Fragment(run, "", shaped, _advance(shaped, run.style), odd=True)

    def _close(
        self, fragments: list[Fragment], measure: float, space: float, level: int
    ) -> list[Word]:
        """One word; a wide one is several, which join on at its dashes."""
        if len(fragments) == 1 and fragments[0].width <= measure:
            return [Word((fragments[0],), fragments[0].width, space, 0.0, level)]
        width = _width(fragments)
        if width <= measure * UNBROKEN:
            return [Word(tuple(fragments), width, space, 0.0, level)]
        return list(self._broken(fragments, measure, space, level))

    def _broken(
        self, fragments: list[Fragment], measure: float, space: float, level: int
    ) -> Iterator[Word]:
        """The parts of a wide word, which join on."""
        parts = [
            part
            for group in _at_dashes(fragments)
            for part in self._fit(group, measure)
        ]
        for part in parts[:-1]:
            yield Word(part, _width(part), 0.0, JOINED_COST, level)
        yield Word(parts[-1], _width(parts[-1]), space, 0.0, level)

    def _fit(
        self, group: list[Fragment], measure: float
    ) -> Iterator[tuple[Fragment, ...]]:
        """The fragments as they are if they fit, else each cut by itself."""
        if _width(group) <= measure:
            yield tuple(group)
            return
        for fragment in group:
            for part in self._cut(fragment, measure):
                yield (part,)

    def _cut(self, fragment: Fragment, measure: float) -> Iterator[Fragment]:
        """Parts of a fragment that each fit, best cut after marks of an address."""
        run, level = fragment.run, fragment.level
        part, room, best, best_room = "", measure, 0, 0.0
        for grapheme in graphemes(fragment.text):
            width = self.fragment(run, grapheme, level).width
            if width > room and part:
                if best_room > measure * CUT_REACH:
                    best = 0
                cut = best or len(part)
                yield self.fragment(run, part[:cut], level)
                part = part[cut:]
                room = measure - (self.fragment(run, part, level).width if part else 0)
                best = 0
            part += grapheme
            room -= width
            if grapheme in BEST_CUTS:
                best, best_room = len(part), room
        if part:
            yield self.fragment(run, part, level)


def _mixed_pieces(text: str, levels: Sequence[int]) -> Iterator[tuple[str, int]]:
    """The pieces of any text: of one direction each; nothing where a line may end."""
    for word in WORD.finditer(text):
        if SPACE.match(word[0]):
            yield " ", levels[word.start()]
            continue
        places = set(break_places(word[0])) if UNSPACED.search(word[0]) else set()
        for start, end in pairwise(_cuts(word[0], levels[slice(*word.span())], places)):
            if start in places:
                yield "", levels[word.start() + start]
            yield word[0][start:end], levels[word.start() + start]


def _cuts(word: str, levels: Sequence[int], places: set[int]) -> list[int]:
    """Where a word is cut: at dashes, at turns, and where a line may end."""
    turns = {at for at in range(1, len(word)) if levels[at] != levels[at - 1]}
    pieces = {piece.end() for piece in PIECE.finditer(word)}
    if places:  # a piece that is only too long may end inside an emoji
        pieces = {end for end in pieces if word[end - 1] in DASHES} | {len(word)}
    return sorted({0, *turns, *places, *pieces})


def advance(part: Shaped, style: Style) -> float:
    """The width of a stretch in points."""
    return part.width * style.size / 1000 + style.tracking * len(part.glyphs)


def _advance(shaped: tuple[Shaped, ...], style: Style) -> float:
    """The width of shaped text in points."""
    return sum(advance(part, style) for part in shaped)


def _width(fragments: Iterable[Fragment]) -> float:
    return sum(fragment.width for fragment in fragments)


def _at_dashes(fragments: list[Fragment]) -> list[list[Fragment]]:
    """The fragments of a word in groups, each up to a dash."""
    groups: list[list[Fragment]] = [[]]
    for fragment in fragments:
        groups[-1].append(fragment)
        if fragment.text[-1] in DASHES:
            groups.append([])
    return [group for group in groups if group]

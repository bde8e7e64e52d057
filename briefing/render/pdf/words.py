"""Runs shaped into words, which end at spaces, at dashes, or where a script says."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from briefing.render.pdf.breaks import UNSPACED, break_places
from briefing.render.pdf.directions import Directions
from briefing.render.pdf.fonts import Shaped
from briefing.render.pdf.graphemes import graphemes
from briefing.render.pdf.looks import DASHES, PIECE, Look
from briefing.render.pdf.runs import Fragment, Run, Style, Word, Words
from briefing.render.pdf.shaping import Shaper

SPACE = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""White space at which a line may end: all but the no-break spaces."""
WORD = re.compile(rf"{SPACE.pattern}|(?:\S|[\u00a0\u2007\u202f])+")
UNBROKEN = 0.4
"""A word with dashes inside is broken there only if it is wider than this part of
the measure: a word that is whole can be searched for."""
JOINED_COST = 0.01
"""What a line costs that ends inside a word."""
BEST_CUTS = frozenset("/.?&=_%#:;,@+)")
"""Characters of an address after which it is best cut."""
CUT_REACH = 0.5
"""How much of a line may stay empty for a better place to cut."""
WIDTH = attrgetter("width")
NO_SPACE: tuple[tuple[Shaped, ...], float] = ((), 0.0)


class Setter:
    """Shapes runs into words."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._looks: dict[tuple[Style, str, bool], Look] = {}

    def look(self, run: Run, level: int = 0) -> Look:
        """How a run looks; what is in its look is set but once."""
        rtl = level % 2 == 1
        key = (run.style, run.language, rtl)
        look = self._looks.get(key)
        if look is None:
            look = Look(self._shaper, run.style, run.language, rtl=rtl)
            self._looks[key] = look
        return look

    def words(
        self, runs: Sequence[Run], measure: float, directions: Directions | None = None
    ) -> Words:
        """The words of some runs; those wider than the measure are cut."""
        gathered = _Gathered(self, measure)
        for number, run in enumerate(runs):
            if directions is not None:
                gathered.add_mixed(run, directions.levels[number])
            elif not run.text.isascii() and UNSPACED.search(run.text):
                gathered.add_mixed(run, (0,) * len(run.text))
            else:
                gathered.add_plain(run)
        gathered.close(0, spaced=False)
        return gathered.words


class _Gathered:
    """The words of a paragraph, and the fragments of one that is still open."""

    def __init__(self, setter: Setter, measure: float) -> None:
        self.words = Words([], [])
        self._setter = setter
        self._measure = measure
        self._fragments: list[Fragment] = []
        self._runs: list[Run] = []

    def add_plain(self, run: Run) -> None:
        """Adds a run that runs left to right and has a space between its words.

        Most text is of this kind: its words are looked up all at once.
        """
        look = self._setter.look(run)
        *parts, last = SPACE.split(run.text)
        if parts and (self._fragments or not parts[0]):
            first = parts.pop(0)
            self._open(run, look[first].fragments if first else ())
            self.close(0, spaced=True)
        known = [look[part] for part in parts]
        if max(map(WIDTH, known), default=0.0) <= self._measure * UNBROKEN:
            self.words.words.extend(known)
            one = (run,)
            self.words.runs.extend(
                [one if word.plain else one * len(word.fragments) for word in known]
            )
        else:
            for word in known:
                self._add(word, [run] * len(word.fragments))
        self._open(run, look[last].fragments if last else ())

    def add_mixed(self, run: Run, levels: Sequence[int]) -> None:
        """Adds a run that turns, or whose words have no spaces between them."""
        for text, level in _pieces(run.text, levels):
            if text and text != " ":
                fragment = self._setter.look(run, level).fragment(text)
                self._open(run, (fragment._replace(level=level),))
            else:
                self.close(level, spaced=text == " ")

    def close(self, level: int, *, spaced: bool) -> None:
        """Ends the word that is open, if one is."""
        if not self._fragments:
            return
        gap, space = self._space() if spaced else NO_SPACE
        width = sum([fragment.width for fragment in self._fragments])
        word = Word(tuple(self._fragments), width, space, 0.0, level, gap)
        self._add(word, self._runs)
        self._fragments, self._runs = [], []

    def _space(self) -> tuple[tuple[Shaped, ...], float]:
        """The space after what is open, and its width."""
        last = self._fragments[-1]
        return self._setter.look(self._runs[-1], last.level).space(last)

    def _open(self, run: Run, fragments: Sequence[Fragment]) -> None:
        """Adds to the word that is open."""
        self._fragments += fragments
        self._runs += [run] * len(fragments)

    def _add(self, word: Word, runs: Sequence[Run]) -> None:
        """Adds one word; a wide one is several, which join on at its dashes."""
        whole = len(word.fragments) == 1
        if word.width <= self._measure * (1 if whole else UNBROKEN):
            self.words.add(word, runs)
            return
        *parts, end = self._broken(list(zip(word.fragments, runs, strict=True)))
        for part in parts:
            self._add_part(part, Word((), 0.0, 0.0, JOINED_COST, word.level))
        self._add_part(end, word)

    def _add_part(self, part: "Part", word: Word) -> None:
        """Adds a part of a word, with the end of the word given."""
        fragments = tuple(fragment for fragment, _ in part)
        width = _width(part)
        runs = [run for _, run in part]
        self.words.add(word._replace(fragments=fragments, width=width, plain=()), runs)

    def _broken(self, pairs: "Part") -> "Iterator[Part]":
        """The parts of a wide word, which join on."""
        for group in _at_dashes(pairs):
            if _width(group) <= self._measure:
                yield group
                continue
            for fragment, run in group:
                for part in self._cut(fragment, run):
                    yield [(part, run)]

    def _cut(self, fragment: Fragment, run: Run) -> Iterator[Fragment]:
        """Parts of a fragment that each fit, best cut after marks of an address."""
        level, measure = fragment.level, self._measure
        look = self._setter.look(run, level)
        part, room, best, best_room = "", measure, 0, 0.0
        for grapheme in graphemes(fragment.text):
            width = look.fragment(grapheme).width
            if width > room and part:
                if best_room > measure * CUT_REACH:
                    best = 0
                cut = best or len(part)
                yield look.fragment(part[:cut])._replace(level=level)
                part = part[cut:]
                room = measure - (look.fragment(part).width if part else 0)
                best = 0
            part += grapheme
            room -= width
            if grapheme in BEST_CUTS:
                best, best_room = len(part), room
        if part:
            yield look.fragment(part)._replace(level=level)


Part = list[tuple[Fragment, Run]]


def _pieces(text: str, levels: Sequence[int]) -> Iterator[tuple[str, int]]:
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


def _width(part: Part) -> float:
    return sum(fragment.width for fragment, _ in part)


def _at_dashes(pairs: Part) -> list[Part]:
    """The fragments of a word in groups, each up to a dash."""
    groups: list[Part] = [[]]
    for fragment, run in pairs:
        groups[-1].append((fragment, run))
        if fragment.text[-1] in DASHES:
            groups.append([])
    return [group for group in groups if group]

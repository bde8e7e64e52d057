import warnings
from collections.abc import Sequence
from functools import cache
from itertools import cycle, islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import spacy
    from spacy.language import Language
    from spacy.pipeline import EntityRecognizer
    from spacy.tokens import Doc, Span

from briefing.analysis.facts.recognizers import ENGLISH_MODELS, decoding
from briefing.analysis.facts.recognizers.decoding import entities, suits
from briefing.analysis.facts.recognizers.spacy_ner import SpacyRecognizer

NEWS = (
    "Ida Wolff, the mayor of Lund, met officials of the United Nations High "
    "Commissioner for Refugees on Tuesday.\n\nThe Port of Skien handled 4.2 million "
    "tonnes in 2025, Norsk Havn said. "
)
WORDS = [*NEWS.split(" "), "\n\n", "\t", "Bank", "of", "“", "2,500", "😀", "N’Djamena"]


@cache
def model() -> Language:
    return spacy.load(ENGLISH_MODELS[0], enable=["ner"])


def component() -> EntityRecognizer:
    found = model().get_pipe("ner")
    assert isinstance(found, EntityRecognizer)
    return found


def docs(texts: Sequence[str]) -> list[Doc]:
    return [model().make_doc(text) for text in texts]


def plain(spans: Sequence[Span]) -> list[tuple[int, int, str]]:
    return [(span.start_char, span.end_char, span.label_) for span in spans]


def by_spacy(texts: Sequence[str]) -> list[list[tuple[int, int, str]]]:
    return [plain(doc.ents) for doc in component().pipe(docs(texts))]


def by_us(texts: Sequence[str]) -> list[list[tuple[int, int, str]]]:
    return [plain(found) for found in entities(component(), docs(texts))]


def test_the_entities_are_those_of_spacy() -> None:
    texts = [NEWS, "Lund", "\n\n", NEWS.upper(), NEWS.replace(" ", "  ")]
    assert suits(component())
    assert by_us(texts) == by_spacy(texts)
    assert len(by_us(texts)[0]) > 3


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1), min_size=1, max_size=3))
def test_any_words_in_any_order_give_the_same(texts: list[list[str]]) -> None:
    joined = [" ".join(words) for words in texts]
    assert by_us(joined) == by_spacy(joined)


def test_long_entities_are_followed_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    text = " ".join(islice(cycle(["Bank", "of", "Norway", "and", "the"]), 400))
    monkeypatch.setattr(decoding, "TOGETHER", 1)
    assert by_us([NEWS, text]) == by_spacy([NEWS, text])


def test_another_kind_of_component_does_its_own_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recognizer = SpacyRecognizer(ENGLISH_MODELS[0])
    expected = recognizer.recognize([NEWS, "", "Lund"])
    monkeypatch.setitem(component().cfg, "beam_width", 2)
    assert not suits(component())
    monkeypatch.setattr(
        "briefing.analysis.facts.recognizers.spacy_ner.suits", lambda _: False
    )
    assert recognizer.recognize([NEWS, "", "Lund"]) == expected


class Watched:
    """The component, with what its network made last."""

    made: Any = None

    def __init__(self) -> None:
        self.moves = component().moves
        self.model = self

    def predict(self, docs: Sequence[Doc]) -> Any:
        """What the network makes of some texts."""
        self.made = component().model.predict(docs)
        return self.made


def test_what_the_network_made_is_let_go() -> None:
    watched: Any = Watched()
    assert entities(watched, docs([NEWS]))[0]
    assert not hasattr(watched.made, "tokvecs")

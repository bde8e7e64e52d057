import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.recognizers import Recognizer, load_recognizer
from briefing.analysis.facts.recognizers.spacy_ner import CHUNK_LENGTH, chunks
from briefing.errors import ConfigError


@pytest.fixture(scope="module")
def model() -> Recognizer:
    return load_recognizer()[0]


def test_auto_takes_the_installed_model(model: Recognizer) -> None:
    assert model.name.startswith("en-core-web-sm")


def test_a_language_without_a_model_is_named() -> None:
    recognizer, warning = load_recognizer(language="sv")
    assert recognizer.name == "rules/1"
    assert "'sv'" in warning


def test_unknown_model_is_an_error_with_a_hint() -> None:
    with pytest.raises(ConfigError, match="no_such_model") as caught:
        load_recognizer("no_such_model")
    assert caught.value.hint


def test_model_finds_names_in_several_texts(model: Recognizer) -> None:
    texts = ["", "Angela Merkel visited Paris.", " \n\0"]
    found = model.recognize(texts)
    assert [len(names) for names in found] == [0, 2, 0]
    assert texts[1][found[1][0].start : found[1][0].end] == "Angela Merkel"


def test_names_behind_the_first_chunk_keep_their_place(model: Recognizer) -> None:
    text = "It rained all day.\n" * 1200 + "Angela Merkel visited Paris."
    assert len(text) > CHUNK_LENGTH
    last = model.recognize([text])[0][-1]
    assert text[last.start : last.end] == "Paris"


@given(st.text(alphabet="ab \n", max_size=50), st.integers(1, 3000))
def test_chunks_cover_the_text(text: str, times: int) -> None:
    long = text * times
    ranges = list(chunks(long))
    assert "".join(long[start:end] for start, end in ranges).strip() == long.strip()
    assert all(0 < end - start <= CHUNK_LENGTH for start, end in ranges)


def test_rules_find_people_places_and_bodies() -> None:
    recognizer, warning = load_recognizer("rules")
    text = (
        "Yesterday Maria Olsen told the Tromso Harbour Board that the pier in Skibotn"
    )
    found = recognizer.recognize([text])[0]
    assert warning == ""
    assert [(text[e.start : e.end], e.kind) for e in found] == [
        ("Maria Olsen", "person"),
        ("Tromso Harbour Board", "organization"),
        ("Skibotn", "location"),
    ]

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.recognizers.spacy_ner import (
    CHUNK_LENGTH,
    batches,
    legible,
)


@given(st.text(alphabet=st.characters(codec=None)))
def test_legible_text_keeps_its_length_and_can_be_encoded(text: str) -> None:
    assert len(legible(text)) == len(text)
    assert legible(text).encode("utf-8")[:0] == b""


def test_runs_without_blanks_are_parted() -> None:
    text = "x" * 1000 + "(" * 1000
    assert max(map(len, legible(text).split())) < 100


def test_plain_text_stays() -> None:
    text = "Ida Wolff (43), of Lund, said: “No – never!”\n"
    assert legible(text) == text


def test_short_texts_go_together() -> None:
    texts = ["Flood in Lund", "", "The river rose."]
    assert list(batches(texts)) == [[(texts[0], (0, 0)), (texts[2], (2, 0))]]


@given(st.lists(st.integers(0, 3 * CHUNK_LENGTH), max_size=4))
def test_a_batch_is_never_larger_than_a_piece_may_be(lengths: list[int]) -> None:
    texts = [("word " * length)[:length] for length in lengths]
    parts: list[str] = ["" for _ in texts]
    for batch in batches(texts):
        assert 0 < sum(len(words) for words, _ in batch) <= CHUNK_LENGTH
        for words, (index, start) in batch:
            assert len(parts[index]) == start
            parts[index] += words
    assert [p.strip() for p in parts] == [text.strip() for text in texts]

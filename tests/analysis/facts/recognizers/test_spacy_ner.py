from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.recognizers.spacy_ner import legible


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

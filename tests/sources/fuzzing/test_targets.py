import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.fuzzing.targets import PAGES_OF_A_PDF, TARGETS, seeds


@pytest.mark.parametrize("name", [n for n in TARGETS if n != PAGES_OF_A_PDF])
def test_every_reader_answers_the_inputs_of_all_others(name: str) -> None:
    for data in seeds(name):
        TARGETS[name](data)


@given(st.binary())
def test_pages_of_words_anywhere_are_put_together(data: bytes) -> None:
    TARGETS[PAGES_OF_A_PDF](data)

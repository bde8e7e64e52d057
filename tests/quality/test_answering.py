import pytest

from tests.quality.answering import answers


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (["the pilots"], True),
        (["Pilots' strike"], False),
        (["striking pilots of the Scheldt"], True),
        (["harbour masters", "the pilots"], False),
        (["… !"], False),
        ([], False),
    ],
)
def test_the_first_answer_counts(found: list[str], *, right: bool) -> None:
    assert answers(found, ["pilots", "the Scheldt's unions"]) is right


def test_half_of_the_words_are_enough() -> None:
    assert answers(["the ferry left Kiel late"], ["late left a ferry"])
    assert not answers(["the ferry left Kiel late"], ["ferry to Oslo sank"])

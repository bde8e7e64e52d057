import pytest

from tests.analysis.facts.quotes.hearing import quotes, told


@pytest.mark.parametrize(
    ("text", "expected", "main"),
    [
        (
            "“We are ready,” Captain Li said. “Nobody else in the port is.”",
            ["“We are ready,”", "“Nobody else in the port is.”"],
            1,
        ),
        (
            "“If the dam holds,” Li said, “we are safe.” She sat down.",
            ["“If the dam holds,”", "“we are safe.”"],
            0,
        ),
        (
            "“It held for a week,” said Li. “Then it rained.” “It broke.”",
            ["“It held for a week,”", "“Then it rained.”", "“It broke.”"],
            0,
        ),
        (
            "Li said:\n\n“The first thing is water.\n\n“The second is bread.”\n",
            ["“The first thing is water.", "“The second is bread.”"],
            0,
        ),
        (
            "The new harbour, Li said, would be open by the spring.",
            ["The new harbour", "would be open by the spring"],
            1,
        ),
    ],
)
def test_split_speech_is_one_quote_with_its_longest_part_in_front(
    text: str, expected: list[str], main: int
) -> None:
    (found,) = quotes(text)
    assert [part.text for part in found.parts] == expected
    assert found.text == expected[main]
    assert found.wording == " … ".join(expected)
    assert found.speaker is not None
    assert "Li" in found.speaker.text


def test_a_closed_quotation_is_not_gone_on_with_in_the_next_paragraph() -> None:
    text = "Lund said:\n\n“The first thing is water.”\n\n“The second is bread.”\n"
    found = quotes(text)
    assert [(q.text, q.rest) for q in found] == [
        ("“The first thing is water.”", ()),
        ("“The second is bread.”", ()),
    ]
    assert {q.speaker.text if q.speaker else "" for q in found} == {"Lund"}


def test_speech_without_marks_goes_on_behind_its_cue() -> None:
    text = (
        "We are tired, Lund said.\n\nIt is not over, she added. The dam is weak.\n\n"
        "It is over, Berg said. The dam was rebuilt in May."
    )
    assert [quote.wording for quote in quotes(text)] == [
        "We are tired",
        "It is not over … The dam is weak",
        "It is over",
    ]


def test_where_marks_are_used_a_plain_sentence_is_no_speech() -> None:
    text = "“We are tired,” Lund said. It is not over, she added. The dam is weak."
    assert [quote.wording for quote in quotes(text)] == [
        "“We are tired,”",
        "It is not over",
    ]


def test_who_says_nothing_does_not_take_the_word() -> None:
    found = told("“It held,” Lund said. She didn't suggest repairs. “Then it broke.”")
    assert found == [
        ("Lund", "said", "“It held,”"),
        ("Lund", "said", "“Then it broke.”"),
    ]


def test_narration_between_two_quotations_parts_them() -> None:
    found = quotes("“It held,” Lund said. The hall was silent. “Then it broke.”")
    assert [q.text for q in found] == ["“It held,”", "“Then it broke.”"]

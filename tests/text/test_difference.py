from hypothesis import given
from hypothesis import strategies as st

from briefing.text.difference import difference


def test_changed_sentences_are_told_beside_what_stayed() -> None:
    before = "Rain fell. The bridge is closed. Ferries sail."
    after = "Rain fell. The bridge is open.\n\nFerries sail. All is well."
    assert list(difference(before, after)) == [
        ("same", "Rain fell."),
        ("gone", "The bridge is closed."),
        ("new", "The bridge is open."),
        ("same", "Ferries sail."),
        ("new", "All is well."),
    ]


def test_a_very_long_text_is_compared_too() -> None:
    before = "\n".join(f"Line {n}. It has words." for n in range(5_000))
    steps = list(difference(before, before + "\nOne more."))
    assert [unit for step, unit in steps if step != "same"] == ["One more."]


@given(st.text(max_size=200), st.text(max_size=200))
def test_both_texts_are_told_whole(before: str, after: str) -> None:
    steps = list(difference(before, after))

    def letters(text: str) -> str:
        return "".join(text.split())

    old = "".join(unit for step, unit in steps if step != "new")
    new = "".join(unit for step, unit in steps if step != "gone")
    assert (letters(old), letters(new)) == (letters(before), letters(after))

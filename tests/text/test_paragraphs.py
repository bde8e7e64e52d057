from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.paragraphs import paragraph_ranges, trim

TEXTS = st.text(alphabet=st.sampled_from("ab .,\n\r\t\x0b\u2028-1)"), max_size=200)


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraph_ranges(text)]


@given(st.one_of(TEXTS, st.text(max_size=200)))
def test_paragraphs_hold_everything_but_white_space(text: str) -> None:
    ranges = paragraph_ranges(text)
    kept = "".join(text[start:end] for start, end in ranges)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(ranges))


def test_blank_lines_and_every_kind_of_line_break_part() -> None:
    assert paragraphs("One.\r\n\r\nTwo.\n \nThree.") == ["One.", "Two.", "Three."]
    assert paragraphs("One.\nTwo.\rThree.\u2028Four.") == [
        "One.",
        "Two.",
        "Three.",
        "Four.",
    ]


def test_a_line_that_goes_on_in_lower_case_is_no_new_paragraph() -> None:
    text = "The minister arrived on the\nlast train. Nobody met him.\nHe walked."
    assert paragraphs(text) == [
        "The minister arrived on the\nlast train. Nobody met him.",
        "He walked.",
    ]


def test_lists_keep_their_items_apart_even_in_wrapped_text() -> None:
    text = (
        "The parties agreed on the following points in the\n"
        "night, which are to be signed in the morning by\n"
        "all of them together:\n"
        "1. The base closes before the end of the year, and\n"
        "   the town is given back its harbour.\n"
        "2) Nobody pays.\n"
    )
    assert len(paragraphs(text)) == 3


def test_trim_leaves_an_empty_range_where_it_is() -> None:
    assert trim("  a ", 0, 4) == (2, 3)
    assert trim("    ", 1, 3) == (1, 1)

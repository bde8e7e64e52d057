from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.model.brief import Brief
from briefing.render.text import WIDTH, paragraph, render_text
from briefing.theme import load_theme

STANDARD = load_theme("standard")


def lines_of(brief: Brief) -> list[str]:
    return render_text(brief, STANDARD).decode().splitlines()


def test_no_line_is_wider_than_a_mail_can_quote(disputed_brief: Brief) -> None:
    lines = lines_of(disputed_brief)
    assert max(map(cell_len, lines)) <= WIDTH
    assert not [line for line in lines if line != line.rstrip()]


def test_the_markings_are_the_first_and_the_last_lines(seed_brief: Brief) -> None:
    lines = lines_of(replace(seed_brief, marking="TLP:RED", handling="Training only"))
    assert [line.strip() for line in lines[:2]] == ["Training only", "TLP:RED"]
    assert lines[-2:] == lines[:2]


def test_a_quotation_is_set_off_on_every_line(seed_brief: Brief) -> None:
    quoted = [line for line in lines_of(seed_brief) if line.startswith("    |")]
    assert len(quoted) > 2
    assert any("— John Brennan" in line for line in quoted)


@given(
    st.text(max_size=300), st.integers(0, 20), st.sampled_from(["", "  *", "[123456]"])
)
def test_a_paragraph_keeps_its_words_and_its_width(
    text: str, indent: int, first: str
) -> None:
    lines = list(paragraph(text, indent, first))
    assert all(cell_len(line) <= WIDTH for line in lines)
    plain = "".join("".join(lines).split())
    assert len(plain) >= len("".join(text.split())) - len(text)


def test_wide_letters_count_twice() -> None:
    lines = list(paragraph("漢" * 50, 4))
    assert [cell_len(line) for line in lines] == [WIDTH, 4 + 100 - (WIDTH - 4)]

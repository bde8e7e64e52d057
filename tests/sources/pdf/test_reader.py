import re
from collections.abc import Callable
from io import BytesIO

import pypdf
import pytest

from briefing.sources.limits import Limits
from briefing.sources.raw import Raw
from briefing.sources.reading import read
from tests.sources.pdf.printing import (
    HEIGHT,
    WIDTH,
    Item,
    article,
    column,
    printed,
    refusal,
)

ONE = (
    "Water rose by two metres in Porto Vega on Monday and many residents were told to "
    "leave their homes before nightfall, officials said, as the dam was opened."
)
TWO = (
    "The harbour master reported that ferries to the northern islands would not sail "
    "before Thursday, and asked all travellers to stay away from the quays until then."
)
THREE = (
    "Engineers have been working since the morning to close the breach in the wall and "
    "the mayor promised that the power would be back in all districts by the weekend."
)


def changed(data: bytes, change: Callable[[pypdf.PdfWriter], object]) -> bytes:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(BytesIO(data)))
    change(writer)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def test_lines_become_paragraphs() -> None:
    made = article(printed([column(ONE) + column(TWO, top=640)]))
    assert made.text == f"{ONE}\n\n{TWO}"
    assert made.pages == (0,)
    assert made.origin is not None
    assert made.origin.format == "pdf"


def test_an_indent_begins_a_paragraph() -> None:
    lines = column(ONE + " " + ONE)
    second = column(TWO, top=lines[-1][1] - 13)
    second[0] = (72, *second[0][1:])
    assert article(printed([lines + second])).text == f"{ONE} {ONE}\n\n{TWO}"


@pytest.mark.parametrize("drawn", ["by column", "by row"])
def test_columns_are_read_one_after_the_other(drawn: str) -> None:
    left = column(f"{ONE} {TWO}", width=48)
    right = column(THREE, left=310, width=48)
    items = left + right
    if drawn == "by row":
        items.sort(key=lambda item: -item[1])
    title = (60, 760, 20, "Flood in Porto Vega leaves thousands without power")
    made = article(printed([[title, *items]]))
    assert made.title == "Flood in Porto Vega leaves thousands without power"
    assert made.text == f"{ONE} {TWO}\n\n{THREE}"


def test_a_table_is_read_row_by_row() -> None:
    cells = [("Dead", "14", "17"), ("Missing", "6", "11"), ("Injured", "40", "52")]
    table: list[Item] = [
        (60 + 120 * place, 600 - 13 * row, 10, cell)
        for row, line in enumerate(cells)
        for place, cell in enumerate(line)
    ]
    text = article(printed([column(ONE) + table])).text
    assert re.search(r"Dead 14 17\s+Missing 6 11\s+Injured 40 52", text)


def test_what_pages_repeat_is_taken_off_and_dates_them() -> None:
    def page(number: int, text: str) -> list[Item]:
        return [
            (60, HEIGHT - 30, 8, "Valley Wire Weekly"),
            (WIDTH - 120, HEIGHT - 30, 8, "9 December 2021"),
            (290, 30, 8, f"Page {number} of 3"),
            *column(text),
        ]

    texts = [ONE, TWO, THREE]
    made = article(printed([page(n, text) for n, text in enumerate(texts, 1)]))
    assert made.text == "\n\n".join(texts)
    assert made.date == "2021-12-09"
    assert [made.text[place:][:9] for place in made.pages] == [t[:9] for t in texts]
    assert made.page(made.span(len(ONE) + 5, len(ONE) + 9)) == 2


def test_a_bare_page_number_is_taken_off_even_a_single_page() -> None:
    assert article(printed([[*column(ONE), (290, 30, 10, "- 1 -")]])).text == ONE


def test_divided_words_are_joined_and_compounds_kept() -> None:
    lines = [
        "On Monday the defence minis-",
        "ter met a number of well-",
        "known experts and the Franco-",
        "German envoys; a so-called pro-",
        "gramme for the season of 2021-",
        "22 of a long-term kind and a long-",
        "term plan were shown to them all.",
    ]
    items = [(60, 700 - 13 * n, 10, line) for n, line in enumerate(lines)]
    text = article(printed([items])).text.replace("\n\n", " ")
    assert text == (
        "On Monday the defence minister met a number of well-known experts and the "
        "Franco-German envoys; a so-called programme for the season of 2021-22 of a "
        "long-term kind and a long-term plan were shown to them all."
    )


def test_a_sentence_goes_on_over_the_page() -> None:
    half = ONE.index(" and many")
    made = article(printed([column(ONE[:half]), column(ONE[half + 1 :])]))
    assert made.text == ONE
    assert made.text[made.pages[1] :].startswith("and many")


def test_a_page_on_its_side_is_read_and_a_stamp_is_not() -> None:
    upright = printed([column(ONE)])
    turned = changed(upright, lambda writer: writer.pages[0].rotate(90))
    assert article(turned).text == ONE


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Microsoft Word - flood-final.doc", ""),
        ("untitled", ""),
        ("report_2021.pdf", ""),
        ("Flood in Porto Vega", "Flood in Porto Vega"),
    ],
)
def test_a_stated_title_is_taken_if_a_person_wrote_it(stated: str, title: str) -> None:
    made = article(printed([column(ONE)], title=stated))
    assert ("" if made.title_made else made.title) == title


def test_author_and_headers_are_told() -> None:
    head = [(60, 740, 10, "By Ada Marsh"), (60, 720, 10, "9 December 2021")]
    made = article(printed([head + column(ONE)], author="user1"))
    assert (made.author, made.date, made.text) == ("Ada Marsh", "2021-12-09", ONE)
    assert article(printed([column(ONE)], author="Ada Marsh")).author == "Ada Marsh"
    assert article(printed([column(ONE)], author="user1")).author == ""


def test_when_the_file_was_made_is_no_date() -> None:
    assert article(printed([column(ONE)])).date == ""


def test_refusals_are_sentences() -> None:
    whole = printed([column(ONE)] * 3)
    assert refusal(b"%PDF-1.4\n") == "a.pdf is a damaged PDF"
    assert refusal(whole[:200]) == "a.pdf is a damaged PDF"
    assert refusal(changed(whole, lambda writer: writer.encrypt("secret"))) == (
        "a.pdf is locked by a password"
    )
    assert refusal(printed([[]])) == "a.pdf holds no text; it may be a scan"
    assert refusal(whole, Limits(max_pages=2)) == "a.pdf has 3 pages; the limit is 2"
    assert article(
        changed(whole, lambda writer: writer.encrypt("", "owner"))
    ).text.startswith(ONE)


def test_damage_anywhere_gives_articles_or_sentences() -> None:
    whole = printed([column(ONE)])
    for at in range(10, len(whole), 97):
        damaged = whole[:at] + b"\xff9[<<" + whole[at + 5 :]
        assert len(list(read(Raw("a.pdf", damaged)))) == 1


def test_items_of_a_list_are_paragraphs_and_a_number_in_a_sentence_is_none() -> None:
    lines = [
        (60, "1. The dam upstream was opened on Monday night and the"),
        (74, "river rose by two metres within an hour of it"),
        (60, "2. Ferries stay in port, and all the crews of the boats of"),
        (74, "20. Of them nobody was hurt, and that was said twice."),
    ]
    items = [(left, 700 - 13.0 * n, 10, line) for n, (left, line) in enumerate(lines)]
    assert article(printed([[(60, 730, 10, "The points:"), *items]])).text == (
        "The points:\n\n1. The dam upstream was opened on Monday night and the river "
        "rose by two metres within an hour of it\n\n2. Ferries stay in port, and all "
        "the crews of the boats of 20. Of them nobody was hurt, and that was said "
        "twice."
    )


def test_gaps_in_a_line_open_no_column() -> None:
    left = column(f"{ONE} {TWO}", width=48)
    right = column(THREE, left=310, width=48)
    at, y, size, words = left[2]
    first, _, rest = words.partition(" ")
    left[2:3] = [(at, y, size, first), (at + 60, y, size, rest[:34])]
    made = article(printed([[(60, 760, 10, "By Ada Marsh"), *left, *right]]))
    assert made.author == "Ada Marsh"
    assert made.text.endswith(THREE)
    assert made.text.startswith("Water rose by two metres")


def test_a_full_line_without_an_end_goes_on_over_the_page() -> None:
    full = "The harbour master said on Monday that all of the ferries to the"
    above = [(60, 700.0, 10.0, ONE[:64]), (60, 687.0, 10.0, full)]
    made = article(printed([above, column("Northern islands would stay in port.")]))
    assert made.text == f"{ONE[:64]} {full} Northern islands would stay in port."

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.plain import read
from briefing.sources.raw import Raw

BODY = "The river rose by two metres, the mayor said.\n\nMore rain is due."


def article(text: str, name: str = "a.txt") -> Article:
    (made,) = read(Raw(name, text.encode()))
    assert isinstance(made, Article)
    return made


def test_an_export_with_a_bare_date_line() -> None:
    made = article(f" date 2021-12-09 \n\n\n\n{BODY}\n")
    assert (made.date, made.text) == ("2021-12-09", BODY)
    assert made.title == "The river rose by two metres"
    assert made.title_made


def test_headers_with_colons() -> None:
    made = article(
        "Headline: Flood in the north\r\nDATE: Thu, 09 Dec 2021 16:30:00 +0000\r\n"
        "Source: Valley Wire\r\nBy: Ada Marsh\r\nURL: https://example.org/a\r\n"
        "Language: en-GB\r\nTLP: amber+strict\r\nLength: 120 words\r\n"
        "Summary: A river rose.\r\n\r\n" + BODY
    )
    assert made == Article(
        id=made.id,
        text=BODY,
        title="Flood in the north",
        lead="A river rose.",
        date="2021-12-09T16:30:00+00:00",
        source="Valley Wire",
        author="Ada Marsh",
        url="https://example.org/a",
        language="en",
        marking="TLP:AMBER+STRICT",
        origin=made.origin,
    )


def test_title_byline_and_date_on_lines_of_their_own() -> None:
    made = article(
        f"Flood in the north\n\nBy Ada Marsh in Leeds\n\n9 May 2021\n\n{BODY}"
    )
    assert made.title == "Flood in the north"
    assert not made.title_made
    assert (made.author, made.date) == ("Ada Marsh in Leeds", "2021-05-09")
    assert made.text == BODY


def test_the_headers_of_a_news_archive() -> None:
    made = article(
        "Flood in the north\n\nNovember 22, 2026\n\nBYLINE: Ada Marsh\n\n"
        "LENGTH: 523 words\n\nDATELINE: Leeds\n\nHIGHLIGHT: A river rose.\n\n"
        f"Copyright 2026 Valley Wire\n\nBODY:\n\n{BODY}\n"
    )
    assert (made.title, made.date) == ("Flood in the north", "2026-11-22")
    assert (made.author, made.lead, made.text) == ("Ada Marsh", "A river rose.", BODY)


def test_a_forwarded_mail() -> None:
    made = article(
        "From: Ada Marsh\nSent: 9 May 2021 16:30\nTo: desk\nSubject: Flood in the "
        f"north\n\n{BODY}"
    )
    assert (made.author, made.title) == ("Ada Marsh", "Flood in the north")
    assert (made.date, made.text) == ("2021-05-09T16:30", BODY)


@pytest.mark.parametrize("line", ["TLP:RED", "TLP RED", "tlp red", "Marking: TLP:RED"])
def test_a_label_on_a_line_of_its_own(line: str) -> None:
    assert article(f"Flood in the north\n\n{line}\n\n{BODY}").marking == "TLP:RED"


def test_a_label_with_conditions_is_refused_not_overlooked() -> None:
    with pytest.raises(SourceError, match="unknown handling label"):
        article(f"TLP: RED for the members of the working group on floods\n\n{BODY}")


def test_german_headers() -> None:
    made = article(f"Titel: Hochwasser\nDatum: 9.12.2021\nSprache: de\n\n{BODY}")
    assert (made.title, made.date, made.language) == ("Hochwasser", "2021-12-09", "de")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_byline_right_below_the_title(end: str) -> None:
    made = article(
        end.join(
            ["Flood in the north", "By Ada Marsh", "Published 9 May 2021", "", BODY]
        )
    )
    assert (made.title, made.author) == ("Flood in the north", "Ada Marsh")
    assert (made.date, made.text) == ("2021-05-09", BODY)


def test_the_date_of_an_update_is_not_that_of_the_article() -> None:
    made = article(f"Updated: 10 May 2021\nPublished on 9 May 2021\n\n{BODY}")
    assert (made.date, made.text) == ("2021-05-09", BODY)


@pytest.mark.parametrize("written", ["German", "deu", "??"])
def test_a_language_that_is_no_code_is_detected(written: str) -> None:
    assert article(f"Language: {written}\n\n{BODY}").language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Published in 2021, the book sold well.\n\nMore follows.",
        "Copyright is a word.\n\nMore follows.",
        "TLP is a word.\n\nMore follows.",
        "Date palms are dying in the south, growers said in 2021.",
        "date palms are dying in the south.\n\nMore follows.",
        "By Thursday the river had fallen.\n\nMore follows.",
        "By Thursday the River\nhad fallen. More follows.",
        "Source: " + "a long sentence about springs " * 20,
        "Note: this is no header that we know.\n\nMore follows.",
        "https://example.org/a is down.\n\nMore follows.",
        "The port is closed.\n\nMore follows.",
        "Short first line\nthat goes on in the next.\n\nMore follows.",
        "9 May was cold.\n\nMore follows.",
    ],
)
def test_prose_is_never_taken_for_a_header(text: str) -> None:
    assert article(text).text == text.strip()


def test_a_file_with_one_line_keeps_it() -> None:
    made = article("Flood in the north\n")
    assert made.text == made.title == "Flood in the north"
    assert made.title_made


def test_nothing_inside_is_changed() -> None:
    body = "  One\ttab.\r\n\r\n\x0bTwo  spaces\u00a0here.  \r\rThree\u200b."
    made = article(f"Title: T\n\n{body}\n \n\t\n")
    assert made.text == body


def test_the_first_of_two_headers_wins() -> None:
    made = article(f"Title: First\nTitle: Second\nDate: 2021\n\n{BODY}")
    assert (made.title, made.date, made.text) == ("First", "2021", BODY)


def test_date_of_dateline_before_that_of_name() -> None:
    line = "LEEDS, 9 May 2021 (Wire) — The river rose."
    assert article(line, "2020-01-01.txt").date == "2021-05-09"
    assert article("The river rose.", "x/2020-01-01-a.txt").date == "2020-01-01"
    assert article("Date: 2019\n\nThe river rose.", "2020-01-01.txt").date == "2019"


def test_escape_sequences_leave_metadata_but_not_text() -> None:
    made = article(
        "Title: \x1b[31mFlood\x1b[0m \x1b]0;owned\x07in\x9b2J the\u202e north\n"
        "Source: Wire\x07\n\nThe \x1b[1mriver\x1b[0m rose by two metres on Monday.\n"
    )
    assert (made.title, made.source) == ("Flood in the north", "Wire")
    assert "\x1b[1mriver" in made.text


def test_an_unknown_label_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        article(f"Marking: secret\n\n{BODY}")
    assert caught.value.message == "a.txt carries the unknown handling label 'secret'"
    assert "TLP:RED" in caught.value.hint


def test_an_odd_label_is_shown_safely() -> None:
    with pytest.raises(SourceError) as caught:
        article("TLP: \x1b[2J\ue000\n\nThe river rose.")
    assert caught.value.message.endswith(r"label '\x1b[2J\ue000'")


@pytest.mark.parametrize("text", ["Title: A\nDate: 2021\n", "12 34\n", "...", "🙂🙂"])
def test_a_file_without_words_is_refused(text: str) -> None:
    with pytest.raises(SourceError, match=r"a\.txt holds no words"):
        article(text)


def test_a_long_single_line() -> None:
    text = "The river rose. " * 60_000
    assert article(text).text == text.rstrip()


HEADERS = ["Title: A", "date 2021", "By Ada Marsh", "9 May 2021", "Marking: red"]
LINES = st.sampled_from([*HEADERS, "Flood in the north", "It rained.", "", " ", "\t"])
TEXTS = st.text() | st.lists(LINES).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\r"]).map(lambda end: end.join(lines))
)


@given(TEXTS)
def test_the_text_is_a_slice_of_the_file(text: str) -> None:
    try:
        made = article(text)
    except (SourceError, UnicodeEncodeError):
        return
    assert made.text in text.removeprefix("\ufeff")
    assert made.text.strip()
    assert made.text == made.text.rstrip()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("FOR IMMEDIATE RELEASE\nContact: Ada Marsh\n9 December 2021", "2021-12-09"),
        ("R 091200Z DEC 21\nFM PORT VEGA\nTO CONTROL\nUNCLAS\nBT", "2021-12-09T12:00Z"),
        ("DTG: 091200Z DEC 21\nSUBJ: Flood", "2021-12-09T12:00Z"),
        ("BC-EU--Vega-Flood,2nd Ld\nEds: Updates.\n9 December 2021", "2021-12-09"),
        ("ZCZC VEG0001\n9 December 2021", "2021-12-09"),
        ("ZCZC\n9 December 2021", "2021-12-09"),
    ],
)
def test_heads_of_releases_wires_and_messages(head: str, expected: str) -> None:
    (made,) = read(Raw("a.txt", f"{head}\n\nThe river rose.\n".encode()))
    assert isinstance(made, Article)
    assert (made.text, made.date) == ("The river rose.", expected)


@pytest.mark.parametrize("mark", ["###", "# # #", "-30-", "- ENDS -", "ENDS", "(END)"])
def test_the_mark_that_closes_a_release_is_taken_off(mark: str) -> None:
    (made,) = read(Raw("a.txt", f"The river rose.\n\n{mark}\n".encode()))
    assert isinstance(made, Article)
    assert made.text == "The river rose."


def test_words_that_begin_like_a_message_are_a_title() -> None:
    (made,) = read(Raw("a.txt", b"To the islands by boat\n\nThe river rose.\n"))
    assert isinstance(made, Article)
    assert made.title == "To the islands by boat"

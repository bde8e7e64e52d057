import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article
from briefing.sources.limits import Limits
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read

RIVER = "PORTO VEGA (Agency) - The river rose by two metres on Monday, officials said."
FERRY = "Ferries to the northern islands will not sail before Thursday."

FACTIVA = f"""
Flood cuts power in Porto Vega
Ada Marsh
523 words
9 December 2021
14:05
Valley Wire
VALW
English
(c) 2021 Valley Wire

{RIVER}

{FERRY}

Document VALW000020211209ehc9001g4
"""
FACTIVA_TAGGED = f"""
SE
World
HD
Flood cuts power in Porto Vega
BY
By Ada Marsh
WC
523 words
PD
9 December 2021
ET
14:05
SN
Valley Wire
LA
English
CY
(c) 2021 Valley Wire
LP
{RIVER}
TD
{FERRY}
IN
i1 : Energy
AN
Document VALW000020211209ehc9001g4
"""
NEXIS = f"""
Flood cuts power in Porto Vega

Valley Wire

December 9, 2021 Thursday


Copyright 2021 Valley Wire All Rights Reserved

Section: NEWS; Pg. 4

Length: 523 words

Byline: Ada Marsh

Body


{RIVER}

{FERRY}

Classification


Language: ENGLISH

Load-Date: December 9, 2021

End of Document
"""
NEXIS_OLD = f"""
Valley Wire

December 9, 2021 Thursday
First Edition

Flood cuts power in Porto Vega

BYLINE: Ada Marsh

SECTION: NEWS; Pg. 4

LENGTH: 523 words

{RIVER}

{FERRY}

LOAD-DATE: December 9, 2021

LANGUAGE: ENGLISH
"""
PROQUEST = f"""
Flood cuts power in Porto Vega

Author: Ada Marsh

ProQuest document link

Abstract: A flood.

Full text: {RIVER}

{FERRY}

Subject: Floods

Title: Flood cuts power in Porto Vega

Publication title: Valley Wire

Publication date: Dec 9, 2021

Document URL: https://example.org/1
"""
FORMS = [
    pytest.param(FACTIVA, id="factiva"),
    pytest.param(FACTIVA_TAGGED, id="factiva tagged"),
    pytest.param(NEXIS, id="nexis"),
    pytest.param(NEXIS_OLD, id="nexis old"),
    pytest.param(PROQUEST, id="proquest"),
]


def articles(text: str) -> list[Article]:
    found = list(read(Raw("a.txt", text.encode()), "plain"))
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize("export", FORMS)
def test_the_head_of_an_archive_is_read(export: str, line_break: str) -> None:
    (made,) = articles(export.replace("\n", line_break))
    assert made.title == "Flood cuts power in Porto Vega"
    assert (made.author, made.source) == ("Ada Marsh", "Valley Wire")
    assert made.date == "2021-12-09"
    assert made.text.split() == f"{RIVER} {FERRY}".split()


@pytest.mark.parametrize(
    "export",
    [
        NEXIS + NEXIS + NEXIS,
        FACTIVA + "\n" + FACTIVA + FACTIVA,
        FACTIVA_TAGGED * 3,
        "".join(f"\n{n} of 3 DOCUMENTS\n{NEXIS_OLD}" for n in (1, 2, 3)),
        "Report\n"
        + "".join(f"{'_' * 40}\nDocument {n} of 3\n{PROQUEST}" for n in (1, 2, 3)),
    ],
)
def test_one_file_may_hold_many(export: str) -> None:
    found = articles(export)
    assert [made.title for made in found] == ["Flood cuts power in Porto Vega"] * 3
    assert {made.date for made in found} == {"2021-12-09"}
    assert all(made.text.split() == f"{RIVER} {FERRY}".split() for made in found)


def test_a_bare_file_of_many_is_divided_at_its_marks() -> None:
    pairs = (("Flood", RIVER), ("Ferries", FERRY))
    text = "".join(f"ZCZC V1\n{title}\n\n{body}\nNNNN\n" for title, body in pairs)
    assert [(made.title, made.text) for made in articles(text)] == [
        ("Flood", RIVER),
        ("Ferries", FERRY),
    ]


def test_a_monitored_report_names_its_source_below() -> None:
    (made,) = articles(
        "Flood cuts power in Porto Vega\n\nText of report in English by Valley Wire"
        f" on 9 December\n\n{RIVER}\n\n{FERRY}\n\n"
        "Source: Valley Wire, Porto Vega, in English 1305 gmt 9 Dec 21\n\nMON VW ab\n"
    )
    assert made.title == "Flood cuts power in Porto Vega"
    assert (made.source, made.date) == ("Valley Wire", "2021-12-09T13:05Z")
    assert made.text == f"{RIVER}\n\n{FERRY}"


def test_a_part_without_words_is_named() -> None:
    first, second = read(Raw("a.txt", f"{RIVER}\nEnd of Document\n...\n".encode()))
    assert isinstance(first, Article)
    assert isinstance(second, Unreadable)
    assert second.error.message == "a.txt, article 2: holds no words"


@pytest.mark.parametrize(
    "text",
    [
        f"{RIVER}\nDocument 3 of 7\n{FERRY}",
        f"{RIVER}\nDocument 2 of 7\n{FERRY}\nDocument 1 of 7\n{FERRY}",
        f"{RIVER}\n523 words\n{FERRY}",
        f"{RIVER}\nFull text: {FERRY}",
    ],
)
def test_what_only_looks_like_an_export_is_one_text(text: str) -> None:
    (made,) = articles(text)
    assert made.text == text


@given(st.lists(st.sampled_from(FACTIVA.splitlines() + NEXIS.splitlines())))
def test_any_pieces_are_read(lines: list[str]) -> None:
    for item in read(Raw("a.txt", "\n".join(lines).encode()), "plain"):
        assert isinstance(item, Article | Unreadable)


def test_too_many_articles_are_refused() -> None:
    raw = Raw("a.txt", b"Rain.\nNNNN\n" * 4, limits=Limits(max_members=3))
    (refused,) = read(raw)
    assert isinstance(refused, Unreadable)
    assert "holds more than 3 articles" in refused.error.message

import pytest

from briefing.proof.ink import Ink, PageInk
from briefing.proof.tounicode import texts_of_codes

CODES = {1: "a", 2: "fi", 3: "\u00ad", 4: "\U0001f525"}


def ink(content: bytes) -> list[Ink]:
    page = PageInk({"F1": CODES}.__getitem__, lambda name: name == "Logo")
    return list(page.read(content))


def test_words_belong_to_the_statement_that_is_open() -> None:
    content = b"""BT /F1 9 Tf <0001> Tj
    /P <</MCID 0 /Statement 7>> BDC [<0002> -20 <00030001>] TJ
    /Span <</ActualText <FEFFD83DDD25>>> BDC <0004> Tj EMC EMC
    /P <</MCID 1>> BDC <0001> Tj EMC ET"""
    assert ink(content) == [
        Ink(0, "a"), Ink(7, "fi\u00ada", 0), Ink(7, "\U0001f525", 0), Ink(0, "a", 1),
    ]  # fmt: skip


def test_the_font_comes_back_with_the_state() -> None:
    assert ink(b"/F1 9 Tf q /F1 8 Tf Q <0001> Tj") == [Ink(0, "a")]
    with pytest.raises(ValueError, match="stands for no text"):
        ink(b"q /F1 9 Tf Q <0001> Tj")


def test_pictures_and_filled_text_hide_nothing() -> None:
    assert ink(b"/Logo Do 2 Tr 0 Tr 1 0 0 rg 0 0 9 9 re f") == []


HIDING = (b"/Form Do", b"1 Tr", b"3 Tr", b"7 Tr", b"BI ID EI", b"/S /P1 BDC", b"sh0w")
NAMELESS = (
    b"/P <</Statement [1]>> BDC",
    b"/P <</MCID 1.5>> BDC",
    b"/P <</MCID /A>> BDC",
)
UNTRUE = (b"/S <</ActualText 1>> BDC", b"/S <</ActualText (a)>> BDC EMC")


@pytest.mark.parametrize("content", HIDING + NAMELESS + UNTRUE)
def test_what_could_hide_words_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        ink(content)


def test_a_table_names_the_texts_of_codes() -> None:
    table = b"1 beginbfchar\n<0001> <0061>\n<0002> <D83DDD25>\n<0003> <>\nendbfchar"
    assert texts_of_codes(table) == {1: "a", 2: "\U0001f525", 3: ""}
    assert texts_of_codes(b"<0001> <0061>") == {}

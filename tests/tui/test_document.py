from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article, Field, Span
from briefing.tui.document import Document, Line
from tests.tui.fakes import BRIDGE, bridge, found


def words(document: Document, line: Line) -> str:
    return document.text(line.part)[line.start : line.end]


def test_title_byline_and_text_follow_each_other() -> None:
    document = Document(bridge(), 60)
    assert [line.part for line in document.lines[:4]] == [
        "title",
        "byline",
        "gap",
        "text",
    ]
    assert words(document, document.lines[1]) == "2026-03-31 · Nordvik Times · Ola Vik"
    assert document.lines[-1].part == "text"


def test_white_space_around_the_text_takes_no_lines() -> None:
    padded = Document(Article(id="1", text="\n\n one\n\ntwo \n\n\n"), 60)
    assert [words(padded, line) for line in padded.lines] == [" one", "", "two "]


def test_the_line_of_a_span_holds_its_first_word() -> None:
    document = Document(bridge(), 30)
    span = found(bridge(), "Ingrid Dahl")
    line = document.lines[document.line_of(span)]
    assert line.part == "text"
    assert "Ingrid" in words(document, line)


def test_a_span_of_the_title_is_found_there() -> None:
    document = Document(bridge(), 30)
    assert document.line_of(bridge().span(0, 6, "title")) == 0


def test_a_span_of_a_missing_field_leads_to_the_top() -> None:
    document = Document(bridge(), 30)
    assert document.line_of(Span(start=5, end=6, text="x", field="lead")) == 0


def test_the_passage_covers_the_summary() -> None:
    document = Document(bridge(), 200)
    line = next(line for line in document.lines if line.part == "text")
    summary = [bridge().span(0, BRIDGE.index("."))]
    pieces = document.pieces(line, summary, [found(bridge(), "bridge")])
    marks = [(BRIDGE[p.start : p.end], p.mark) for p in pieces]
    assert marks[:3] == [
        ("The old ", "summary"),
        ("bridge", "passage"),
        (BRIDGE[14 : line.end], "summary"),
    ]


fields: st.SearchStrategy[Field] = st.sampled_from(["title", "lead", "text"])
spans = st.tuples(st.integers(0, 60), st.integers(0, 60), fields)


@given(
    st.text(max_size=60),
    st.text(max_size=20),
    st.integers(-3, 30),
    st.lists(spans, max_size=4),
    spans,
)
def test_pieces_cover_each_line_without_a_gap(
    text: str,
    title: str,
    width: int,
    marks: list[tuple[int, int, Field]],
    passage: tuple[int, int, Field],
) -> None:
    article = replace(bridge(), text=text, title=title)
    document = Document(article, width)
    summary = [Span(start=s, end=e, text="", field=f) for s, e, f in marks]
    target = Span(start=passage[0], end=passage[1], text="", field=passage[2])
    document.line_of(target)
    for line in document.lines:
        pieces = document.pieces(line, summary, [target])
        assert pieces[0].start == line.start
        assert pieces[-1].end == line.end
        assert all(a.end == b.start for a, b in pairwise(pieces))

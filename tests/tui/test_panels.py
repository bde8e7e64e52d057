from dataclasses import replace

import pytest

from briefing.model.analysis import Analysis
from briefing.services.panels import Entry
from briefing.tui.panels import paged, panels
from briefing.tui.widgets.fact_list import MOST_LINES, shortened, with_bar
from tests.tui.fakes import analyse, bridge


def entries(title: str) -> tuple[Entry, ...]:
    found = {panel.title: panel.entries for panel in panels(analyse(bridge()))}
    return found[title]


def entry_of(analysis: Analysis) -> str:
    return panels(analysis)[0].entries[0].detail


def test_panels_come_in_reading_order_and_empty_ones_are_left_out() -> None:
    titles = [panel.title for panel in panels(analyse(bridge()))]
    assert titles == ["Who", "What", "When", "Where", "Why", "Numbers", "Quotes"]


@pytest.mark.parametrize(
    ("panel", "text", "detail"),
    [
        ("Who", "Ingrid Dahl ×2", "Mayor"),
        ("When", "Tuesday", "2026-03-31"),
        ("Where", "Varsund", ""),
        ("Numbers", "Around 4,200", "vehicles"),
        ("Quotes", "We would rather be late than sorry", "– Ingrid Dahl"),
    ],
)
def test_a_fact_is_its_own_words_with_what_is_known_of_it(
    panel: str, text: str, detail: str
) -> None:
    entry = entries(panel)[0]
    assert (entry.text, entry.detail) == (text, detail)


def test_a_fact_names_its_page_where_the_article_has_pages() -> None:
    article = bridge()
    assert paged(panels(analyse(article)), lambda _: article) == panels(
        analyse(article)
    )
    two = replace(article, pages=(0, article.text.index("4,200")))
    entries = [
        entry
        for panel in paged(panels(analyse(two)), lambda _: two)
        for entry in panel.entries
    ]
    assert {two.page(entry.span) for entry in entries} >= {1, 2}
    for entry in entries:
        page = two.page(entry.span)
        assert entry.detail.endswith(f"(page {page})") == bool(page)


def test_a_unit_within_the_words_is_not_repeated() -> None:
    assert entries("Numbers")[1].detail == ""


def test_how_exact_a_number_is_is_said_where_its_words_do_not() -> None:
    number = analyse(bridge()).numbers[0]
    bare = replace(number, start=number.start + 7, text="4,200")
    assert entry_of(Analysis(id="x", method="m/1", numbers=(bare,))) == "about vehicles"


@pytest.mark.parametrize("value", ["PRESENT_REF", "XXXX-WXX-2", "2026-03-XX"])
def test_a_date_that_is_open_says_no_more_than_its_words(value: str) -> None:
    date = replace(analyse(bridge()).when[0], value=value)
    assert entry_of(Analysis(id="x", method="m/1", when=(date,))) == ""


def test_a_quote_without_a_speaker_has_no_dash() -> None:
    analysis = analyse(bridge())
    quote = replace(analysis.quotes[0], speaker=None)
    alone = Analysis(id="x", method="m/1", quotes=(quote,))
    assert panels(alone)[0].entries[0].detail == ""


def test_a_split_quote_shows_all_its_parts() -> None:
    article = bridge()
    (first, *_) = analyse(article).quotes
    split = replace(first, rest=(article.span(0, 5),))
    shown = panels(Analysis(id="x", method="m/1", quotes=(split,)))[0].entries[0]
    assert shown.text == f"{article.text[:5]} … {first.text}"
    assert shown.span.range == first.range


def test_every_entry_stands_on_a_span_of_the_article() -> None:
    article = bridge()
    for panel in panels(analyse(article)):
        assert all(article.holds(entry.span) for entry in panel.entries)


def test_nothing_found_is_no_panel() -> None:
    assert panels(Analysis(id="x", method="m/1")) == ()


def test_long_facts_are_cut_to_a_few_lines() -> None:
    lines = shortened("word " * 100, 20)
    assert len(lines) == MOST_LINES
    assert lines[-1].endswith("…")
    assert shortened("two\n words", 20) == ["two words"]


def test_the_lines_of_a_fact_hang_behind_its_first() -> None:
    fact = replace(entries("Who")[0], text="one two three four")
    assert with_bar(fact, 9, 2) == ["one two", "  three…"]
    assert with_bar(replace(fact, text=""), 9) == [""]


def test_what_the_title_says_comes_last() -> None:
    found = analyse(bridge())
    answer = found.what[0]
    above = replace(answer, field="title", start=0, end=6, text="Cracks")
    (what,) = panels(Analysis(id="x", method="m/1", what=(above, answer)))
    assert [entry.span for entry in what.entries] == [answer, above]


def test_an_answer_that_is_unlikely_is_not_shown() -> None:
    found = analyse(bridge())
    doubtful = replace(found, why=tuple(replace(a, score=0.1) for a in found.why))
    assert "Why" not in [panel.title for panel in panels(doubtful)]

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.editing.assembly import Source
from briefing.library.rows import Total
from briefing.model.analysis import Analysis, DateMention
from briefing.model.article import Article
from briefing.render.dates import calendar_key
from briefing.services.panels.timeline import timeline_panels
from briefing.services.scope import Scope
from briefing.services.timeline import precision_of, timeline
from tests.services.reports import NOW


def scope(*sources: Source) -> Scope:
    return Scope(query="", rows=(), sources=sources, total=Total(len(sources)))


def dated(text: str, *values: tuple[str, str], **known: Any) -> Source:
    article = Article(id="a", text=text, date="2026-11-17", **known)
    dates = tuple(
        DateMention(
            start=(at := text.index(words)),
            end=at + len(words),
            text=words,
            type="DATE",
            value=value,
        )
        for words, value in values
    )
    analysis = Analysis(id="a", method="m", sentences=((0, len(text)),), dates=dates)
    return Source(article, analysis)


def test_events_stand_in_the_order_of_their_dates() -> None:
    source = dated(
        "A dam will open in June 2027, the flood came on Monday, and one in 1953.",
        ("June 2027", "2027-06"),
        ("Monday", "2026-11-16"),
        ("1953", "1953"),
    )
    found = timeline(scope(source), NOW)
    assert [each.value for each in found] == ["1953", "2026-11-16", "2027-06"]
    assert [each.precision for each in found] == ["year", "day", "month"]
    assert [each.ahead for each in found] == [False, False, True]
    assert found[1].clause.text == "the flood came on Monday"


@pytest.mark.parametrize(
    ("words", "rough"),
    [
        ("The ship sank around 3 May.", True),
        ("The ship sank on about 3 May.", False),
        ("The ship sank some time in 3 May.", True),
        ("The ship sank on 3 May.", False),
    ],
)
def test_a_rough_date_says_so(words: str, rough: bool) -> None:  # noqa: FBT001
    (event,) = timeline(scope(dated(words, ("3 May", "2026-05-03"))), NOW)
    assert event.about == (rough or "about" in words)


def test_what_is_only_the_date_of_a_statement_is_left_out() -> None:
    source = dated("The dam is safe, he said on Monday.", ("Monday", "2026-11-16"))
    assert timeline(scope(source), NOW) == ()
    vague = dated("It happened recently.", ("recently", "PAST_REF"))
    assert timeline(scope(vague), NOW) == ()


def test_panels_part_past_and_future() -> None:
    source = dated(
        "A dam will open in June 2027, and the flood came on Monday.",
        ("June 2027", "2027-06"),
        ("Monday", "2026-11-16"),
    )
    events = timeline(scope(source), NOW)
    titles = [panel.title for panel in timeline_panels(events, NOW)]
    assert titles == ["16 NOV 26", "Now: 23 NOV 26", "JUN 27 (month)"]
    rough = [replace(events[0], about=True)]
    assert timeline_panels(rough, NOW)[0].title == "about 16 NOV 26"
    assert timeline_panels([], NOW) == ()


VALUES = st.sampled_from(["2026-11-16", "2026-11", "2026", "2026-Q4", "P1D"])


@given(
    st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), VALUES), max_size=4)
)
def test_every_event_is_a_span(text: str, places: list[tuple[int, str]]) -> None:
    article = Article(id="a", text=text, date="2026-11-17")
    dates = tuple(
        DateMention(
            start=start, end=min(start + 4, len(text)), text=text[start : start + 4],
            type="DATE", value=value,
        )
        for start, value in sorted(places)
        if start < len(text)
    )  # fmt: skip
    analysis = Analysis(id="a", method="m", dates=dates)
    found = timeline(scope(Source(article, analysis)), NOW)
    keys = [calendar_key(event.value)[:10] for event in found]
    assert keys == sorted(keys)
    titles = [panel.title for panel in timeline_panels(found, NOW)]
    assert len(set(titles)) == len(titles)
    for event in found:
        assert all(map(article.holds, (event.when, event.clause, event.sentence)))
        assert event.clause.contains(event.when)


def test_what_articles_tell_in_the_same_words_is_shown_once() -> None:
    source = dated("The flood came on Monday.", ("Monday", "2026-11-16"))
    copy = Source(replace(source.article, id="b"), replace(source.analysis, id="b"))
    events = timeline(scope(source, copy), NOW)
    assert len(events) == 2
    (entry,) = timeline_panels(events, NOW)[0].entries
    assert entry.detail == "“Monday” · 17 NOV 26 · and 1 more"


def test_precision_is_that_of_the_value() -> None:
    values = ("2026-11-16", "2026-11-16T04:00", "2026-W47-1", "2026-11", "2026-Q4")
    found = [precision_of(value) for value in (*values, "2026")]
    assert found == ["day", "day", "week", "month", "quarter", "year"]

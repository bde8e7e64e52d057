import pytest

from briefing.model.ledger import Counted
from briefing.services.ledger import PARTS, in_order, ledger
from briefing.services.panels.ledger import headline, ledger_panels
from briefing.services.scope import read_scope
from briefing.services.workspace import Workspace
from tests.services.reports import by_id


@pytest.fixture
def rows(reported: Workspace) -> tuple[Counted, ...]:
    return ledger(read_scope(reported, "", PARTS))


def test_the_toll_that_changed_comes_first(rows: tuple[Counted, ...]) -> None:
    toll = rows[0]
    assert (toll.disputed, toll.changed) == (True, True)
    assert [figure.fact.value for figure in toll.figures] == [14, 17, 17]
    assert [figure.date for figure in toll.figures] == sorted(
        figure.date for figure in toll.figures
    )
    assert headline(toll) == "≠ died: +3 since 17 NOV 26"
    assert not any(row.disputed for row in rows[1:])


def test_every_figure_is_a_span(rows: tuple[Counted, ...]) -> None:
    for row in rows:
        for figure in row.figures:
            article = by_id(figure.article)
            assert article.holds(figure.fact.bare)
            assert article.holds(figure.sentence)
            assert figure.sentence.contains(figure.fact)
            if figure.dated:
                assert figure.sentence.contains(figure.dated)


def test_a_figure_bears_the_date_that_its_sentence_names(
    rows: tuple[Counted, ...],
) -> None:
    first = rows[0].figures[0]
    assert first.dated is not None
    assert first.dated.value == "2026-11-16"


def test_rows_are_sorted_by_thing_size_and_date(rows: tuple[Counted, ...]) -> None:
    names = [row.name.casefold() for row in in_order(rows, "thing")]
    assert names == sorted(names)
    sizes = [row.size for row in in_order(rows, "size")]
    assert sizes == sorted(sizes, reverse=True)
    dates = [row.date for row in in_order(rows, "date")]
    assert dates == sorted(dates, reverse=True)
    assert set(in_order(rows, "size")) == set(rows)


def test_panels_draw_bars_of_what_is_compared_alone(rows: tuple[Counted, ...]) -> None:
    panels = ledger_panels(rows)
    assert [entry.share for entry in panels[0].entries] == [1, 14 / 17]
    assert [entry.article for entry in panels[0].entries] == ["second", "first"]
    alone = [entry for panel in panels[1:] for entry in panel.entries]
    assert {entry.share for entry in alone} == {None}
    assert len(alone) + 3 == sum(len(row.figures) for row in rows)

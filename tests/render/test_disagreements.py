"""How long the bars of rival figures are."""

from dataclasses import replace

import pytest

from briefing.model.brief import Brief, Conflict
from briefing.render.disagreements import disagreements
from briefing.render.passages import Sources


def shares(brief: Brief, conflict: Conflict) -> tuple[float, ...]:
    (entry,) = disagreements([conflict], Sources.of(brief))
    return entry.shares


@pytest.fixture
def conflict(disputed_brief: Brief) -> Conflict:
    return disputed_brief.items[0].conflicts[0]


def test_the_longest_bar_is_the_largest_figure(
    disputed_brief: Brief, conflict: Conflict
) -> None:
    assert shares(disputed_brief, conflict) == (1037 / 1074, 1.0)


def test_a_figure_of_unknown_value_has_no_bar(
    disputed_brief: Brief, conflict: Conflict
) -> None:
    unread = replace(disputed_brief, analyses=disputed_brief.analyses[:1])
    assert shares(unread, conflict) == ()


def test_a_figure_that_the_analyst_reworded_has_no_bar(
    disputed_brief: Brief, conflict: Conflict
) -> None:
    low, high = conflict.figures
    edited = replace(conflict, figures=(low, replace(high, edited="about 1,070")))
    assert shares(disputed_brief, edited) == ()

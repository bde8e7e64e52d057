"""Portion marks and ratings: in every format, before each portion."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model.brief import Brief, Section
from briefing.model.portion import Portion
from briefing.render import render
from briefing.render.outline import outline
from briefing.render.statements import statements_in
from briefing.theme import load_theme
from tests.render.test_parity import READERS, closed

AMBER, GREEN = Portion("TLP:AMBER"), Portion("TLP:GREEN", ("U",))


def test_each_statement_bears_the_mark_of_its_source(mixed_brief: Brief) -> None:
    contents = outline(mixed_brief)
    marks = {1: AMBER, 2: GREEN}
    assert all(s.portion == marks[s.source] for s in contents.statements())
    (item,) = contents.items
    assert item.portion == item.headline.portion == Portion("TLP:AMBER", ("U",))
    assert item.kicker[0] == "U//TLP:AMBER"


def test_an_item_of_one_label_bears_it_in_its_kicker_alone(
    brief_with: Callable[[int], Brief],
) -> None:
    brief = brief_with(2)
    amber = replace(brief.articles[0], marking="TLP:AMBER")
    contents = outline(replace(brief, articles=(amber, *brief.articles[1:])))
    assert [item.kicker[0] for item in contents.items] == ["TLP:AMBER", "TLP:CLEAR"]
    inside = [*statements_in(contents.groups), *statements_in(contents.evidence)]
    assert not any(statement.portion.before for statement in inside)
    assert not any(item.comment_portion.before for item in contents.items)
    labels = [entry.name.portion.label for entry in contents.sources]
    assert labels == ["TLP:AMBER", "TLP:CLEAR"]


def test_a_brief_of_one_label_says_it_on_the_page_alone(seed_brief: Brief) -> None:
    assert not any(s.portion.before for s in outline(seed_brief).statements())


def test_a_free_mark_of_the_settings_is_printed_always(seed_brief: Brief) -> None:
    contents = outline(replace(seed_brief, portion="U"))
    assert {s.portion.before for s in contents.statements()} == {"(U) "}


def test_an_item_is_marked_though_its_articles_are_not(
    brief_with: Callable[[int], Brief],
) -> None:
    brief = brief_with(2)
    first, second = brief.items
    section = Section(title="", items=(first, replace(second, marking="TLP:RED")))
    marks = [
        i.portion.label for i in outline(replace(brief, sections=(section,))).items
    ]
    assert marks == ["TLP:CLEAR", "TLP:RED"]


@pytest.mark.parametrize("name", sorted(READERS))
def test_a_format_prints_the_marks_and_the_ratings(
    name: str, tmp_path: Path, mixed_brief: Brief
) -> None:
    theme = load_theme("standard")
    text = READERS[name](render(mixed_brief, name, theme), tmp_path)
    for words in (
        "(TLP:AMBER) Engineers reopened",
        "(U//TLP:GREEN) Traders welcomed it.",
        "(TLP:AMBER) 1,037",
        "(U//TLP:GREEN) 1,074",
        "(U//TLP:AMBER) Likely to hold",
        "rated B2",
        "rated F6",
        "B usually reliable",
    ):
        assert closed(words) in closed(text), words
    assert "(u//tlp:amber)" in closed(text).partition("facts")[2]

from dataclasses import replace

import pytest

from briefing.errors import QueryError
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.services.batch import analyzer
from briefing.services.growth import grow_stories
from briefing.services.scope import by_story, read_scope, story_query
from briefing.services.workspace import Workspace


def ids(reported: Workspace, query: str) -> list[str]:
    return [row.id for row in read_scope(reported, query, ()).rows]


def test_the_newest_come_first_whatever_is_asked(reported: Workspace) -> None:
    assert ids(reported, "") == ["vote", "second", "first", "trial"]
    assert ids(reported, "flood OR Easton") == ["second", "first", "trial"]
    assert ids(reported, "Duarte -vote") == ["second", "first", "trial"]
    with pytest.raises(QueryError):
        ids(reported, "(")


def test_only_the_parts_that_are_asked_for_are_read(reported: Workspace) -> None:
    scope = read_scope(reported, "id:first", ("numbers",))
    (source,) = scope.sources
    whole = reported.analysis("first")
    assert whole is not None
    assert source.analysis.numbers == whole.numbers
    assert whole.dates
    assert not source.analysis.dates


def test_it_is_said_what_was_not_read(reported: Workspace) -> None:
    reported.keep([Article(id="new", text="Rain fell.", date="2026-11-20")])
    assert read_scope(reported, "", ()).notices == ("1 not analysed yet",)
    cut = read_scope(reported, "", (), most=2)
    assert cut.notices == ("From the newest 2 of 5 articles", "1 not analysed yet")


def test_what_came_since_the_last_brief_is_fresh(reported: Workspace) -> None:
    assert len(ids(reported, "is:fresh")) == 4
    reported.library.briefs.record(Brief(title="B", number=1, as_of="2999-01-01"))
    assert ids(reported, "is:fresh") == []


def stories(reported: Workspace) -> list[set[str]]:
    scope = read_scope(reported, "", ("numbers",))
    return [{each.article.id for each in told} for told in by_story(scope)]


def test_articles_are_told_by_story_before_the_library_has_any(
    reported: Workspace,
) -> None:
    apart = [{"vote"}, {"second", "first"}, {"trial"}]
    assert stories(reported) == apart
    grow_stories(reported)
    assert stories(reported) == apart
    reported.library.stories.split(["second"])
    assert stories(reported) == [{"vote"}, {"second"}, {"first"}, {"trial"}]


def test_a_new_article_joins_the_story_that_it_falls_in_with(
    reported: Workspace,
) -> None:
    grow_stories(reported)
    second = reported.article("second")
    third = replace(second, id="third", source="Third Paper", date="2026-11-20")
    third = replace(third, text=f"{third.text} Rain is forecast for Porto Vega.")
    reported.keep([third])
    reported.keep_analysis(analyzer(reported.settings)(third))
    assert {"third", "second", "first"} in stories(reported)


def test_the_story_of_an_article_is_a_query(reported: Workspace) -> None:
    assert ids(reported, story_query(reported, "second")) == ["second", "first"]
    assert ids(reported, story_query(reported, "trial")) == ["trial"]
    grow_stories(reported)
    assert story_query(reported, "second").startswith("story:")
    assert ids(reported, story_query(reported, "second")) == ["second", "first"]

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.errors import EmptyBriefError, LibraryError
from briefing.model.analysis import Analysis, RunnerUp, SummarySentence
from briefing.model.article import Article, Span
from briefing.model.brief import Passage
from briefing.model.draft import Ruling
from briefing.services.telling import next_best
from briefing.services.workspace import Workspace

TEXT = "The river rose. Two roads are shut. Schools stay open."
ROSE = Span(start=0, end=15, text="The river rose.")
OPEN = Span(start=36, end=54, text="Schools stay open.")
ROADS = Span(start=16, end=35, text="Two roads are shut.")


def runner_up(span: Span, missed: str) -> RunnerUp:
    return RunnerUp(
        start=span.start, end=span.end, text=span.text, sentence=1, score=0.5,
        missed=missed,  # type: ignore[arg-type]
    )  # fmt: skip


def analysis(*runners_up: RunnerUp) -> Analysis:
    return Analysis(id="a1", method="news/3", runners_up=runners_up)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = Workspace.open(Settings(library=tmp_path / "library.sqlite3"))
    made.keep([Article(id="a1", title="Flood", text=TEXT)])
    return made


def test_every_step_says_what_it_did(workspace: Workspace) -> None:
    drafting = workspace.drafting
    drafting.mark("a1")
    drafting.comment("a1", "Watch this.")
    drafting.put_under("a1", "North")
    drafting.judge("a1", ROSE, "pinned")
    drafting.reword("a1", ROSE, "The river has risen.")
    drafting.move("a1", -1)  # nothing to do, and no step
    said = [drafting.undo() for _ in range(6)]
    assert said == [
        "edited a passage of 'Flood'",
        "pinned a passage of 'Flood'",
        "put under a heading 'Flood'",
        "commented 'Flood'",
        "marked 'Flood'",
        "",
    ]
    assert drafting.redo() == "marked 'Flood'"
    assert not drafting.begin().items
    assert drafting.undo() == "began a new brief"
    drafting.unmark("a1")
    assert not drafting.current.items


def test_a_swap_takes_the_next_best_sentence(workspace: Workspace) -> None:
    workspace.keep_analysis(analysis(runner_up(ROADS, "outscored")))
    assert workspace.drafting.swap("a1", ROSE) == ROADS
    (item,) = workspace.drafting.current.items
    assert item.rulings == (
        Ruling(span=ROSE, verdict="banned"),
        Ruling(span=ROADS, verdict="pinned"),
    )
    with pytest.raises(EmptyBriefError, match="no next best sentence"):
        workspace.drafting.swap("a1", ROADS)


def test_without_an_analysis_there_is_nothing_to_swap(workspace: Workspace) -> None:
    with pytest.raises(EmptyBriefError):
        workspace.drafting.swap("a1", ROSE)
    assert not workspace.drafting.current.items


def test_an_article_that_is_not_there_cannot_be_marked(workspace: Workspace) -> None:
    with pytest.raises(LibraryError, match="no article a9"):
        workspace.drafting.mark("a9")


def test_what_is_no_sentence_is_never_the_next_best() -> None:
    caption = runner_up(ROSE, "boilerplate")
    assert next_best((caption, runner_up(ROADS, "repeats"))) == (ROADS,)
    assert next_best((runner_up(ROADS, "outscored"),), frozenset({ROADS})) == ()


def test_a_story_is_told_as_it_will_be_printed(workspace: Workspace) -> None:
    drafting = workspace.drafting
    drafting.mark("a1")
    assert drafting.tell("a1") is None
    chosen = SummarySentence(start=0, end=15, text=ROSE.text, sentence=0, score=1)
    found = analysis(runner_up(ROADS, "outscored"))
    workspace.keep_analysis(replace(found, summary=(chosen,)))
    drafting.judge("a1", OPEN, "pinned")
    drafting.reword("a1", ROSE, "The Aire rose.")
    drafting.comment("a1", "Watch this.")
    told = drafting.tell("a1")
    assert told is not None
    assert told.points == (
        Passage(article="a1", span=ROSE, edited="The Aire rose."),
        Passage(article="a1", span=OPEN),
    )
    assert told.next_best == (Passage(article="a1", span=ROADS),)
    assert told.pinned == {("a1", OPEN)}
    assert told.comment == "Watch this."
    drafting.judge("a1", ROSE, "banned")
    told = drafting.tell("a1")
    assert told is not None
    assert told.left_out == (Passage(article="a1", span=ROSE),)
    assert told.points == (Passage(article="a1", span=OPEN),)
    assert drafting.tell("a9") is None

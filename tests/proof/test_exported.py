import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from briefing.editing.assembly import Source, Told, assemble
from briefing.errors import SourceError
from briefing.model.analysis import Analysis, Answer
from briefing.model.article import Article
from briefing.model.brief import Brief, Passage
from briefing.model.story import Story
from briefing.proof.exported import verify_json
from briefing.proof.verification import Verification
from briefing.render import render
from briefing.theme import load_theme

ARTICLE = Article.create(
    id="flood",
    title="River bursts its banks",
    text="Water rose by two metres on Monday. Residents left their homes.",
)
POINT = ARTICLE.span(0, 35)


@pytest.fixture
def data() -> dict[str, Any]:
    """A brief of one article, as exported."""
    what = Answer(start=0, end=10, text="Water rose", score=1)
    analysis = Analysis(
        id="flood", method="news/1", sentences=((0, 35), (36, 63)), what=(what,)
    )
    told = Told(
        Story(id="s", title=ARTICLE.title, articles=("flood",)),
        (Passage(article="flood", span=POINT),),
    )
    masthead = Brief(title="Brief", number=1, as_of="2026-11-23T06:00:00Z")
    brief = assemble(masthead, [told], {"flood": Source(ARTICLE, analysis)})
    exported: dict[str, Any] = json.loads(render(brief, "json", load_theme("mono")))
    return exported


@pytest.fixture
def path(tmp_path: Path, data: dict[str, Any]) -> Path:
    path = tmp_path / "brief.json"
    path.write_text(json.dumps(data))
    return path


def verify(path: Path, sources: Sequence[Article] = ()) -> Verification:
    return verify_json(str(path), path.read_bytes(), sources)


def test_an_untouched_brief_is_proved(path: Path) -> None:
    result = verify(path)
    assert result.proved > 0
    assert result.failed == ()


def test_an_untouched_brief_is_proved_by_its_sources(path: Path) -> None:
    assert verify(path, [ARTICLE]).failed == ()


def test_a_changed_statement_is_found(data: dict[str, Any], path: Path) -> None:
    data["statements"][0]["text"] = "River keeps to its banks"
    path.write_text(json.dumps(data))
    (problem,) = verify(path).failed
    assert "'River keeps to its banks' does not stand there" in problem


def test_a_changed_point_or_fact_is_found(data: dict[str, Any], path: Path) -> None:
    data["sections"][0]["items"][0]["points"][0]["span"]["start"] = 1
    data["analyses"][0]["what"][0]["text"] = "Water fell"
    path.write_text(json.dumps(data))
    assert len(verify(path).failed) == 2


def test_a_copy_that_was_changed_with_its_statements_is_found_by_the_source(
    path: Path,
) -> None:
    path.write_text(path.read_text().replace("two metres", "six metres"))
    assert verify(path).failed == ()
    assert len(verify(path, [ARTICLE]).failed) >= 2


def test_a_source_that_is_not_given_is_named(path: Path) -> None:
    other = Article.create(id="other", text="x")
    assert "flood: not among the given sources" in verify(path, [other]).failed


def test_an_edited_extract_is_counted_apart(data: dict[str, Any], path: Path) -> None:
    before = verify(path)
    data["statements"][0]["edited"] = "River floods"
    path.write_text(json.dumps(data))
    after = verify(path)
    assert (after.proved, after.edited) == (before.proved - 1, 1)


@pytest.mark.parametrize("written", ["", "[]", "{}", '{"statements": []}', "%P"])
def test_what_is_no_brief_is_a_sentence(written: str) -> None:
    with pytest.raises(SourceError):
        verify_json("x", written.encode())

"""One brief in several formats: one theme, one extent."""

from pathlib import Path
from typing import Any

import pytest

from briefing.config import Settings
from briefing.model.article import Article
from briefing.model.brief import Brief, BriefItem, Section
from briefing.model.story import Story
from briefing.render.pdf import fitting
from briefing.services.edition import Edition, Target


def brief_of(stories: int) -> Brief:
    articles = tuple(
        Article.create(id=f"a{n}", title=f"Headline {n}", text=f"Words of story {n}.")
        for n in range(stories)
    )
    items = tuple(
        BriefItem(
            story=Story(id=a.id, title=a.title, articles=(a.id,)),
            points=(),
        )
        for a in articles
    )
    return Brief(
        title="Brief",
        number=7,
        as_of="2026-11-23T06:00:00Z",
        sections=(Section(title="", items=items),),
        articles=articles,
    )


def test_every_format_is_fitted_to_the_pages_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fits = []
    fitted = fitting.fitted

    def counted(*args: Any) -> Any:
        fits.append(args)
        return fitted(*args)

    monkeypatch.setattr(fitting, "fitted", counted)
    edition = Edition(brief_of(60), Settings(pages=1, output=tmp_path))
    pages = [edition.draw(name).decode() for name in ("text", "markdown", "html")]
    assert len(fits) == 1
    assert all("Left out" in page or "LEFT OUT" in page for page in pages)


def test_a_format_without_a_path_gets_a_name_of_its_own(tmp_path: Path) -> None:
    edition = Edition(brief_of(1), Settings(output=tmp_path))
    path = edition.write(Target("text"))
    assert path.parent == tmp_path
    assert path.suffix == ".txt"
    assert edition.write(Target("json", tmp_path / "own")) == tmp_path / "own"

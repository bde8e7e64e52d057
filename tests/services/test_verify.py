from pathlib import Path

import pytest

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.render import render
from briefing.services.verify import verify
from briefing.theme import load_theme

ARTICLE = Article.create(
    title="Flood", text="Water rose by two metres (2 m) on Monday."
)


@pytest.mark.parametrize("name", ["pdf", "html", "json"])
def test_a_brief_is_proved_whatever_its_format(name: str, tmp_path: Path) -> None:
    brief = Brief(title="b", number=1, as_of="2026-11-23", articles=(ARTICLE,))
    path = tmp_path / "brief"
    path.write_bytes(render(brief, name, load_theme("standard")))
    assert verify(path).failed == ()
    other = Article.create(text="x")
    assert f"{ARTICLE.id}: not among the given sources" in verify(path, [other]).failed


@pytest.mark.parametrize("written", ["", "{}", "%PDF-1.7", "%PDF", "\x00"])
def test_what_is_no_brief_is_a_sentence(written: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text(written)
    with pytest.raises(SourceError):
        verify(path)
    with pytest.raises(SourceError, match="cannot be read"):
        verify(tmp_path / "missing")

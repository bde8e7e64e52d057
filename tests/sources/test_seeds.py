"""The sample articles that ship are read as their README says."""

from pathlib import Path

import pytest

from briefing.model.article import Article
from briefing.sources.discovery import find
from briefing.sources.raw import Raw
from briefing.sources.reading import read

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def articles() -> dict[str, list[Article]]:
    found: dict[str, list[Article]] = {}
    for raw in find([str(SEEDS)]):
        assert isinstance(raw, Raw)
        for item in read(raw):
            assert isinstance(item, Article)
            found.setdefault(Path(raw.uri).name, []).append(item)
    return found


def test_every_sample_is_read_and_no_notice(articles: dict[str, list[Article]]) -> None:
    files = {path.name for path in SEEDS.iterdir()} - {"README.md"}
    assert articles.keys() == files
    assert sum(map(len, articles.values())) == len(files) + 3


def test_the_real_article(articles: dict[str, list[Article]]) -> None:
    (made,) = articles["2021-12-09-iraq.txt"]
    assert made.date == "2021-12-09"
    assert made.title == "The US-led forces have ended their combat mission in Iraq"
    assert made.title_made
    assert made.text.startswith("The US-led forces have ended their combat mission")
    assert made.text.endswith("on pro-Iranian Iraqi factions.")
    assert made.text in (SEEDS / "2021-12-09-iraq.txt").read_text(encoding="utf-8")


def test_invented_samples_say_so(articles: dict[str, list[Article]]) -> None:
    for name, made in articles.items():
        if name.startswith("2026"):
            for article in made:
                assert "nvented sample" in article.source
                assert "nvented" not in article.text
                assert "2026-11-16" <= article.date[:10] <= "2026-11-22"


def test_languages(articles: dict[str, list[Article]]) -> None:
    german = [name for name, made in articles.items() if made[0].language == "de"]
    assert german == ["2026-11-20-rostock-stromausfall.txt"]

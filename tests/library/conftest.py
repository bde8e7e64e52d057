from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.library.store import Library
from briefing.model.article import Article

RECIPE = "news/1 facts/1"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Library(tmp_path / "library.sqlite3", RECIPE)) as opened:
        yield opened


def article(number: int, text: str = "", **values: str) -> Article:
    """An article of its own day, the later the higher its number."""
    return Article.create(
        text=text or f"Words of article {number}.",
        **{
            "id": f"a{number}",
            "title": f"Title {number}",
            "date": f"2026-11-{number:02d}",
            **values,
        },
    )

"""The sample articles in `seeds/`, by the names under which the gold knows them."""

from functools import cache
from pathlib import Path

from briefing.config import Settings
from briefing.model.article import Article
from briefing.services.ingest import read_paths

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@cache
def samples() -> dict[str, Article]:
    """Every sample article, by its id if it came with one, else by its file's name."""
    read = read_paths([str(SEEDS)], Settings())
    return {_name(found): found for found in read if isinstance(found, Article)}


def _name(article: Article) -> str:
    assert article.origin
    lines = article.origin.format == "jsonl"
    return article.id if lines else Path(article.origin.uri).stem

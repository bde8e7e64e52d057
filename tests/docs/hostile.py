"""The guide's list of hostile inputs, each with what the program really answers.

`make reference` writes it into `docs/guide/hostile.md`.
"""

from collections.abc import Iterator
from pathlib import Path

from briefing.model.article import Article
from briefing.sources.assembly import one_line
from briefing.sources.raw import Raw
from briefing.sources.reading import read
from tests.sources.fetching.test_fetcher import BAD_ANSWERS
from tests.sources.hostile import CASES

PATH = Path(__file__).parents[2] / "docs" / "guide" / "hostile.md"
HEAD = """# Hostile inputs

What the tests hand to the readers, and what each is answered: one sentence, or the
article that is left. `python -m tests.sources.fuzzing READER` makes more of them.

"""
FILES = "| input | as | answer |\n|---|---|---|\n"
SERVERS = "\n## Servers\n\n| answer of the server | sentence |\n|---|---|\n"
LONGEST = 50


def page() -> str:
    """The page as it should stand."""
    files = "".join(
        f"| {name} | `{file}` | {cell('; '.join(_answers(file, data)))} |\n"
        for name, file, data, _ in CASES
    )
    servers = "".join(
        f"| {name} | … {cell(told) or 'cannot be reached'} |\n"
        for name, (_, told) in BAD_ANSWERS.items()
    )
    return f"{HEAD}{FILES}{files}{SERVERS}{servers}"


def _answers(file: str, data: bytes) -> Iterator[str]:
    """The sentences and articles that come of an input, each once."""
    found = {
        f"an article: “{_beginning(item)}”"
        if isinstance(item, Article)
        else item.error.message
        for item in read(Raw(file, data))
    }
    yield from sorted(found)


def _beginning(article: Article) -> str:
    text = one_line(article.text[: 4 * LONGEST])
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"


def cell(words: str) -> str:
    """Words as they stand in a table of Markdown."""
    for mark in "\\|<>*_[]":
        words = words.replace(mark, f"\\{mark}")
    return words


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8")

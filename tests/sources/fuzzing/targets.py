"""What is fuzzed, and what must hold whatever comes in."""

import random
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from briefing.model.article import Article
from briefing.model.codec import from_dict, to_dict
from briefing.sources import READERS
from briefing.sources.limits import Limits
from briefing.sources.pdf.page import Page, page_of
from briefing.sources.pdf.reader import text_of
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read
from tests.sources.hostile import CASES

SMALL = Limits(max_bytes=300_000, max_unpacked_bytes=1_000_000, max_members=50)
SEEDS = Path(__file__).parent / "seeds"
"""Sound inputs, in a folder for each format."""
LONGEST_SEED = 20_000
PAGES_OF_A_PDF = "pages-of-a-pdf"
Target = Callable[[bytes], None]


def answer(name: str, data: bytes) -> None:
    """Read some bytes as a format, and check what comes of it."""
    check(read(Raw("a.txt", data, limits=SMALL), name))


def check(found: Iterable[Article | Unreadable]) -> None:
    """Let articles and sentences pass.

    Raises:
        AssertionError: Something else came, or a sentence is none.
    """
    for item in found:
        if isinstance(item, Unreadable):
            assert item.error.message.isprintable(), item.error.message
        else:
            assert isinstance(item, Article)
            assert from_dict(Article, to_dict(item)) == item
            assert list(item.pages) == sorted(item.pages)


def lay_out(data: bytes) -> None:
    """Put together the text of pages whose words stand anywhere."""
    pages = list(_pages(random.Random(data)))  # noqa: S311 — places, no secrets
    text, starts, _ = text_of(pages, stated="")
    assert len(starts) == len(pages)
    assert starts == sorted(starts)
    letters = sum(len(run.text.replace("-", "")) for p in pages for run in p.runs)
    assert len(text.replace("-", "")) <= 3 * letters + 2


def _pages(draw: random.Random) -> Iterator[Page]:
    for number in range(1, draw.randint(1, 4) + 1):
        lines = [_line(draw) for _ in range(draw.randint(0, 30))]
        yield page_of(number, {"box": (0, 0, 600, 800), "lines": lines})


def _line(draw: random.Random) -> dict[str, object]:
    x, y = draw.uniform(-50, 700), draw.choice([700, 688, 676, draw.uniform(-50, 900)])
    words = []
    for _ in range(draw.randint(1, 6)):
        width = draw.uniform(-5, 60)
        letters = draw.choice(["Flood", "rose", "end.", "divi-", "•", "1.", "\u00ad"])
        words.append((letters, (x, y, x + width, y + 8), (x, y)))
        x += width + draw.choice([3, 3, draw.uniform(-3, 40)])
    return {
        "size": draw.choice([0, 10, 10, 10, 24]),
        "turn": draw.choice([0, 0, 0, 1, 2, None]),
        "words": words,
    }


def seeds(name: str) -> list[bytes]:
    """Inputs to begin with: sound ones, and the hostile ones that are not long."""
    if name == PAGES_OF_A_PDF:
        return [bytes([number]) for number in range(50)]
    own = sorted((SEEDS / name).glob("*"))
    return [path.read_bytes() for path in own] + [
        data for _, _, data, _ in CASES if len(data) <= LONGEST_SEED
    ]


TARGETS: dict[str, Target] = {
    **{name: partial(answer, name) for name in READERS.names if name != "pdf"},
    PAGES_OF_A_PDF: lay_out,
}

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
SAMPLES = 3


@pytest.fixture
def desk() -> Iterator[Path]:
    """A short-named folder with a few sample articles in `articles/`.

    A socket's path must be short, which pytest's own folders are not.
    """
    # An app whose line was cut may still be writing down where one was.
    with TemporaryDirectory(prefix="desk", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "articles").mkdir()
        samples = sorted(p for p in SEEDS.iterdir() if p.stem != "README")
        for sample in samples[:SAMPLES]:
            shutil.copy(sample, folder / "articles")
        yield folder


@pytest.fixture
def environment(desk: Path) -> dict[str, str]:
    """Settings that keep a run inside its folder."""
    return {
        "LANG": "C.UTF-8",
        "BRIEFING_LIBRARY": str(desk / "library.sqlite3"),
        "BRIEFING_MODEL": "rules",
        "BRIEFING_JOBS": "1",
        "XDG_CONFIG_HOME": str(desk),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }


@pytest.fixture
def program() -> list[str]:
    """The real program, as installed."""
    return [str(Path(sys.executable).parent / "briefing")]

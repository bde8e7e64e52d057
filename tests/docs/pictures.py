"""The pictures of the README, drawn anew from `seeds/` by `make pictures`.

The app's picture goes through Chromium, which alone sets a terminal's lines right; the
page's through poppler.
"""

import asyncio
import subprocess
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.config import Settings
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.services.batch import AnalysisPool, analyze_each
from briefing.services.export import export_chosen, preview_chosen
from briefing.services.ingest import read_paths
from briefing.services.newsdesk import Newsdesk
from briefing.tui.app import BriefingApp

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
COLUMNS, LINES = 120, 40
CELL = (12.2, 24.4)
"""Width and height of a terminal's cell in the app's own picture, in pixels."""
FRAME = (20, 60)
"""What the picture adds around the cells, in pixels."""
PAGE_DPI = 80


def main() -> None:
    """Draw both pictures."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(library=folder / "library", output=folder, jobs=1)
        with closing(Newsdesk.open(settings)) as workspace:
            _fill(workspace)
            (folder / "app.svg").write_text(asyncio.run(_app_picture(workspace)))
        _as_png(folder / "app.svg", PICTURES / "app.png")
        _page_picture(folder)


def _fill(workspace: Newsdesk) -> None:
    """Keep the sample articles, analysed."""
    found = read_paths([str(ROOT / "seeds")], workspace.settings)
    articles = [article for article in found if isinstance(article, Article)]
    workspace.keep(articles)
    for _, outcome in analyze_each(articles, workspace.settings):
        if isinstance(outcome, Analysis):
            workspace.keep_analysis(outcome)


async def _app_picture(workspace: Newsdesk) -> str:
    """The desk with the oldest article open and three marked, as SVG."""
    with closing(AnalysisPool(workspace.settings)) as pool:
        app = BriefingApp(
            workspace,
            pool,
            lambda progress: export_chosen(workspace, progress=progress),
            preview=partial(preview_chosen, workspace),
        )
        async with app.run_test(size=(COLUMNS, LINES)) as pilot:
            await pilot.press("space", "down", "down", "space", "end", "space")
            await pilot.pause(1)
            return app.export_screenshot(title="briefing tui seeds/", simplify=True)


def _as_png(svg: Path, png: Path) -> None:
    size = [
        int(count * cell + frame)
        for count, cell, frame in zip((COLUMNS, LINES), CELL, FRAME, strict=True)
    ]
    subprocess.run(
        [
            *("chromium", "--headless", "--no-sandbox", "--disable-gpu"),
            *("--disable-background-networking", "--hide-scrollbars"),
            f"--window-size={size[0]},{size[1]}",
            f"--screenshot={png}",
            svg.as_uri(),
        ],
        check=True,
        capture_output=True,
    )


def _page_picture(folder: Path) -> None:
    """The first page of the brief of one article."""
    seed = str(ROOT / "seeds" / "2021-12-09-iraq.txt")
    pdf, page = folder / "brief.pdf", PICTURES / "page"
    subprocess.run(["briefing", "export", seed, "--pdf", pdf], check=True)
    scale = ["-r", str(PAGE_DPI), "-singlefile", "-f", "1"]
    subprocess.run(["pdftoppm", "-png", *scale, pdf, page], check=True)


if __name__ == "__main__":
    main()

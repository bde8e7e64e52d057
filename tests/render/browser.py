"""A page opened once in headless Chromium."""

import json
import subprocess
from pathlib import Path
from typing import Any

import lxml.html

CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu"]
FOUND = "document.documentElement.dataset.found"
"""Where a script on the page leaves what it found, as JSON."""


def found_on(page: str, folder: Path) -> Any:
    """What the scripts of an HTML page leave as found."""
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    done = subprocess.run(
        [*CHROMIUM, "--virtual-time-budget=20000", "--dump-dom", path.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return json.loads(lxml.html.fromstring(done.stdout.decode()).get("data-found"))

"""The page in headless Chromium: what axe finds wrong, and how it prints."""

import subprocess
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from briefing.model.brief import Brief
from briefing.render.html.page import render_html
from briefing.theme import load_theme
from tests.render.browser import CHROMIUM, FOUND, found_on

AXE = resources.files("axe_core_python") / "axe.min.js"
RUN = f"""
axe.run({{resultTypes: ["violations"]}}).then(results => {{
  {FOUND} = JSON.stringify(
    results.violations.map(v => [v.id, v.nodes.map(n => n.html)]));
}});
"""


def violations(html: str, folder: Path) -> list[tuple[str, list[str]]]:
    """What axe finds in a page, each rule with the elements that break it."""
    start, _, rest = html.partition('<meta http-equiv="Content-Security-Policy"')
    page = start + rest.partition(">")[2]  # else the page would not run axe
    script = AXE.read_text(encoding="utf-8")
    whole = f"{page}<script>{script}</script><script>{RUN}</script>"
    return [tuple(entry) for entry in found_on(whole, folder)]


@pytest.mark.parametrize("theme", ["standard", "dark", "mono"])
def test_axe_finds_nothing_wrong(
    theme: str, disputed_brief: Brief, tmp_path: Path
) -> None:
    brief = replace(disputed_brief, handling="Training only")
    html = render_html(brief, load_theme(theme)).decode()
    assert violations(html, tmp_path) == []


def test_axe_finds_what_is_wrong(seed_brief: Brief, tmp_path: Path) -> None:
    html = render_html(seed_brief, load_theme("standard")).decode()
    broken = html.replace("--soft: #555555", "--soft: #dddddd")
    broken = broken.replace('<html lang="en">', "<html>")
    found = {rule for rule, _ in violations(broken, tmp_path)}
    assert {"color-contrast", "html-has-lang"} <= found


def test_each_printed_page_bears_the_markings(
    disputed_brief: Brief, tmp_path: Path
) -> None:
    brief = replace(disputed_brief, handling="Training only", marking="TLP:AMBER")
    source, target = tmp_path / "page.html", tmp_path / "page.pdf"
    source.write_bytes(render_html(brief, load_theme("standard")))
    printing = ["--no-pdf-header-footer", f"--print-to-pdf={target}"]
    subprocess.run([*CHROMIUM, *printing, source.as_uri()], check=True, timeout=120)
    text = subprocess.run(
        ["pdftotext", "-layout", target, "-"], check=True, capture_output=True
    ).stdout.decode()
    pages = text.split("\f")[:-1]
    assert pages
    for page in pages:
        assert "Training only" in page
        assert "TLP:AMBER" in page

"""The files inside the file."""

import hashlib
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.render import render
from briefing.render.options import Options
from briefing.theme import load_theme


def pdf(brief: Brief, *, attach: bool = True) -> bytes:
    return render(brief, "pdf", load_theme("standard"), options=Options(attach=attach))


@pytest.fixture
def path(tmp_path: Path, disputed_brief: Brief) -> Path:
    path = tmp_path / "brief.pdf"
    path.write_bytes(pdf(disputed_brief))
    return path


def objects(path: Path) -> list[dict[str, object]]:
    """The dictionaries of a file, those of its streams included."""
    done = subprocess.run(
        ["qpdf", "--json", "--json-key=qpdf", "--decode-level=none", path],
        check=True,
        capture_output=True,
    )
    found = json.loads(done.stdout)["qpdf"][1].values()
    values = (o.get("value", o.get("stream", {}).get("dict")) for o in found)
    return [value for value in values if isinstance(value, dict)]


def detached(path: Path, name: str) -> bytes:
    target = path.with_name(name)
    subprocess.run(["pdfdetach", "-savefile", name, "-o", target, path], check=True)
    return target.read_bytes()


def test_every_source_comes_out_as_it_was_analysed(
    path: Path, disputed_brief: Brief
) -> None:
    for number, article in enumerate(disputed_brief.articles, 1):
        assert detached(path, f"source-{number:03}.txt") == article.text.encode()


def test_the_manifest_comes_out(path: Path, disputed_brief: Brief) -> None:
    manifest = json.loads(detached(path, "manifest.json"))
    assert len(manifest["sources"]) == len(disputed_brief.articles)
    assert re.fullmatch("[0-9a-f]{64}", manifest["statements"][0]["sha256"])


def test_a_file_says_what_it_is(path: Path, disputed_brief: Brief) -> None:
    found = objects(path)
    files = [o for o in found if o.get("/Type") == "/Filespec"]
    assert {f["/AFRelationship"] for f in files} == {"/Source", "/Data"}
    digest = hashlib.sha256(disputed_brief.articles[0].text.encode()).hexdigest()
    assert any(str(f["/Desc"]).endswith(digest) for f in files)
    streams = [o for o in found if o.get("/Type") == "/EmbeddedFile"]
    assert {s["/Subtype"] for s in streams} == {"/text/plain", "/application/json"}
    for stream in streams:
        parameters = stream["/Params"]
        assert isinstance(parameters, dict)
        assert parameters["/ModDate"] == "u:D:20211210060000+00'00'"
        assert len(parameters["/CheckSum"]) == len("b:") + 32


def test_the_list_of_sources_opens_the_attached_texts(path: Path) -> None:
    reader = PdfReader(path)
    found = [
        annotation.get_object()
        for page in reader.pages
        for annotation in page.get("/Annots", [])
        if annotation.get_object()["/Subtype"] == "/FileAttachment"
    ]
    assert [a["/Contents"] for a in found] == [
        f"Attached text of source {number}" for number in (1, 2)
    ]
    catalog: Any = reader.root_object
    listed = catalog["/Names"]["/EmbeddedFiles"]["/Names"]
    for annotation in found:
        name = annotation["/FS"]["/UF"]
        at = listed.index(name)
        assert listed[at + 1] == annotation.raw_get("/FS")
        assert "/StructParent" in annotation


def test_pages_are_labelled_as_they_are_numbered(
    tmp_path: Path, brief_with: Callable[[int], Brief]
) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf(brief_with(5)))
    reader = PdfReader(path)
    assert "/PageLabels" in reader.root_object
    assert reader.page_labels == [str(n + 1) for n in range(len(reader.pages))]


def test_without_attachments_nothing_is_embedded(
    tmp_path: Path, disputed_brief: Brief
) -> None:
    path = tmp_path / "bare.pdf"
    path.write_bytes(pdf(disputed_brief, attach=False))
    assert b"/EmbeddedFile" not in path.read_bytes()
    assert b"/PieceInfo" in path.read_bytes()
    assert b"source-001.txt" not in path.read_bytes()


def test_a_text_of_any_bytes_is_attached(seed_brief: Brief) -> None:
    article = Article.create(text="\ud800 \x00\r\n\ufeff", title="x" * 5000 + "(\\")
    brief = Brief(title="b", number=1, as_of="2021-12-10", articles=(article,))
    assert pdf(brief).count(b"/Type /EmbeddedFile") == 2

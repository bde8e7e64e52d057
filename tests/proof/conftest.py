"""Printed briefs, and ways to change them behind their backs."""

import hashlib
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ByteStringObject, NameObject, NumberObject

from briefing.model.brief import Brief
from briefing.render import render
from briefing.render.options import Options
from briefing.theme import load_theme
from tests.render.conftest import brief_with, disputed_brief, seed_brief

__all__ = ["brief_with", "disputed_brief", "seed_brief"]


def pdf(brief: Brief, *, attach: bool = True) -> bytes:
    return render(brief, "pdf", load_theme("standard"), options=Options(attach=attach))


def rewritten(data: bytes, folder: Path) -> bytes:
    """The same file with other streams: packed anew, its objects in streams too."""
    before, after = folder / "before.pdf", folder / "after.pdf"
    before.write_bytes(data)
    options = ("--object-streams=generate", "--recompress-flate")
    packing = ("--compression-level=1", "--linearize")
    subprocess.run(["qpdf", *options, *packing, before, after], check=True)
    assert after.read_bytes() != data
    return after.read_bytes()


class Forger:
    """A PDF opened to be changed; `data` is the changed file."""

    def __init__(self, data: bytes) -> None:
        self.writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
        self.root: Any = self.writer.root_object

    @property
    def data(self) -> bytes:
        out = BytesIO()
        self.writer.write(out)
        return out.getvalue()

    def page(self, number: int = 0) -> Any:
        return self.writer.pages[number]

    def content(self, change: Callable[[bytes], bytes], page: int = 0) -> None:
        stream = self.page(page)["/Contents"].get_object()
        _set(stream, change)

    def font(self, name: str) -> Any:
        return self.page()["/Resources"]["/Font"][f"/{name}"]

    def file(
        self, name: str, change: Callable[[bytes], bytes], *, signed: bool = False
    ) -> None:
        """Changes an attached file; signed, what is noted with it is changed too."""
        names = self.root["/Names"]["/EmbeddedFiles"]["/Names"]
        stream = names[names.index(name) + 1]["/EF"]["/F"].get_object()
        _set(stream, change)
        if signed:
            data = stream.get_data()
            checksum = hashlib.md5(data, usedforsecurity=False).digest()
            stream["/Params"][NameObject("/CheckSum")] = ByteStringObject(checksum)
            stream["/Params"][NameObject("/Size")] = NumberObject(len(data))


def _set(stream: Any, change: Callable[[bytes], bytes]) -> None:
    old = stream.get_data()
    new = change(old)
    assert new != old
    stream.set_data(new)


@pytest.fixture
def forger(disputed_brief: Brief) -> Forger:
    return Forger(pdf(disputed_brief))

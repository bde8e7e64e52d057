"""Makes archives, honest and hostile ones, and tells what became of them."""

import io
import tarfile
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from briefing.model.article import Article
from briefing.sources.limits import DEFAULT_LIMITS, Limits
from briefing.sources.raw import Raw
from briefing.sources.reading import read

FLOOD = b"Flood in Porto Vega\n\nThe river rose by two metres on Monday.\n"
FIRE = b"Fire in Leeds\n\nA mill burned down on Tuesday night.\n"
WEEK = {"monday.txt": FLOOD, "b/tuesday.txt": FIRE}


def zipped(members: Mapping[str, bytes], *odd: tuple[ZipInfo, bytes]) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for entry, data in odd:
            archive.writestr(entry, data)
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def tarred(members: Mapping[str, bytes], *odd: tarfile.TarInfo) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for entry in odd:
            archive.addfile(entry)
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return made.getvalue()


def told(name: str, data: bytes, limits: Limits = DEFAULT_LIMITS) -> list[str]:
    """The place of each article, and the sentence of each refusal."""
    return [
        item.origin.uri
        if isinstance(item, Article) and item.origin
        else getattr(item, "error").message  # noqa: B009
        for item in read(Raw(name, data, limits=limits))
    ]

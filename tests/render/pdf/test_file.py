import io

from pypdf import PdfReader

from briefing.render.pdf.bookmarks import Bookmark, write_bookmarks
from briefing.render.pdf.file import File


def reader(file: File) -> PdfReader:
    """The file with an empty page tree, as another program reads it."""
    return PdfReader(io.BytesIO(file.format()), strict=True)


def test_an_object_may_be_written_after_what_refers_to_it() -> None:
    file = File("en")
    later = file.reserve(2)
    file.Catalog.Names = file.add(f"[{later} 0 R {later + 1} 0 R]")
    file.write(later + 1, "(second)")
    file.write(later, "(first)")
    names: object = reader(file).root_object["/Names"]
    assert [part.get_object() for part in names] == ["first", "second"]  # type: ignore[attr-defined]


def test_a_stream_comes_back_to_the_byte() -> None:
    file, data = File("en"), bytes(range(256)) + b"\r"
    file.Catalog.Metadata = file.add_stream(data, packed=False)
    file.Catalog.Names = file.add_stream(data, "/Kind /Packed")
    root = reader(file).root_object
    assert root["/Metadata"].get_data() == data  # type: ignore[attr-defined]
    assert root["/Names"].get_data() == data  # type: ignore[attr-defined]
    assert root["/Names"]["/Kind"] == "/Packed"  # type: ignore[index]


def test_bookmarks_hang_under_the_last_of_a_lower_level() -> None:
    file, levels = File("en"), [0, 1, 1, 0, 2]
    entries = [Bookmark(f"{n}", f"at-{n}", level) for n, level in enumerate(levels)]
    file.Catalog.Outlines = write_bookmarks(file, entries, lambda anchor: f"({anchor})")
    root = reader(file).root_object["/Outlines"].get_object()
    assert root["/Count"] == len(levels)  # type: ignore[index]

    def told(parent: object) -> list[object]:
        """The titles under an entry, read forwards and checked backwards."""
        found, kid, before = [], parent.get("/First"), None  # type: ignore[attr-defined]
        while kid is not None:
            entry = kid.get_object()
            assert entry["/Parent"].get_object() == parent
            assert entry.get("/Prev") == before
            found.append(
                (entry["/Title"], told(entry)) if "/First" in entry else entry["/Title"]
            )
            before, kid = kid, entry.get("/Next")
        assert parent.get("/Last") == before  # type: ignore[attr-defined]
        return found

    assert told(root) == [("0", ["1", "2"]), ("3", ["4"])]

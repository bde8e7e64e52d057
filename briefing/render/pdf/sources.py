"""What travels inside the printed brief: each source's text, and the manifest."""

from briefing.model.brief import Brief
from briefing.model.manifest import FILE, Manifest
from briefing.render.contents import Outline
from briefing.render.manifest import manifest_json
from briefing.render.pdf.attachments import Attachment, Attachments
from briefing.render.pdf.canvas import plain

LONGEST_TITLE = 200


def attach_sources(files: Attachments, brief: Brief, contents: Outline) -> None:
    """Attaches the text of each source, to the byte as it was analysed."""
    for article, entry in zip(brief.articles, contents.all_sources, strict=False):
        if entry.file:
            title = plain(entry.title)[:LONGEST_TITLE]
            files.add(
                Attachment(
                    name=entry.file,
                    data=article.text.encode("utf-8", "surrogatepass"),
                    mime="text/plain",
                    relationship="Source",
                    description=f"Source {entry.number}, as analysed: {title}.",
                )
            )


def attach_manifest(files: Attachments, manifest: Manifest, *, private: bool) -> None:
    """Puts the manifest in: as a file, or as private data where none is allowed."""
    data = manifest_json(manifest)
    if private:
        files.keep_private(data)
        return
    files.add(
        Attachment(
            name=FILE,
            data=data,
            mime="application/json",
            relationship="Data",
            description="Where each printed statement stands in its source.",
        )
    )

"""The manifest of an outline: what is printed, and where each statement comes from."""

import json
from collections.abc import Iterator
from dataclasses import fields

import briefing
from briefing.model.article import Article, digest
from briefing.model.brief import Brief
from briefing.model.codec import encode
from briefing.model.manifest import (
    VERSION,
    Manifest,
    ManifestSource,
    ManifestStatement,
)
from briefing.render.blocks import (
    Disagreement,
    FactLine,
    Headline,
    Item,
    KeyNumber,
    Quotation,
    TimelineEntry,
)
from briefing.render.contents import (
    Evidence,
    EvidencePart,
    Highlight,
    KeyFigure,
    Outline,
    SourceEntry,
    Term,
)
from briefing.render.listing import UNTITLED
from briefing.render.statements import Statement, parts_of

ENCODER = json.JSONEncoder(ensure_ascii=False)
KINDS = {
    Headline: "headline",
    Item: "point",
    FactLine: "fact",
    KeyNumber: "number",
    Disagreement: "figure",
    Quotation: "quote",
    TimelineEntry: "event",
    Highlight: "highlight",
    EvidencePart: "evidence",
    Term: "term",
    SourceEntry: "source",
}
"""What a statement is called after the block that holds it."""


def make_manifest(brief: Brief, contents: Outline) -> Manifest:
    """The manifest of a brief with that outline."""
    return Manifest(
        version=VERSION,
        producer=f"briefing {briefing.__version__}",
        title=brief.title,
        number=brief.number,
        as_of=contents.created,
        marking=contents.marking,
        statements=tuple(_statements(contents)),
        sources=tuple(map(_source, brief.articles, contents.all_sources)),
        left_out=left_out(brief, len(contents.items)),
    )


def left_out(brief: Brief, shown: int | None) -> tuple[str, ...]:
    """The headlines of all items after the first ones; none where all are shown."""
    omitted = brief.items[shown:] if shown is not None else ()
    return tuple(item.story.title or UNTITLED for item in omitted)


def manifest_json(manifest: Manifest) -> bytes:
    """The manifest as UTF-8 JSON, each statement and each source on its own line."""
    rows = (
        f"{ENCODER.encode(field.name)}: {_json(getattr(manifest, field.name))}"
        for field in fields(manifest)
    )
    text = "{\n" + ",\n".join(rows) + "\n}\n"
    return text.encode("utf-8", "backslashreplace")


def _json(value: object) -> str:
    if isinstance(value, tuple):
        return "[\n" + ",\n".join(map(_json, value)) + "\n]" if value else "[]"
    return ENCODER.encode(encode(value))


def _source(article: Article, entry: SourceEntry) -> ManifestSource:
    return ManifestSource(
        article=article.id,
        title=article.title,
        lead=article.lead,
        date=article.date,
        address=entry.address,
        file=entry.file,
        sha256=digest((article.text,)),
        raw_sha256=entry.sha256,
    )


def _statements(
    value: object, kind: str = "", item: int = 0
) -> Iterator[ManifestStatement]:
    """The entries for the statements inside a block, depth first."""
    if isinstance(value, Statement):
        yield _entry(value, kind, item)
    elif isinstance(value, tuple):
        for part in value:
            yield from _statements(part, kind, item)
    else:
        if kind != KINDS[SourceEntry]:
            kind = KINDS.get(type(value), kind)
        item = _item(value) or item
        for name in parts_of(value):
            yield from _statements(getattr(value, name), kind, item)


def _item(block: object) -> int:
    """The number of the item that a block is about; 0 for all other blocks."""
    if isinstance(block, Item):
        return block.number
    return block.item if isinstance(block, Evidence | Highlight | KeyFigure) else 0


def _entry(statement: Statement, kind: str, item: int) -> ManifestStatement:
    span = statement.span
    return ManifestStatement(
        kind=kind,
        item=item,
        article=statement.article,
        field=span.field,
        start=span.start,
        end=span.end,
        sha256=digest((span.text,)),
        edited=statement.edited,
    )

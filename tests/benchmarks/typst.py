"""The same brief by Typst: the same words, links, contents and outline.

Typst is a typesetter written in Rust, and tags what it makes. It is compared where its
Python package is installed (`pip install typst`); the project does not need it.
"""

import json
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from briefing.render.blocks import Detail, Item
from briefing.render.contents import Evidence, Outline
from briefing.render.statements import Statement

HEAD = """
#set page(paper: "a4", margin: 48pt, header: [Daily situation brief],
  footer: context [Page #counter(page).display() of #counter(page).final().first()])
#set text(10pt)
#let small(body) = text(8.6pt, body)
#let mark(target, body) = link(label(target), text(7pt, "[" + body + "]"))
#let place(name) = [#metadata(none)#label(name)]
"""


def is_there() -> bool:
    """Whether Typst is installed."""
    return find_spec("typst") is not None


def typeset(contents: Outline) -> bytes:
    """The brief with that outline as a PDF."""
    typst: Any = import_module("typst")
    source = "\n".join([HEAD, *_source(contents)])
    made: bytes = typst.compile(source.encode(), format="pdf")
    return made


def _source(contents: Outline) -> Iterator[str]:
    yield f"#text(20pt, {_text(contents.masthead.title)})\n"
    yield f"#small({_text(' · '.join(contents.masthead.facts))})\n"
    yield "#outline()\n"
    for item in contents.items:
        yield from _item(item)
    for evidence in contents.evidence:
        yield from _evidence(evidence)
    for source in contents.sources:
        told = f"{source.title}. {', '.join(source.details)}. {source.address}"
        words = _text(f"[{source.number}] {told} SHA-256 {source.sha256}")
        yield f'#place("source-{source.number}")#small({words})\n'


def _item(item: Item) -> Iterator[str]:
    heading = f"#heading({_text(item.headline.text)})\n"
    kicker = f"#small({_text(' · '.join(item.kicker))})\n"
    points = [point for point in (item.bottom_line, *item.points) if point]
    main = "\n".join(f"{_linked(point)}\n" for point in points)
    facts = "\n".join(f"#small[{fact}]\n" for fact in _facts(item))
    if item.detail is Detail.NOTE or not facts:
        yield f"{kicker}{heading}{main}{facts}"
    else:
        yield f"{heading}#grid(columns: (317pt, 182pt), [{kicker}{main}], [{facts}])\n"
    for quote in item.quotes:
        yield f"#{_text(f'{quote.text} — {quote.speaker.text}')}\n"
    for entry in item.timeline:
        yield f"#small[*#{_text(entry.when)}* {_linked(entry.words)}]\n"


def _facts(item: Item) -> Iterator[str]:
    for row in item.facts:
        words = [
            f"{line.words.text}, {line.role.text}" if line.role else line.words.text
            for line in row.lines
        ]
        yield f"*#{_text(row.label)}* #{_text('; '.join(words))}"
    for number in item.numbers:
        counted = f" {number.counted.text}" if number.counted else ""
        yield f"*#{_text(number.figure.text)}* #{_text(counted)}"


def _evidence(evidence: Evidence) -> Iterator[str]:
    yield f"#heading({_text(evidence.headline.text)})\n"
    for row in evidence.rows:
        words = " ".join(part.words.text for part in row.parts)
        mark = f'#mark("source-{row.source}", {_text(row.mark)})'
        yield f"#small[{mark} #{_text(words)}]\n"


def _linked(statement: Statement) -> str:
    """The words of a statement and its mark."""
    mark = f'#mark("source-{statement.source}", {_text(statement.mark)})'
    return f"#{_text(statement.text)} {mark}"


def _text(words: str) -> str:
    """Words as a string of Typst, which is written as in JSON."""
    return json.dumps(words, ensure_ascii=False)

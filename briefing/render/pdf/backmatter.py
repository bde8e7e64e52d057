"""What follows the items, in two columns: evidence, terms and sources."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from briefing.render.contents import (
    Evidence,
    EvidencePart,
    EvidenceRow,
    LeftOut,
    Outline,
    SourceEntry,
    Term,
)
from briefing.render.pdf.boxes import Box, Rule, Space, Stack
from briefing.render.pdf.canvas import ATTACHED
from briefing.render.pdf.charts import coverage_chart
from briefing.render.pdf.columns import Folded
from briefing.render.pdf.paragraphs import Paragraph
from briefing.render.pdf.runs import Run, Style
from briefing.render.pdf.setting import (
    LABELS,
    NO_BREAK,
    Setting,
    evidence_anchor,
    hanging,
    source_anchor,
    stack,
)
from briefing.render.pdf.styles import GUTTER
from briefing.render.pdf.tags import Node

T = TypeVar("T")
MARK_INDENT = 34
NUMBER_INDENT, DIGIT = 22, 5
"""Room for the number of a source, and what each of its digits after two adds."""
HASHED = "Each with the SHA-256 of the bytes from which it was read."
SAMPLE = "0123456789abcdef" * 4 + "bbdd"
"""About as wide as most hashes; few are wider."""
WIDEST = 10_000.0
SMALLEST = 0.85
"""A hash that must be smaller, as a part of its size, takes two lines."""
UNSPLIT_LINES = 9
"""A passage of no more lines stays in one column."""


class BackMatter:
    """Sets the evidence, the terms and the sources of an outline."""

    def __init__(self, setting: Setting, root: Node, outline: Outline) -> None:
        self._setting = setting
        self._styles = setting.styles
        self._root = root
        self._outline = outline
        self._content = setting.styles.measures.content
        measures = setting.styles.measures
        self._folded = measures.beside or measures.columns > 1
        self._column = measures.column if self._folded else measures.content
        scale = self._styles.scale
        digits = len(str(max((s.number for s in outline.sources), default=0)))
        self._mark_indent = MARK_INDENT * scale
        self._number_indent = (NUMBER_INDENT + DIGIT * max(0, digits - 2)) * scale

    def boxes(self) -> Iterator[Box]:
        """All boxes, each part under its heading; empty parts vanish."""
        yield Space(18)
        yield Rule(self._content, 2.2, self._styles.accent, keep=True)
        contents = self._outline
        more = contents.more_left_out
        yield from self._part("Left out", self._omitted, contents.left_out, more=more)
        yield from self._part("Evidence", self._evidence, contents.evidence)
        yield from self._part("Terms", self._term, contents.terms)
        if contents.coverage:
            width = self._content
            yield Space(12)
            yield coverage_chart(self._setting, self._root, contents.coverage, width)
        yield from self._sources()
        yield from self._legend()

    def _part(
        self,
        title: str,
        setter: Callable[[Node, T], Iterator[Box]],
        blocks: tuple[T, ...],
        note: str = "",
        more: str = "",
    ) -> Iterator[Box]:
        """A heading and two columns, if there is anything to put in them."""
        if not blocks and not more:
            return
        section = self._root.add("Sect")
        yield from self._heading(section, title)
        if note:
            runs = [Run(note, self._styles.file, language=LABELS)]
            node, style = section.add("P"), self._styles.file
            yield self._setting.text(node, runs, style, self._content, keep=True)
            yield Stack([Space(5)], keep=True)
        boxes = [box for block in blocks for box in setter(section, block)]
        boxes += self._more(section, more) if more else []
        yield from [Folded(boxes, self._column + GUTTER)] if self._folded else boxes

    def _heading(self, section: Node, words: str) -> Iterator[Box]:
        yield Space(12)
        node = section.add("H2")
        run = Run(words, self._styles.heading, language=LABELS)
        heading = self._setting.text(node, [run], run.style, self._content, keep=True)
        yield heading._replace(anchor=words.lower().replace(" ", "-"), title=words)
        yield Stack([Space(5)], keep=True)

    def _omitted(self, section: Node, entry: LeftOut) -> Iterator[Box]:
        """The headline of an item for which there was no room, with its sources."""
        style = self._styles.source
        runs = [
            *self._setting.title(entry.headline, style),
            Run(entry.origin, self._styles.fact_note),
        ]
        yield self._setting.text(section.add("P"), runs, style, self._column)
        yield Space(2)

    def _evidence(self, section: Node, evidence: Evidence) -> Iterator[Box]:
        """The headline of a story and its passages."""
        node = section.add("H3")
        style = self._styles.evidence_head
        words = self._setting.title(evidence.headline, style)
        yield self._setting.text(node, words, style, self._column, keep=True)
        yield Stack([Space(2)], keep=True)
        passages = section.add("L")
        for row in evidence.rows:
            entry = passages.add("LI")
            mark = self._setting.text(
                entry.add("Lbl"), [self._source_mark(row)], self._styles.passage, 100
            )
            text = self._passage(entry.add("LBody"), row)
            whole = len(text.lines) <= UNSPLIT_LINES
            yield hanging(mark, text, self._mark_indent, whole=whole)
            yield Space(3)
        yield Space(5)

    def _passage(self, node: Node, row: EvidenceRow) -> Paragraph:
        """The points in ink with the words around them in grey."""
        runs = self._setting.portion(row.portion)
        runs += [run for part in row.parts for run in self._stretch(part)]
        if row.page:
            runs.append(Run(row.page, self._styles.fact_note, language=LABELS))
        measure = self._column - self._mark_indent
        text = self._setting.text(node, runs, self._styles.passage, measure)
        return text._replace(anchor=evidence_anchor(row.source, row.mark))

    def _stretch(self, part: EvidencePart) -> Iterator[Run]:
        """The words of a stretch, and what says that there are more beside them."""
        styles = self._styles
        style = styles.passage if part.point else styles.context
        if part.before:
            yield Run(part.before, style)
        yield self._setting.said(part.words, style)
        yield Run(f"{part.after} ", style if part.after else styles.context)

    def _source_mark(self, row: EvidenceRow) -> Run:
        return Run(
            row.mark,
            self._styles.fact_note,
            link=f"#{source_anchor(row.source)}",
            hint=f"Source {row.source}",
        )

    def _term(self, section: Node, term: Term) -> Iterator[Box]:
        styles = self._styles
        runs = [
            self._setting.said(term.short, styles.source_strong),
            Run("\u2003", styles.source_strong),
            *self._setting.portion(term.long.portion),
            self._setting.said(term.long, styles.source),
            self._setting.mark(term.long, small=True),
        ]
        yield self._setting.text(section.add("P"), runs, styles.source, self._column)
        yield Space(2)

    def _more(self, section: Node, words: str) -> Iterator[Box]:
        """How many more there are, at the end of a list that is cut."""
        style = self._styles.fact_note
        runs = [Run(words, style, language=LABELS)]
        yield self._setting.text(section.add("P"), runs, style, self._column)
        yield Space(2)

    def _source(self, section: Node, entry: SourceEntry) -> Iterator[Box]:
        styles, measure = self._styles, self._column - self._number_indent
        number = self._setting.text(
            section.add("P"), f"[{entry.number}]", styles.source_strong, measure
        )
        details = ", ".join(_unbroken(entry, part) for part in entry.details)
        title = [
            *self._setting.portion(entry.name.portion),
            *([Run("[", styles.source)] if entry.name.made else []),
            self._setting.headline(entry.name, styles.source),
            Run("]. " if entry.name.made else ". ", styles.source),
            Run(f"{details}.", styles.fact_note),
        ]
        head = self._setting.text(section.add("P"), title, styles.source, measure)
        entries = stack(head, *self._origin(section, entry, measure))
        anchored = number._replace(anchor=source_anchor(entry.number))
        yield hanging(anchored, entries, self._number_indent, head, whole=True)
        yield Space(5)

    def _sources(self) -> Iterator[Box]:
        """The list of sources; what stands under each is said once, before all."""
        sources = self._outline.sources
        hashed = any(entry.sha256 for entry in sources)
        note, more = HASHED if hashed else "", self._outline.more_sources
        yield from self._part("Sources", self._source, sources, note, more)

    def _legend(self) -> Iterator[Box]:
        """What the ratings mean."""
        if self._outline.legend:
            style = self._styles.fact_note
            runs = [Run(self._outline.legend, style, language=LABELS)]
            node = self._root.add("P")
            yield Space(6)
            yield self._setting.text(node, runs, style, self._content)

    def _origin(
        self, section: Node, entry: SourceEntry, measure: float
    ) -> Iterator[Box]:
        """Where a source came from, and the hash that proves it."""
        styles = self._styles
        runs = []
        if entry.address:
            link = entry.address if entry.url else ""
            look = styles.address if link else styles.file
            runs.append(Run(entry.address, look, link=link))
        if entry.file and not entry.short:
            runs += [Run(" · ", styles.file)] if runs else []
            runs += [Run(f"attached:{NO_BREAK}", styles.file), self._attached(entry)]
        if runs:
            yield self._setting.text(section.add("P"), runs, styles.file, measure)
        if entry.sha256:
            node = section.add("P")
            yield self._setting.text(node, entry.sha256, self._digest, measure)

    def _attached(self, entry: SourceEntry) -> Run:
        """The name of the attached text of a source, which opens it."""
        return Run(
            entry.file,
            self._styles.address,
            link=f"{ATTACHED}{entry.file}",
            hint=f"Attached text of source {entry.number}",
        )

    @cached_property
    def _digest(self) -> Style:
        """The style of a hash, small enough for one line where that can be read."""
        style, measure = self._styles.digest, self._column - self._number_indent
        one_line = self._setting.text(None, SAMPLE, style, WIDEST)
        fit = max(SMALLEST, min(1.0, measure / one_line.width))
        return style if fit == 1.0 else replace(style, size=round(style.size * fit, 2))


def _unbroken(entry: SourceEntry, part: str) -> str:
    """A date, a number of pages and a size stay on one line."""
    whole = (entry.date, entry.pages, entry.size)
    return part.replace(" ", NO_BREAK) if part in whole else part

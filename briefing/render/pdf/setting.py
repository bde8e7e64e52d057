"""From blocks of words to paragraphs: the small vocabulary of the page's layout."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from briefing.model.portion import Portion
from briefing.render.blocks import Headline
from briefing.render.contents import Outline
from briefing.render.pdf.boxes import Box, Stack
from briefing.render.pdf.columns import Columns
from briefing.render.pdf.paragraphs import (
    Paragraph,
    SetText,
    make_paragraph,
    set_text,
)
from briefing.render.pdf.runs import Run, Style
from briefing.render.pdf.styles import Styles
from briefing.render.pdf.tags import Node
from briefing.render.pdf.words import Setter
from briefing.render.statements import Statement

MOST_PLAIN = 1000
"""So many words of our own are remembered as they were set."""
NO_BREAK = "\u00a0"
LABELS = "en"
"""The language of the program's own words."""


def evidence_anchor(source: int, mark: str) -> str:
    """The name of the place where the evidence shows a passage."""
    return f"passage-{source}-{mark.partition('¶')[2]}"


def source_anchor(number: int) -> str:
    """The name of a place in the list of sources."""
    return f"source-{number}"


def item_anchor(number: int) -> str:
    """The name of the place where an item begins."""
    return f"item-{number}"


@dataclass(frozen=True)
class Setting:
    """Sets the words of one outline in the styles of one theme."""

    styles: Styles
    setter: Setter
    anchors: frozenset[str]
    """The passages that the evidence shows."""
    language: str
    """The language of the brief."""
    languages: Mapping[int, str]
    """The language of each source, by number; empty where it is not known."""

    @classmethod
    def of(cls, outline: Outline, styles: Styles, setter: Setter) -> "Setting":
        """The setting for an outline."""
        rows = (row for evidence in outline.evidence for row in evidence.rows)
        known = {entry.number: entry.language for entry in outline.all_sources}
        return cls(
            styles,
            setter,
            frozenset(evidence_anchor(r.source, r.mark) for r in rows),
            outline.language,
            known,
        )

    def text(
        self,
        node: Node | None,
        words: str | Sequence[Run],
        style: Style,
        measure: float,
        *,
        keep: bool = False,
    ) -> Paragraph:
        """A paragraph of plain words in one style, or of runs."""
        if isinstance(words, str):
            text = self._plain(words, style, "", measure)
        else:
            text = set_text(self.setter, words, measure)
        return make_paragraph(text, style, measure, node, keep=keep)

    @cached_property
    def _plain(self) -> Callable[[str, Style, str, float], SetText]:
        """Sets words of our own, many of which a brief says again and again."""
        return lru_cache(MOST_PLAIN)(
            lambda words, style, language, measure: set_text(
                self.setter, [Run(words, style, language=language)], measure
            )
        )

    def label(
        self, node: Node, words: str, measure: float, style: Style | None = None
    ) -> Paragraph:
        """A small heading in capitals that stays with what follows."""
        style = style or self.styles.label
        text = self._plain(words.upper(), style, LABELS, measure)
        return make_paragraph(text, style, measure, node, keep=True)

    def mark(self, statement: Statement, *, small: bool = False) -> Run:
        """The passage mark of a statement, a link to its evidence or its source."""
        anchor = evidence_anchor(statement.source, statement.mark)
        if anchor not in self.anchors:
            anchor = source_anchor(statement.source)
        edited = ", edited" if statement.edited else ""
        return Run(
            f"{NO_BREAK}[{statement.mark}{edited}]",
            self.styles.small_mark if small else self.styles.mark,
            link=f"#{anchor}",
            hint=f"Passage {statement.mark}",
        )

    def statement(self, statement: Statement, style: Style) -> list[Run]:
        """The words of a statement with its mark; edited words look different."""
        if statement.edited:
            sans = self.styles.edited
            style = replace(style, face=sans.face)
        words = [*self.portion(statement.portion), self.said(statement, style)]
        return [*words, self.mark(statement)]

    def portion(self, portion: Portion) -> list[Run]:
        """The mark that stands before a portion, if it has one."""
        style = self.styles.portion
        return [Run(portion.before, style, language=LABELS)] if portion.before else []

    def title(self, title: Headline, style: Style) -> list[Run]:
        """A headline where it stands without a kicker: after its portion mark."""
        return [*self.portion(title.portion), self.headline(title, style)]

    def said(self, statement: Statement, style: Style, text: str = "") -> Run:
        """The words of a statement: what is drawn of them can be proved.

        Args:
            statement: The words.
            style: How they are set.
            text: What is set of them, if that is not all on one line.
        """
        return Run(
            text or statement.text,
            style,
            statement=statement.number,
            language=self.languages.get(statement.source, ""),
        )

    def headline(self, title: Headline, style: Style) -> Run:
        """The words of a headline, a statement unless the analyst wrote them."""
        if title.statement:
            return self.said(title.statement, style, title.text)
        return Run(title.text, style)


def hanging(
    label: Paragraph,
    text: Box,
    indent: float,
    lead: Paragraph | None = None,
    *,
    whole: bool = False,
) -> Columns:
    """A text with a label hung out at the side where its first paragraph begins."""
    lead = lead or (text if isinstance(text, Paragraph) else None)
    if lead is None or not lead.rtl:
        return Columns([(0.0, label), (indent, text)], whole=whole)
    mirrored = label._replace(rtl=True, measure=indent)
    return Columns([(lead.measure, mirrored), (0.0, text)], whole=whole)


def stack(*boxes: Box | None, whole: bool = False) -> Stack:
    """The boxes that are there, under each other."""
    return Stack([box for box in boxes if box is not None], whole=whole)

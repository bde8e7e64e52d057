"""The items of a brief: the lead in full, the others shorter."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from briefing.render.blocks import Detail, Item
from briefing.render.pdf.band import number_band
from briefing.render.pdf.boxes import Box, Panel, Rule, Space, Stack
from briefing.render.pdf.charts import coverage_chart
from briefing.render.pdf.columns import Columns
from briefing.render.pdf.directions import begins_at_right
from briefing.render.pdf.panel import fact_line, facts_column, facts_panel
from briefing.render.pdf.paragraphs import Paragraph
from briefing.render.pdf.quotes import quotation
from briefing.render.pdf.rivals import rivals
from briefing.render.pdf.runs import Run, Style
from briefing.render.pdf.setting import (
    Setting,
    hanging,
    item_anchor,
    stack,
)
from briefing.render.pdf.strip import timeline_strip
from briefing.render.pdf.styles import GUTTER
from briefing.render.pdf.tags import Node

INDENT = 16
TOP_LEVEL = 2
"""The heading level of items in a brief without sections."""
BAR = 2.6
LONE_MEASURE = 400
"""Width of a text that has the page to itself: wider lines are hard to read."""
LEAST_REST = 80.0
"""The height of what goes on when text and facts beside each other are parted."""
UNSPLIT_LINES = 9
"""A bottom line of no more lines stays on one page."""
LIST = "/O /List /ListNumbering /Decimal"


class ItemSetter:
    """Sets one item under a heading level."""

    def __init__(self, setting: Setting, root: Node, item: Item, level: int) -> None:
        measures = setting.styles.measures
        is_full = item.detail is Detail.FULL
        self._area = measures.lead if is_full else measures.later
        self._setting = setting
        self._styles = setting.styles
        self._item = item
        self._level = level
        self._heading = f"H{level}"
        self._label = f"H{level + 1}"
        self._rtl = begins_at_right(item.headline.text)
        self._node = root.add("Sect")

    def boxes(self) -> Iterator[Box]:
        """The boxes of the item, from kicker to quotations."""
        layouts = {
            Detail.FULL: self._full,
            Detail.SHORT: self._short,
            Detail.NOTE: self._note,
        }
        return layouts[self._item.detail]()

    # The whole of an item ---------------------------------------------------------

    def _full(self) -> Iterator[Box]:
        item, content = self._item, self._area.width
        yield self._kicker(content)
        yield Space(2)
        yield self._headline(content)
        yield Space(10)
        has_panel = bool(item.facts or item.numbers)
        lone = min(self._area.width, LONE_MEASURE * self._styles.scale)
        measure = self._area.main if has_panel else lone
        main = stack(
            self._bottom_line(measure),
            *self._points(measure),
            *self._disagreements(measure),
            *self._comment(measure),
        )
        yield from self._arranged(main, measure)
        yield from timeline_strip(self._setting, self._node, item.timeline, self._label)
        if item.coverage:
            yield Space(10)
            yield coverage_chart(self._setting, self._node, item.coverage, content)

    def _arranged(self, main: Stack, measure: float) -> list[Box]:
        """The text with facts, numbers and quotations, in the way of least height."""
        ways = [
            way
            for panel, band in self._facts()
            for way in self._with_quotes(main, measure, panel, band)
        ]
        return min(ways, key=lambda boxes: Stack(boxes).height)

    def _facts(self) -> Iterator[tuple[Box | None, list[Box]]]:
        """The panel with the numbers in it, and the panel with them in a band below."""
        make = partial(facts_panel, self._setting, self._node)
        item, width = self._item, self._area.facts
        yield make(item, self._label, width), []
        if item.facts and item.numbers and self._area.beside:
            panel = make(replace(item, numbers=()), self._label, width)
            band = number_band(
                self._setting, self._node, item.numbers, self._area.width
            )
            yield panel, [*band]

    def _with_quotes(
        self, main: Stack, measure: float, panel: Box | None, band: list[Box]
    ) -> Iterator[list[Box]]:
        """The quotations under the text, beside the panel, or below both."""
        if panel is not None:
            quoted = Stack([*main.boxes, *self._quotes(measure, 1)])
            yield [self._beside(quoted, measure, panel), *band]
        quotes = self._quotes(self._area.width, 2)
        yield [self._beside(main, measure, panel), *quotes, *band]

    def _short(self) -> Iterator[Box]:
        main_width = self._area.main
        main = stack(
            self._kicker(main_width),
            Space(1),
            self._headline(main_width),
            Space(4),
            *self._plain_points(main_width),
            *self._disagreements(main_width),
            *self._comment(main_width),
        )
        facts = facts_column(self._setting, self._node, self._item, self._area.facts)
        item = self._beside(main, main_width, facts)
        yield stack(item, whole=self._area.beside)  # the rest may go on in a column

    def _note(self) -> Iterator[Box]:
        """As a short item if its facts have a column, else in a few lines."""
        if self._area.beside:
            yield from self._short()
            return
        content = self._area.width
        facts = fact_line(self._setting, self._item)
        line = self._setting.text(
            self._node.add("P"), facts, self._styles.fact, content
        )
        yield stack(
            self._kicker(content),
            self._headline(content),
            Space(2),
            *self._plain_points(content),
            line if facts else None,
            *self._disagreements(content),
            *self._comment(content),
            whole=True,
        )

    def _beside(self, main: Stack, measure: float, panel: Box | None) -> Box:
        """The text with the facts after it, where it begins, or with them under it."""
        left = self._area.width - measure if self._rtl else 0.0
        if panel is None:
            return Columns([(left, main)]) if left else main
        if self._area.beside:
            after = 0.0 if self._rtl else self._area.main + GUTTER
            return Columns([(left, main), (after, panel)], least=LEAST_REST)
        return Stack([*main.boxes, Space(6), panel])

    # Its parts --------------------------------------------------------------------

    def _kicker(self, measure: float) -> Box:
        words = " · ".join(self._item.kicker)
        return self._heading_of("P", words, measure)

    def _heading_of(
        self, role: str, words: str, measure: float, style: Style | None = None
    ) -> Paragraph:
        """A label over words of the item, at the side where they begin."""
        label = self._setting.label(self._node.add(role), words, measure, style)
        return label._replace(rtl=self._rtl)

    def _headline(self, measure: float) -> Box:
        item, styles = self._item, self._styles
        style = {
            Detail.FULL: styles.headline,
            Detail.SHORT: styles.short_headline,
            Detail.NOTE: styles.note_headline,
        }[item.detail]
        node = self._node.add(self._heading)
        words = [self._setting.headline(item.headline, style)]
        box = self._setting.text(node, words, style, measure, keep=True)
        return box._replace(
            anchor=item_anchor(item.number),
            title=item.headline.text,
            level=self._level - TOP_LEVEL,
        )

    def _bottom_line(self, measure: float) -> Box | None:
        point = self._item.bottom_line
        if point is None:
            return None
        inner = measure - INDENT
        label = self._heading_of(self._label, "Bottom line", inner)
        runs = self._setting.statement(point, self._styles.bottom_line)
        text = self._setting.text(
            self._node.add("P"), runs, self._styles.bottom_line, inner
        )
        boxes = stack(label, Space(1), text, whole=len(text.lines) <= UNSPLIT_LINES)
        panel = Panel(boxes, measure, 0, self._styles.accent, bar=BAR, inset=11)
        return stack(replace(panel, mirrored=self._rtl), Space(14))

    def _points(self, measure: float) -> Iterator[Box]:
        """The numbered points of a full item."""
        item, styles = self._item, self._styles
        if not item.points:
            return
        yield self._heading_of(self._label, "Main points", measure)
        yield Space(4)
        points = self._node.add("L", LIST)
        for number, point in enumerate(item.points, 1):
            entry = points.add("LI")
            mark = self._setting.text(
                entry.add("Lbl"), str(number), styles.number, INDENT
            )
            text = self._setting.text(
                entry.add("LBody"),
                self._setting.statement(point, styles.text),
                styles.text,
                measure - INDENT,
            )
            yield hanging(mark, text, INDENT)
            yield Space(5)

    def _plain_points(self, measure: float) -> Iterator[Box]:
        """The points of a shorter item as short paragraphs.

        The last one stays with the facts.
        """
        style = self._styles.short_text
        points = [p for p in (self._item.bottom_line, *self._item.points) if p]
        for point in points:
            runs = self._setting.statement(point, style)
            node, keep = self._node.add("P"), point is points[-1]
            yield self._setting.text(node, runs, style, measure, keep=keep)
            yield Space(3.5)

    def _disagreements(self, measure: float) -> Iterator[Box]:
        entries = self._item.disagreements
        yield from rivals(self._setting, self._node, entries, self._label, measure)

    def _comment(self, measure: float) -> Iterator[Box]:
        """The analyst's words: sans italic beside a bar, under their own label."""
        if not self._item.comment:
            return
        styles, inner = self._styles, measure - INDENT
        label = self._setting.label(
            self._node.add(self._label), "Analyst comment", inner, styles.comment_label
        )
        run = Run(self._item.comment, styles.comment, language=self._setting.language)
        runs = [*self._setting.portion(self._item.comment_portion), run]
        text = self._setting.text(self._node.add("P"), runs, styles.comment, inner)
        yield Space(5)
        yield Panel(
            stack(label, Space(1), text), measure, 0, styles.comment_ink,
            bar=0.8, inset=12.8,
        )  # fmt: skip
        yield Space(8)

    def _quotes(self, measure: float, columns: int) -> Iterator[Box]:
        """The quotations under their label, under or beside each other."""
        quotes = self._item.quotes
        if not quotes:
            return
        yield Space(12)
        yield Rule(measure, 0.5, self._styles.rule, keep=True)
        yield Stack([Space(6)], keep=True)
        yield self._heading_of(self._label, "In their words", measure)
        yield Stack([Space(4)], keep=True)
        columns = min(columns, len(quotes))
        width = (measure - GUTTER * (columns - 1)) / columns
        words = min(width, LONE_MEASURE)
        boxes = [quotation(self._setting, self._node, quote, words) for quote in quotes]
        lefts = [number * (width + GUTTER) for number in range(columns)]
        if self._rtl:
            lefts = [measure - words - left for left in lefts]
        for start in range(0, len(boxes), columns):
            yield Columns(list(zip(lefts, boxes[start:])))  # noqa: B905
            yield Space(6)

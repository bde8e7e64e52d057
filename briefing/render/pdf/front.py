"""What precedes the items: the masthead, and the headlines of a long brief."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing.render.blocks import Headline
from briefing.render.contents import Outline
from briefing.render.pdf.band import figure_band, highlight_list
from briefing.render.pdf.boxes import Box, Rule, Solid, Space, Stack
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.columns import Columns, Folded
from briefing.render.pdf.pictures import Picture, load_picture
from briefing.render.pdf.runs import Run
from briefing.render.pdf.setting import LABELS, Setting, item_anchor
from briefing.render.pdf.styles import GUTTER
from briefing.render.pdf.tags import Node
from briefing.theme import Theme

MARKING_WIDTH = 150
"""What the masthead leaves free for the marking at its right."""
LOGO_GAP = 12
WIDEST_LOGO = 160
PAGE_WIDTH = 22
"""Room for the number of a page."""
TOGETHER = 6
"""The last entries of the contents, with the spaces after them, that stay together."""


@dataclass(frozen=True)
class Logo(Solid):
    """A picture of some height; it says nothing that is not beside it in words."""

    picture: Picture
    height: float

    @property
    def width(self) -> float:
        """In the proportion of its pixels."""
        return self.picture.width / self.picture.height * self.height

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws it as an artifact."""
        with canvas.artifact():
            canvas.picture(
                self.picture, (x, top - self.height), self.width, self.height
            )


@dataclass(frozen=True)
class Head:
    """What a theme puts at the head of the first page."""

    text: str = ""
    logo: Logo | None = None

    @classmethod
    def of(cls, theme: Theme) -> "Head":
        """The masthead of a theme, its logo loaded."""
        own = theme.masthead
        if own.logo is None:
            return cls(own.text)
        picture = load_picture(own.logo, theme.paper_colours.paper)
        height = min(own.logo_pt, WIDEST_LOGO * picture.height / picture.width)
        return cls(own.text, Logo(picture, height))


class FrontMatter:
    """Sets the beginning of an outline."""

    def __init__(
        self,
        setting: Setting,
        root: Node,
        outline: Outline,
        places: Mapping[str, int],
        head: "Head",
    ) -> None:
        self._setting = setting
        self._styles = setting.styles
        self._root = root
        self._outline = outline
        self._content = setting.styles.measures.content
        self._places = places
        """The page of each anchor, known once the pages are."""
        self._head = head

    def boxes(self) -> Iterator[Box]:
        """All boxes, from the title to the rule over the first item."""
        yield from self._masthead()
        yield from self._digest()
        yield from self._index()

    def _masthead(self) -> Iterator[Box]:
        styles, logo = self._styles, self._head.logo
        if logo is None:
            yield from self._imprint(self._content)
        else:
            left = logo.width + LOGO_GAP
            lines = Stack(list(self._imprint(self._content - left)))
            yield Columns([(0.0, logo), (left, lines)], whole=True)
        yield Space(6)
        yield Rule(self._content, 2.2, styles.accent)
        yield Space(12)

    def _imprint(self, width: float) -> Iterator[Box]:
        """Who publishes the brief, its title, and what stands under that."""
        styles, masthead = self._styles, self._outline.masthead
        room = width - MARKING_WIDTH
        heading = self._root.add("H1")
        if self._head.text:
            node = self._root.add("P")
            yield self._setting.text(node, self._head.text, styles.publisher, room)
        title = masthead.title.upper()
        yield self._setting.text(heading, title, styles.brief_title, room)
        line = " · ".join(masthead.facts)
        node = self._root.add("P")
        yield self._setting.text(node, line, styles.brief_line, width)

    def _digest(self) -> Iterator[Box]:
        """The highlights and the key figures over a rule."""
        outline = self._outline
        yield from highlight_list(self._setting, self._root, outline.highlights)
        yield from figure_band(self._setting, self._root, outline.figures)
        if outline.highlights or outline.figures:
            yield Rule(self._content, 0.8, self._styles.rule, keep=True)
            yield Space(8)

    def _index(self) -> Iterator[Box]:
        """The headlines of all items with their pages, in two columns."""
        if not self._outline.index:
            return
        measures = self._styles.measures
        folded = measures.beside or measures.columns > 1
        width = measures.column if folded else self._content
        yield self._setting.label(self._root.add("H2"), "In this brief", self._content)
        yield Stack([Space(4)], keep=True)
        section = self._root.add("TOC")
        entries = [
            box
            for number, title in enumerate(self._outline.index, 1)
            for box in (self._entry(section, title, number, width), Space(2))
        ]
        last = Stack(entries[-TOGETHER:], whole=True)
        one_column = [*entries[:-TOGETHER], last]
        yield from [Folded(entries, width + GUTTER)] if folded else one_column
        yield Space(8)
        yield Rule(self._content, 0.8, self._styles.rule, keep=True)
        yield Space(8)

    def _entry(self, section: Node, title: Headline, number: int, width: float) -> Box:
        style = self._styles.fact
        entry = section.add("TOCI")
        words = self._setting.text(
            entry.add("P"), self._setting.title(title, style), style, width - PAGE_WIDTH
        )
        page = _PageNumber(
            self._setting,
            entry.add("P"),
            item_anchor(number),
            self._places,
            style.leading,
        )
        return Columns([(0.0, words), (width - PAGE_WIDTH, page)], whole=True)


@dataclass(frozen=True)
class _PageNumber(Solid):
    """The number of the page where an anchor stands, at the right of its room."""

    setting: Setting
    node: Node
    target: str
    places: Mapping[str, int]
    height: float

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws the number, which is known by now."""
        words = str(self.places[self.target])
        run = Run(
            words,
            self.setting.styles.fact_strong,
            link=f"#{self.target}",
            hint=f"Page {words}",
            language=LABELS,
        )
        text = self.setting.text(self.node, [run], run.style, PAGE_WIDTH)
        text.draw(canvas, x + PAGE_WIDTH - text.width, top)

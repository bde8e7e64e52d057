"""The style sheet of the page: every size, colour and measure in one place.

Serif is for the words of the sources, sans for everything that the desk or the
program says, so that the two are told apart without colour.
"""

from dataclasses import dataclass, replace

from briefing.model.marking import FONT_COLOURS
from briefing.render.pdf.ink import Colour
from briefing.render.pdf.runs import Style
from briefing.theme import Theme

SIZES = {"A4": (595.276, 841.89), "Letter": (612.0, 792.0)}
PANEL = 160
"""Width of the facts panel."""
GUTTER = 22
PANEL_PADDING = 10
HEAD = 58
"""From the edge of the page to the rule under the running head."""
FOOT = 52
"""From the edge of the page to the last line that may be set."""

LABEL, LARGEST_LABEL = 12.0, 15.0
"""The least size of a Traffic Light Protocol label, and that in large print."""
BLACK: Colour = (0.0, 0.0, 0.0)


def colour(code: str) -> Colour:
    """The colour that `#rrggbb` names."""
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


@dataclass(frozen=True)
class Area:
    """The width on which an item is set; lengths in points."""

    width: float
    beside: bool
    """Whether the facts stand beside the text."""

    @property
    def main(self) -> float:
        """The width of the text."""
        return self.width - PANEL - GUTTER if self.beside else self.width

    @property
    def facts(self) -> float:
        """The width of the facts."""
        return PANEL if self.beside else self.width


@dataclass(frozen=True)
class Measures:
    """Widths of a page; lengths in points."""

    width: float
    height: float
    margin: float
    columns: int = 1
    beside: bool = True
    binding: float = 0
    """Room at the inner margin, beside the margin itself."""
    duplex: bool = False
    """Whether the inner margin is at the right of every other page."""

    @property
    def content(self) -> float:
        """From margin to margin."""
        return self.width - 2 * self.margin - self.binding

    def left(self, page: int) -> float:
        """Where the content of a page begins; the first one is a right-hand page."""
        inner_at_right = self.duplex and page % 2 == 0
        return self.margin if inner_at_right else self.margin + self.binding

    @property
    def column(self) -> float:
        """One of two columns."""
        return (self.content - GUTTER) / 2

    @property
    def lead(self) -> Area:
        """Where an item in full is set."""
        return Area(self.content, self.beside)

    @property
    def later(self) -> Area:
        """Where the shorter items are set."""
        return Area(self.column, beside=False) if self.columns > 1 else self.lead


class Styles:
    """Styles by purpose, made from a theme."""

    def __init__(self, theme: Theme) -> None:  # noqa: PLR0915  a style sheet is long
        page = theme.page
        self.measures = Measures(
            *SIZES[page.size],
            page.margin_pt,
            page.columns,
            page.facts == "beside",
            page.binding_pt,
            page.duplex,
        )
        colours, fonts = theme.paper_colours, theme.fonts
        self.scale = theme.page.body_pt / 10.4
        self._leading = theme.page.leading_pt / 14.8
        self.paper = colour(colours.paper)
        self.ink = ink = colour(colours.ink)
        self.soft = soft = colour(colours.soft)
        self.accent = accent = colour(colours.accent)
        self.rule = colour(colours.rule)
        self.panel = colour(colours.panel)
        self.comment_ink = comment = colour(colours.comment)
        self.alert = alert = colour(colours.alert)
        make = self._style
        self.brief_title = make(fonts.sans_bold, 11, 14, accent, tracking=0.55)
        self.publisher = make(fonts.sans_semibold, 8.6, 12, ink)
        self.brief_line = make(fonts.sans, 8.6, 12, soft)
        self.section = make(fonts.sans_bold, 9.4, 13, accent, tracking=0.5)
        self.label = make(fonts.sans_bold, 7.4, 10, accent, tracking=0.45)
        self.alert_label = make(fonts.sans_bold, 7.4, 10, alert, tracking=0.45)
        self.comment_label = make(fonts.sans_bold, 7.4, 10, comment, tracking=0.45)
        self.headline = make(fonts.headline, 26, 29, ink, hyphens=False)
        self.short_headline = make(fonts.heading, 14.5, 17.5, ink, hyphens=False)
        self.note_headline = make(fonts.heading, 11.6, 14.4, ink, hyphens=False)
        self.heading = make(fonts.heading, 15, 19, ink, hyphens=False)
        self.bottom_line = make(fonts.text, 12.6, 17.4, ink)
        self.text = make(fonts.text, 10.4, 14.8, ink)
        self.short_text = make(fonts.text, 9.6, 13.4, ink)
        self.edited = make(fonts.sans, 10.6, 14.8, ink)
        self.comment = make(fonts.sans_italic, 10.4, 14, ink)
        self.quote = make(fonts.text_italic, 10.5, 14.4, ink)
        self.credit = make(fonts.sans, 8.2, 11, soft)
        self.number = make(fonts.sans_bold, 10, 14.8, accent)
        self.mark = make(fonts.sans, 7.2, 10, soft, rise=1.2)
        self.small_mark = make(fonts.sans, 6.6, 9, soft, rise=0.8)
        self.portion = make(fonts.sans_semibold, 7.4, 10, ink)
        self.fact_label = make(fonts.sans_semibold, 8, 11.4, soft)
        self.fact = make(fonts.sans, 8.8, 11.4, ink)
        self.fact_strong = make(fonts.sans_semibold, 8.8, 11.4, ink)
        self.fact_note = make(fonts.sans, 8, 11.4, soft)
        self.figure = make(fonts.heading, 19, 22, accent, features=("lnum",))
        self.short_figure = make(fonts.heading, 13, 15.4, accent, features=("lnum",))
        self.figure_note = make(fonts.sans, 8.4, 11, ink)
        self.story = make(fonts.sans, 7.9, 9.9, soft)
        self.story_number = make(fonts.sans_bold, 7.9, 9.9, accent)
        self.date = make(fonts.sans_bold, 8.2, 10.6, ink)
        self.event = make(fonts.sans, 7.9, 9.9, ink)
        self.passage = make(fonts.caption, 8.8, 12.2, ink)
        self.context = make(fonts.caption, 8.8, 12.2, soft)
        self.evidence_head = make(fonts.sans_semibold, 9, 12.2, ink, hyphens=False)
        self.source = make(fonts.sans, 8.6, 11.4, ink)
        self.source_strong = make(fonts.sans_semibold, 8.6, 11.4, ink)
        self.address = make(fonts.sans, 8, 10.4, accent)
        self.file = make(fonts.sans, 8, 10.4, soft)
        self.digest = make(fonts.sans, 6.5, 9, soft)
        self.running = make(fonts.sans, 8.2, 11, soft)
        self.running_title = make(fonts.sans_bold, 8.2, 11, accent, tracking=0.55)
        self.foot_note = make(fonts.sans, 7.4, 11, soft)
        self.page_number = make(fonts.sans, 8.2, 11, ink)
        self.handling = Style(fonts.sans_bold, 9, 11, ink)
        self._tlp_face = fonts.sans_bold
        if page.justify:
            for name in ("text", "short_text", "passage"):
                style = replace(getattr(self, name), justify=True)
                setattr(self, name, style)

    def _style(  # noqa: PLR0913
        self,
        face: str,
        size: float,
        leading: float,
        ink: Colour,
        *,
        tracking: float = 0,
        rise: float = 0,
        features: tuple[str, ...] = (),
        hyphens: bool = True,
    ) -> Style:
        return Style(
            face,
            round(size * self.scale, 2),
            round(leading * self._leading, 2),
            ink,
            tracking=tracking,
            rise=rise,
            features=features,
            hyphens=hyphens,
        )

    def tlp(self, marking: str) -> Style:
        """The style of a Traffic Light Protocol label: 12 points or more on black."""
        code = FONT_COLOURS.get(marking, "#ffffff")
        size = min(LARGEST_LABEL, max(LABEL, LABEL * self.scale))
        leading = 1.25 * size
        return Style(self._tlp_face, size, leading, colour(code), tracking=0.3)

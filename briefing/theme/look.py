"""What a theme says: colours, page, fonts and masthead, by what they are for."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Colours as `#rrggbb`, by purpose."""

    paper: str
    """Background of page and screen."""
    ink: str
    """Running text."""
    soft: str
    """Secondary text: dates, passage marks, sources."""
    accent: str
    """The one colour: labels, rules, key numbers, the cursor."""
    rule: str
    """Thin lines."""
    panel: str
    """Background of the facts panel."""
    highlight: str
    """Background of a summary sentence in the reader."""
    comment: str
    """The analyst's own words."""
    alert: str
    """Figures that disagree, and errors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """How the page is set; lengths are in points."""

    size: str = "A4"
    """`A4` or `Letter`."""
    margin_pt: float = 48
    body_pt: float = 10.4
    """Size of the running text; every other size follows it."""
    leading_pt: float = 14.8
    columns: int = 1
    """Columns for the items after the lead, 1 or 2."""
    facts: str = "beside"
    """Where the facts of an item stand: `beside` its text, or `below`."""
    dark_paper: bool = False
    """Whether a dark theme prints on a dark ground; see `Theme.paper_colours`."""
    justify: bool = False
    """Whether the words of the sources fill their lines from edge to edge."""
    binding_pt: float = 0
    """Room at the inner margin, beside `margin_pt`, for a staple or a spine."""
    duplex: bool = False
    """Whether both sides are printed: the inner margin changes with each page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fonts:
    """The face for each use on the page: one that ships, or a path to a font file."""

    headline: str = "SourceSerif4Display-Semibold"
    """Headline of a full item."""
    heading: str = "SourceSerif4Subhead-Semibold"
    """Smaller headlines and key numbers."""
    text: str = "SourceSerif4SmText-Regular"
    """The words of the sources."""
    text_bold: str = "SourceSerif4SmText-Semibold"
    text_italic: str = "SourceSerif4SmText-It"
    """Quotations."""
    caption: str = "SourceSerif4Caption-Regular"
    """The words of the sources where they are set small."""
    sans: str = "SourceSans3-Regular"
    """Facts, and the desk's own words."""
    sans_semibold: str = "SourceSans3-Semibold"
    sans_bold: str = "SourceSans3-Bold"
    """Labels."""
    sans_italic: str = "SourceSans3-It"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What stands at the head of the first page, beside the brief's own title."""

    text: str = ""
    """A line over the title: who publishes the brief."""
    logo: Path | None = None
    """A picture, PNG or JPEG, before the title."""
    logo_pt: float = 26
    """Its height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A named set of colours and page settings."""

    name: str
    label: str
    """Its name for people."""
    dark: bool = False
    """Whether the ground is darker than the ink."""
    colours: Colours
    paper_colours: Colours
    """The colours of the printed page.

    A dark ground is for screens: on paper it costs toner, and a reader cannot write on
    it. So a dark theme prints in the standard theme's colours, unless its page says
    `dark_paper = true`.
    """
    page: Page = Page()
    fonts: Fonts = Fonts()
    masthead: Letterhead = Letterhead()

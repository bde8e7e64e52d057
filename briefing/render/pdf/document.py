"""The printed brief: an outline set, paginated and then drawn once."""

import logging
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from briefing.model.brief import Brief
from briefing.render.blocks import Detail, Item, ItemGroup
from briefing.render.contents import Outline
from briefing.render.dates import utc_seconds
from briefing.render.manifest import make_manifest
from briefing.render.options import DEFAULTS, Options
from briefing.render.outline import outline
from briefing.render.pdf.backmatter import BackMatter
from briefing.render.pdf.boxes import Box, Rule, Space, Stack, anchors_in
from briefing.render.pdf.canvas import Canvas, plain
from briefing.render.pdf.collecting import collector_paused
from briefing.render.pdf.columns import Folded
from briefing.render.pdf.front import FrontMatter, Head
from briefing.render.pdf.furniture import Furniture
from briefing.render.pdf.items import ItemSetter
from briefing.render.pdf.metadata import Metadata
from briefing.render.pdf.pagination import paginate
from briefing.render.pdf.setting import Setting
from briefing.render.pdf.shaping import Shaper
from briefing.render.pdf.sources import attach_manifest, attach_sources
from briefing.render.pdf.styles import FOOT, GUTTER, HEAD, Styles
from briefing.render.pdf.tags import Node
from briefing.render.pdf.words import Setter
from briefing.theme import Theme

MASTHEAD_TOP = 25
"""From the edge of the first page to its masthead."""
AFTER_HEAD = 14
SPARE = 10.0
"""Room over the foot of a page, where no handling line raises it."""

MOST_NAMED = 12
"""So many characters without a glyph are named."""

log = logging.getLogger(__name__)


@collector_paused()
def render_pdf(
    brief: Brief,
    theme: Theme,
    progress: Callable[[int, int], None] | None = None,
    options: Options = DEFAULTS,
) -> bytes:
    """The brief as a tagged PDF; the same brief and theme give the same bytes.

    Args:
        brief: What to print.
        theme: Colours, fonts and page.
        progress: Told how many pages are drawn, and of how many.
        options: Whether the sources travel inside the file.
    """
    layout = _lay_out(brief, theme, options)
    canvas, measures = layout.canvas, layout.setting.styles.measures
    attach_sources(canvas.attachments, brief, layout.contents)
    furniture = Furniture(layout.setting, layout.contents)
    total = len(layout.pages)
    for number in range(1, total + 1):
        furniture.ground(canvas)
        furniture.draw(canvas, number, total)
        from_top = MASTHEAD_TOP if number == 1 else HEAD + AFTER_HEAD
        page = layout.pages.pop(0)  # a page that is drawn need not be held
        page.draw(canvas, measures.left(number), measures.height - from_top)
        canvas.showPage()
        if progress is not None:
            progress(number, total)
    _report(layout.shaper)
    manifest = make_manifest(brief, layout.contents)
    attach_manifest(
        canvas.attachments,
        replace(
            manifest,
            pages=tuple(canvas.page_prints),
            fonts=tuple(canvas.font_prints()),
            pictures=tuple(canvas.picture_prints()),
        ),
        private=not options.attach,
    )
    return canvas.to_bytes()


def count_pages(brief: Brief, theme: Theme, options: Options = DEFAULTS) -> int:
    """How many pages the brief takes; nothing is drawn."""
    return len(_lay_out(brief, theme, options).pages)


@dataclass(frozen=True)
class _Layout:
    """A brief that is set and paginated, ready to be drawn."""

    contents: Outline
    setting: Setting
    shaper: Shaper
    canvas: Canvas
    pages: list[Box]


def _lay_out(brief: Brief, theme: Theme, options: Options) -> _Layout:
    contents = outline(brief, options.extent, attach=options.attach)
    styles = Styles(theme)
    measures = styles.measures
    shaper = Shaper()
    setting = Setting.of(contents, styles, Setter(shaper))
    metadata = _metadata(contents, theme, attached=options.attach)
    canvas = Canvas((measures.width, measures.height), metadata)
    places: dict[str, int] = {}
    front = FrontMatter(setting, canvas.root, contents, places, Head.of(theme))
    boxes = [*front.boxes(), *_boxes(setting, canvas.root, contents)]
    below = measures.height - FOOT
    spare = 0.0 if contents.handling else SPARE
    pages = paginate(boxes, below - MASTHEAD_TOP, below - HEAD - AFTER_HEAD, spare)
    for number, page in enumerate(pages, 1):
        places.update(dict.fromkeys(anchors_in(page), number))
    return _Layout(contents, setting, shaper, canvas, pages)


def _metadata(contents: Outline, theme: Theme, *, attached: bool) -> Metadata:
    masthead = contents.masthead
    return Metadata(
        title=plain(f"{masthead.title} {masthead.number}, {masthead.as_of}"),
        author=plain(masthead.desk),
        language=contents.language,
        created=utc_seconds(contents.created),
        attached=attached,
        duplex=theme.page.duplex,
    )


def _boxes(setting: Setting, root: Node, contents: Outline) -> Iterator[Box]:
    """Every box of the brief after its front matter, in order."""
    for group in contents.groups:
        yield from _group(setting, root, group)
    yield from BackMatter(setting, root, contents).boxes()


def _group(setting: Setting, root: Node, group: ItemGroup) -> Iterator[Box]:
    """The items of a section under its title, with a rule between them."""
    styles = setting.styles
    content = styles.measures.content
    first = group.items[0].number
    if group.title:
        yield from _gap(setting, 12, 1.2 if first > 1 else 0, content)
        heading = setting.label(root.add("H2"), group.title, content, styles.section)
        yield heading._replace(title=group.title, anchor=f"section-{first}")
        yield Stack([Space(4)], keep=True)
    level = 3 if group.title else 2
    for folded, run in groupby(group.items, partial(_is_folded, styles)):
        items = list(run)
        if items[0].number > 1 and not (group.title and items[0].number == first):
            yield from _gap(setting, 9, _weight(items[0]), content)
        width = styles.measures.column if folded else content
        boxes = list(_ruled(setting, root, items, level, width))
        yield from [Folded(boxes, width + GUTTER)] if folded else boxes


def _ruled(
    setting: Setting, root: Node, items: Sequence[Item], level: int, width: float
) -> Iterator[Box]:
    """Items under each other with a rule between them."""
    for item in items:
        if item is not items[0]:
            yield from _gap(setting, 9, _weight(item), width)
        yield from ItemSetter(setting, root, item, level).boxes()


def _weight(item: Item) -> float:
    """The weight of the rule over an item."""
    return 0.5 if item.detail is Detail.NOTE else 0.8


def _is_folded(styles: Styles, item: Item) -> bool:
    """Whether an item stands in one of two columns."""
    return styles.measures.columns > 1 and item.detail is not Detail.FULL


def _gap(setting: Setting, height: float, weight: float, width: float) -> Iterator[Box]:
    """Room with a rule in it, unless its weight is nothing."""
    if weight:
        yield Space(height)
        yield Rule(width, weight, setting.styles.rule, keep=True)
        yield Space(7)


def _report(shaper: Shaper) -> None:
    """Says once which fonts are borrowed, and which characters no font has."""
    if shaper.borrowed:
        log.info("set in fonts of this system: %s", ", ".join(sorted(shaper.borrowed)))
    if not shaper.missing:
        return
    characters = sorted(shaper.missing)
    names = [
        f"U+{ord(character):04X} {unicodedata.name(character, 'unnamed')}"
        for character in characters[:MOST_NAMED]
    ]
    if len(characters) > MOST_NAMED:
        names.append(f"and {len(characters) - MOST_NAMED} more")
    log.warning(
        "no font has these characters, a box stands for each: %s", ", ".join(names)
    )
